import { queries } from '@entregent/graph';
import { bare, entityOf, type Kind, type Reader, referencesOf, Tie, tieFields, type TieType } from '@entregent/model';
import { z } from 'zod';
import type { CypherRunner } from './store.ts';
import { Stored } from './commits/rows.ts';
import { forTie } from './tie-query.ts';

const Reference = z.tuple([z.string(), z.string(), z.string(), z.string()]);
export const RecordRow = z.object({ properties: Stored, references: z.array(Reference), sources: z.array(z.string()) });
export const TieRow = z.object({
  properties: Stored,
  tail: z.string(),
  head: z.string(),
  sources: z.array(z.string()),
});

const emptyOf = (schema: z.ZodType): unknown => {
  const { list } = bare(schema);
  if (list) return [];
  const { type } = bare(schema).schema._zod.def as { type: string };
  return type === 'boolean' ? false : null;
};

/**
 * A stored record as its entity describes it. References and sources are those that the reader may see: what is stored
 * beside them names records that may be hidden from him. A record whose required reference is hidden is no record.
 */
export function hydrate<K extends Kind>(kind: K, row: z.output<typeof RecordRow>): RecordOf<K> | undefined {
  const entity = entityOf(kind);
  const values: Record<string, unknown> = {};
  for (const [field, schema] of Object.entries(entity.schema.shape))
    values[field] = row.properties[field] ?? emptyOf(schema as z.ZodType);
  for (const { field, many } of referencesOf(entity)) {
    const ids = row.references.filter(([of]) => of === field).map(([, id]) => id);
    values[field] = many ? ids : (ids[0] ?? null);
  }
  values['sources'] = row.sources;
  const parsed = entity.schema.safeParse(values);
  if (parsed.success) return parsed.data as RecordOf<K>;
  const required = referencesOf(entity).some(({ field }) => values[field] === null && !acceptsNull(entity.own[field]!));
  if (required) return undefined;
  throw new TypeError(`a stored ${kind} is not what its entity says: ${parsed.error.message}`);
}

const acceptsNull = (schema: z.ZodType): boolean => bare(schema).nullable;

export type RecordOf<K extends Kind> = z.output<(typeof import('@entregent/model').entities)[K]['schema']>;

export function hydrateTie(type: TieType, row: z.output<typeof TieRow>): Tie {
  const values: Record<string, unknown> = { ...row.properties, type, tail: row.tail, head: row.head };
  for (const [field, schema] of Object.entries(tieFields)) values[field] = row.properties[field] ?? emptyOf(schema);
  values['sources'] = row.sources;
  return Tie.parse(values);
}

/** Records by id, in no promised order; those that the reader may not see are not among them. */
export async function readRecords<K extends Kind>(
  runner: CypherRunner,
  reader: Reader,
  kind: K,
  ids: readonly string[],
): Promise<RecordOf<K>[]> {
  if (ids.length === 0) return [];
  const rows = await runner.read(reader, queries.records.byIds, { ids }, RecordRow);
  return rows.flatMap((row) => (row.properties['type'] === kind ? (hydrate(kind, row) ?? []) : []));
}

export async function readRecord<K extends Kind>(
  runner: CypherRunner,
  reader: Reader,
  kind: K,
  id: string,
): Promise<RecordOf<K> | undefined> {
  return (await readRecords(runner, reader, kind, [id]))[0];
}

export async function readTie(
  runner: CypherRunner,
  reader: Reader,
  type: TieType,
  id: string,
): Promise<Tie | undefined> {
  const [row] = await runner.read(reader, forTie(queries.records.tiesByIds, type), { ids: [id] }, TieRow);
  return row && hydrateTie(type, row);
}
