import { type GraphStore, migrate } from '@entregent/graph-db';

/** Deletes all that the store holds and brings its schema up to date. One server serves all suites, one after the other. */
export async function emptyStore(store: GraphStore): Promise<void> {
  for (let deleted = 1; deleted > 0;) {
    const [row] = await store.schema(
      'MATCH (n) WHERE NOT n:Migration WITH n LIMIT 5000 DETACH DELETE n RETURN count(*) AS deleted',
    );
    deleted = (row as { deleted: number }).deleted;
  }
  await migrate(store);
}

/** Enters circles, as the administration of accounts does. */
export async function enterCircles(store: GraphStore, codes: readonly string[]): Promise<void> {
  await store.schema('UNWIND $codes AS code MERGE (c:Circle {code: code}) ON CREATE SET c.name = code', { codes });
}
