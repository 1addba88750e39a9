import { commit, type GraphStore, type Operation, type Values } from '@entregent/graph-db';
import { bare, entityOf, fieldMeta, isKind, type Reader, tieFields } from '@entregent/model';
import type { z } from 'zod';
import { emptyStore } from '../../contract/support/empty-store.ts';
import { circles, Dice, randomGraph, type RandomGraph } from '../random-graph.ts';

export const allKeys = circles.flatMap((circle) => [0, 1, 2, 3, 4].map((level) => `${circle}:${level}`));

/** Who plants: he holds every key. */
export const author: Reader = {
  user: 'the-author',
  person: null,
  role: 'administrator',
  language: 'fr',
  access: allKeys,
};

/** A random graph in which each record and tie says in all of its texts which one it is. */
export interface PlantedBase extends RandomGraph {
  readonly commit: string;
  /** The word that stands in the texts of each record, and the key that one must hold to see it. */
  readonly canaries: readonly { readonly id: string; readonly word: string; readonly access: string }[];
}

const isText = (schema: z.ZodType): boolean => {
  const {
    type,
    format,
    checks = [],
  } = bare(schema).schema._zod.def as {
    readonly type: string;
    readonly format?: string;
    readonly checks?: readonly { readonly _zod: { readonly def: { readonly pattern?: RegExp } } }[];
  };
  const patterned = checks.some(({ _zod }) => _zod.def.pattern !== undefined);
  return type === 'string' && format === undefined && fieldMeta(schema)['format'] === undefined && !patterned;
};

/** Puts a word into every free text of a record, as far as its length allows. */
function marked(set: Values, shape: Readonly<Record<string, z.ZodType>>, word: string): Values {
  const texts = Object.entries(set).map(([field, value]) => {
    const schema = shape[field];
    if (typeof value !== 'string' || !schema || !isText(schema)) return [field, value] as const;
    const longer = `${value} ${word}`;
    return [field, schema.safeParse(longer).success ? longer : value] as const;
  });
  return Object.fromEntries(texts);
}

const shapeOf = (type: string): Readonly<Record<string, z.ZodType>> => (isKind(type) ? entityOf(type).own : tieFields);

/** Empties the store and plants one graph in it. */
export async function plantBase(store: GraphStore, seed: number): Promise<PlantedBase> {
  const dice = new Dice(seed);
  await emptyStore(store);
  const graph = randomGraph(dice);
  const canaries: { id: string; word: string; access: string }[] = [];
  const operations = graph.operations.map((op, index): Operation => {
    if (op.op !== 'create') return op;
    const word = `canari${index}x`;
    canaries.push({ id: op.id, word, access: op.set['access'] as string });
    return { ...op, set: marked(op.set, shapeOf(op.type), word) };
  });
  const saved = await commit(store, author, { kind: 'import', reason: 'planted', operations });
  return { ...graph, operations, canaries, commit: saved.commit! };
}

/** Which records an answer tells of that its reader may not see. */
export const leaksIn = (answer: string, { canaries }: PlantedBase, keys: readonly string[]): readonly string[] =>
  canaries.flatMap(({ word, access }) => (!keys.includes(access) && answer.includes(word) ? [word] : []));

/** How many of the planted records an answer tells of. */
export const toldIn = (answer: string, { canaries }: PlantedBase): number =>
  canaries.filter(({ word }) => answer.includes(word)).length;

/** What the planted records are now, as text: equal before and after when nothing was written to them. */
export async function stateOf(store: GraphStore, { ids }: PlantedBase): Promise<string> {
  const all = Object.values(ids).flat();
  const rows = await store.schema(
    `UNWIND $all AS id MATCH (n:Record {id: id}) OPTIONAL MATCH (n)-[r]-(:Record)
     WITH n, r ORDER BY type(r), r.id, r.owner, r.field
     WITH n, collect(type(r) + ' ' + coalesce(r.id, r.owner, '') + ' ' + toString(coalesce(r.version, 0))) AS ties
     RETURN n.id AS id, n.version AS version, n.access AS access, ties ORDER BY id`,
    { all },
  );
  return JSON.stringify(rows);
}
