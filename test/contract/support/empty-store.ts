import { type GraphStore, migrate } from '@entregent/graph-db';

/** Deletes all that the store holds and brings its schema up to date. One server serves all suites, one after the other. */
export async function emptyStore(store: GraphStore): Promise<void> {
  await store.schema('MATCH (n) WHERE NOT n:Migration DETACH DELETE n');
  await migrate(store);
}

/** Enters circles, as the administration of accounts does. */
export async function enterCircles(store: GraphStore, codes: readonly string[]): Promise<void> {
  await store.schema('UNWIND $codes AS code MERGE (:Circle {code: code})', { codes });
}
