import { queries } from '@entregent/graph';
import { readableKinds, type Reader, tieTypes } from '@entregent/model';
import { z } from 'zod';
import { namingFields } from './commits/ends.ts';
import { text } from './commits/shared.ts';
import { RecordRow, TieRow } from './records.ts';
import type { CypherRunner } from './store.ts';
import { forTie } from './tie-query.ts';

const PAGE = 1000;
const Id = z.object({ id: z.string() });
const RecordLine = RecordRow.extend(Id.shape);
const TieLine = TieRow.extend(Id.shape);
const Derived = z.object({
  head: z.string(),
  type: z.string(),
  owner: z.string().nullable(),
  field: z.string().nullable(),
  mandate: z.string().nullable(),
  access: z.string(),
  from: z.string().nullable(),
  until: z.string().nullable(),
});
const DerivedPage = Id.extend({ derived: z.array(Derived) });

/** A relationship that the write path derives from a field (`owner`, `field`) or from a mandate (`mandate`). */
export type DerivedRelationship = z.output<typeof Derived> & { readonly tail: string };

/**
 * How often and by whom a record was written, and what its register last told: no part of what it says. The latter names by
 * their ids records that the reader may not see.
 */
const bookkeeping = ['version', 'commit', '_lock', 'imported'];

async function* paged<T extends { readonly id: string }>(
  page: (after: string) => Promise<readonly T[]>,
): AsyncIterable<T> {
  for (let after = ''; ;) {
    const rows = await page(after);
    yield* rows;
    if (rows.length < PAGE) return;
    after = rows.at(-1)!.id;
  }
}

/** JSON with the keys of each object in order: equal values give equal text. */
const canonical = (value: Readonly<Record<string, unknown>>): string =>
  JSON.stringify(Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))));

const stateOf = (properties: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(properties).filter(([key]) => !bookkeeping.includes(key)));

/** What a record says. References and sources are those that the reader sees. */
function recordLine({ properties, references, sources }: z.output<typeof RecordLine>): string {
  const state: Record<string, unknown> = stateOf(properties);
  for (const field of namingFields(text(properties['type']))) {
    if (state[field] === undefined) continue;
    const ids = field === 'sources' ? sources : references.flatMap(([of, id]) => (of === field ? [id] : []));
    state[field] = Array.isArray(state[field]) ? ids.toSorted() : (ids[0] ?? null);
  }
  return canonical(state);
}

const tieLine = (type: string, { properties, tail, head, sources }: z.output<typeof TieLine>): string => {
  const state = stateOf(properties);
  return canonical({ ...state, type, tail, head, ...(state['sources'] === undefined ? {} : { sources }) });
};

async function* recordLines(runner: CypherRunner, reader: Reader): AsyncIterable<string> {
  const query = queries.records.exportRecords;
  const readable: readonly unknown[] = readableKinds(reader.role);
  for await (const row of paged((after) => runner.read(reader, query, { after, limit: PAGE }, RecordLine)))
    if (readable.includes(row.properties['type'])) yield recordLine(row);
}

async function* tieLines(runner: CypherRunner, reader: Reader): AsyncIterable<string> {
  for (const type of tieTypes) {
    const query = forTie(queries.records.exportTies, type);
    for await (const row of paged((after) => runner.read(reader, query, { after, limit: PAGE }, TieLine)))
      yield tieLine(type, row);
  }
}

/**
 * Everything that a reader sees, one JSON object a line: records in the order of their ids, then ties by type, each in the
 * order of their ids, the keys of each line in order; kinds that his role may not read are left out. Two bases that say the
 * same give the same bytes: left out is only how often, by which commit and from which words of a register a record was
 * written. Read page by page, so a base that is written meanwhile may give a mixture
 * of before and after.
 */
export async function* exportAll(runner: CypherRunner, reader: Reader): AsyncIterable<string> {
  yield* recordLines(runner, reader);
  yield* tieLines(runner, reader);
}

/** The derived relationships between records that a reader sees, in the order of their tails: to compare with the fields. */
export async function* exportDerived(runner: CypherRunner, reader: Reader): AsyncIterable<DerivedRelationship> {
  const query = queries.records.exportDerived;
  for await (const { id, derived } of paged((after) => runner.read(reader, query, { after, limit: PAGE }, DerivedPage)))
    yield* derived.map((relationship) => ({ ...relationship, tail: id }));
}
