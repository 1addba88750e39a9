import type { GraphStore, RecordType } from '@entregent/graph-db';
import type { Guarded } from './mutable-store.ts';

export const shownKey = 'cluster:1';
export const hiddenKey = 'dossier:3';

/**
 * One way of hiding little: of the nodes with a label, or of the relationships of a type, every so many-th. Nothing else is
 * hidden, so what one predicate keeps from a reader shows as soon as it is gone.
 */
export interface Hiding {
  readonly of: 'nodes' | 'relationships';
  readonly kind: string;
  /** 1 hides all of them, 2 every other one. */
  readonly every: 1 | 2;
}

export interface MarkedRecord {
  readonly id: string;
  readonly type: RecordType;
  readonly hidden: boolean;
}

/** Labels that say nothing of what a node is. */
const general = ['Record', 'Searchable'];

const patternOf = ({ of, kind }: Pick<Hiding, 'of' | 'kind'>) =>
  of === 'nodes' ? `(x:\`${kind}\`)` : `()-[x:\`${kind}\`]->()`;

/** Every way of hiding one kind of what a store holds, whole and in part. */
export async function hidingsOf(store: GraphStore): Promise<readonly Hiding[]> {
  const rows = await store.schema(
    `MATCH (x) WHERE x.access IS NOT NULL OR x.removedAccess IS NOT NULL UNWIND labels(x) AS kind
     WITH DISTINCT kind WHERE NOT kind IN $general RETURN 'nodes' AS of, kind
     UNION
     MATCH ()-[x]->() WHERE x.access IS NOT NULL OR x.removedAccess IS NOT NULL
     RETURN DISTINCT 'relationships' AS of, type(x) AS kind`,
    { general },
  );
  const kinds = (rows as readonly Pick<Hiding, 'of' | 'kind'>[]).toSorted((a, b) => (a.kind < b.kind ? -1 : 1));
  return kinds.flatMap((row) => ([1, 2] as const).map((every) => ({ ...row, every })));
}

const actors = ['Person', 'Organisation', 'Committee'];

/** Whether a hiding can hide what the variable of a predicate stands for. */
export function concerns({ of, kind }: Hiding, guarded: Guarded): boolean {
  if (guarded.of && guarded.of !== of) return false;
  const named = guarded.kinds.filter((name) => !general.includes(name));
  if (named.length === 0 || named.includes(kind)) return true;
  return actors.includes(kind)
    ? named.includes('Actor')
    : kind === 'Actor' && named.some((name) => actors.includes(name));
}

const keyed = ['access', 'removedAccess'] as const;

/** Shows everything by one key, past the rules of commits. */
export async function showAll(store: GraphStore): Promise<void> {
  for (const pattern of ['(x)', '()-[x]->()'])
    for (const property of keyed)
      await store.schema(`MATCH ${pattern} WHERE x.${property} IS NOT NULL SET x.${property} = $shownKey`, {
        shownKey,
      });
}

/** Hides what a hiding says behind another key, past the rules of commits. @returns the records */
export async function hide(store: GraphStore, hiding: Hiding): Promise<readonly MarkedRecord[]> {
  const order =
    hiding.of === 'nodes' ? 'x.id' : 'startNode(x).id, endNode(x).id, coalesce(x.id, x.mandate, x.owner), x.field';
  for (const property of keyed)
    await store.schema(
      `MATCH ${patternOf(hiding)} WHERE x.${property} IS NOT NULL WITH x ORDER BY ${order} WITH collect(x) AS found
       UNWIND range(0, size(found) - 1, toInteger($every)) AS place WITH found[place] AS x SET x.${property} = $hiddenKey`,
      { every: hiding.every, hiddenKey },
    );
  const rows = await store.schema(
    `MATCH (n:Record) RETURN n.id AS id, n.type AS type, coalesce(n.access, n.removedAccess) = $hiddenKey AS hidden
     ORDER BY id`,
    { hiddenKey },
  );
  return rows as readonly MarkedRecord[];
}
