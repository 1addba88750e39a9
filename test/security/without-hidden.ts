import type { GraphStore } from '@entregent/graph-db';

/** Deletes everything that a reader may not see: the graph on which his answers must be the same. */
export async function deleteHidden(store: GraphStore, keys: readonly string[]): Promise<void> {
  await store.schema(
    'MATCH (a)-[r]->(b) WHERE (r.access IS NOT NULL OR r.removedAccess IS NOT NULL) AND NOT coalesce(r.access, "") IN $keys DELETE r',
    { keys },
  );
  await store.schema('MATCH (n:Record) WHERE NOT coalesce(n.access, "") IN $keys DETACH DELETE n', { keys });
  await store.schema('MATCH (c:Change) WHERE NOT c.access IN $keys DELETE c', { keys });
}

/** What is there, for the test that a round really hid something. */
export async function countRecords(store: GraphStore): Promise<number> {
  const [row] = (await store.schema('MATCH (n:Record) RETURN count(n) AS n')) as readonly { n: number }[];
  return row?.n ?? 0;
}
