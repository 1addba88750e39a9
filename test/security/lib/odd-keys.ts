import type { GraphStore } from '@entregent/graph-db';
import type { Dice } from '../random-graph.ts';

export const shownKey = 'cluster:1';
export const hiddenKey = 'dossier:3';

export interface OddRecord {
  readonly id: string;
  readonly type: string;
  readonly hidden: boolean;
}

/**
 * Shows what is there by one key and hides one of so many, records and relationships drawn at random, behind another, past
 * the rules of commits. Of many patterns that match, one element alone is then hidden: what a single predicate keeps from a
 * reader shows as soon as it is gone.
 * @returns the records
 */
export async function hideFew(store: GraphStore, dice: Dice, oneIn: number): Promise<readonly OddRecord[]> {
  // A prime number: the draws fall on other elements of each kind in each round.
  const keys = Array.from({ length: 499 }, () => (dice.below(oneIn) === 0 ? hiddenKey : shownKey));
  for (const [pattern, order] of [
    ['(x)', 'labels(x)[0], x.id'],
    ['()-[x]->()', 'type(x), startNode(x).id, endNode(x).id, x.id, x.mandate'],
  ] as const)
    await store.schema(
      `MATCH ${pattern} WHERE x.access IS NOT NULL WITH x ORDER BY ${order} WITH collect(x) AS found
       UNWIND range(0, size(found) - 1) AS place WITH found[place] AS x, $keys[place % size($keys)] AS key SET x.access = key`,
      { keys },
    );
  const rows = await store.schema(
    'MATCH (n:Record) RETURN n.id AS id, n.type AS type, n.access = $hiddenKey AS hidden ORDER BY id',
    { hiddenKey },
  );
  return rows as readonly OddRecord[];
}
