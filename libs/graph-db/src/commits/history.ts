import { queries } from '@entregent/graph';
import { DomainError, type Kind, type Reader, type TieType } from '@entregent/model';
import { z } from 'zod';
import { hydrate, hydrateTie, RecordRow, TieRow } from '../records.ts';
import type { CypherRunner, Run } from '../store.ts';
import { forTie } from '../tie-query.ts';
import { namingFields, readEnds, visiblePart } from './ends.ts';
import type { Values } from './operation.ts';
import { CommitRow, type End } from './rows.ts';
import { list, text } from './shared.ts';

const { commits, records } = queries;

const ChangeRow = z.object({
  version: z.int(),
  action: z.string(),
  before: z.string().transform((json) => JSON.parse(json) as Values),
  was: z.string(),
  commit: z.string(),
  at: z.string(),
  by: z.string(),
  reason: z.string(),
  kind: z.string(),
});
type ChangeRow = z.output<typeof ChangeRow>;

/** A record that a value names, as far as the reader sees it. */
export interface NamedRecord {
  readonly id: string;
  readonly type: string;
  readonly label: string;
}

/** What one step did to one field. Of references, `before` and `after` hold those that the reader sees now. */
export interface HistoryField {
  readonly field: string;
  readonly before: unknown;
  /** Undefined when a step between this one and the next visible one is closed to the reader. */
  readonly after: unknown;
  /** The records that the two values name. */
  readonly named: readonly NamedRecord[];
}

/** One step in the life of a record: which fields went from what to what, by whom, when and why. */
export interface HistoryEntry {
  readonly version: number;
  readonly action: string;
  readonly commit: string;
  readonly at: string;
  readonly by: string;
  readonly reason: string;
  readonly kind: string;
  readonly fields: readonly HistoryField[];
}

type Target = { readonly kind: Kind; readonly id: string } | { readonly tie: TieType; readonly id: string };

/**
 * The history of a record that the reader sees, latest first. A step that was made while the record had a marking that he
 * does not hold stays closed: lowering a marking never opens the past. Ids of records that are hidden from him are in no
 * value.
 * @throws DomainError NOT_FOUND when there is no such record, or not for this reader
 */
export async function history(runner: CypherRunner, reader: Reader, target: Target): Promise<readonly HistoryEntry[]> {
  const type = 'kind' in target ? target.kind : target.tie;
  const { now, changes, ends } = await runner.readTogether(reader, async (run) => {
    const stored = await storedNow(run, target);
    if (!stored) throw new DomainError('NOT_FOUND');
    const found = await run(commits.changesOf, { id: target.id }, ChangeRow);
    return {
      now: stored,
      changes: found,
      ends: await readEnds(run, namedIn(type, [stored, ...found.map((c) => c.before)])),
    };
  });
  const entries = stepsOf(type, now, changes, ends);
  const first = changes.at(-1);
  if (first ? first.version !== 1 : now['version'] !== 1) return entries; // how it began is closed to him
  const id = first?.was ?? text(now['commit']);
  const [made] = await runner.platform(commits.commitById, { id }, CommitRow);
  if (!made) return entries;
  const { at, by, reason, kind } = made;
  return [...entries, { version: 1, action: 'create', commit: id, at, by, reason, kind, fields: [] }];
}

/** The stored properties of a record that the reader may read. */
async function storedNow(run: Run, target: Target): Promise<Values | undefined> {
  const ids = [target.id];
  if ('kind' in target) {
    const [row] = await run(records.byIds, { ids }, RecordRow);
    return row?.properties['type'] === target.kind && hydrate(target.kind, row) ? row.properties : undefined;
  }
  const [row] = await run(forTie(records.tiesByIds, target.tie), { ids }, TieRow);
  return row && hydrateTie(target.tie, row) ? row.properties : undefined;
}

const namedIn = (type: string, states: readonly Values[]): string[] =>
  namingFields(type).flatMap((field) => states.flatMap((state) => list(state[field])));

function stepsOf(
  type: string,
  now: Values,
  changes: readonly ChangeRow[],
  ends: ReadonlyMap<string, End>,
): HistoryEntry[] {
  let values = new Map<string, unknown>(Object.entries(now));
  let known = true;
  let next = Number(now['version']);
  return changes.map(({ before, was: _, version, ...change }) => {
    if (version + 1 !== next) {
      known = false; // a closed step lies between: what fields were after this one is not his to know
      values = new Map();
    }
    next = version;
    const told = Object.entries(before).filter(([field]) => field !== 'imported'); // it may name what the reader does not see
    const fields = told.map(([field, value]) => {
      const after = values.get(field);
      values.set(field, value);
      return {
        field,
        before: visiblePart(type, field, value, ends),
        after: known || after !== undefined ? visiblePart(type, field, after, ends) : undefined,
        named: [
          ...new Set([...namedIn(type, [{ [field]: value }]), ...namedIn(type, [{ [field]: after as string }])]),
        ].flatMap((id) => labelled(ends.get(id))),
      };
    });
    return { ...change, version: version + 1, fields };
  });
}

const labelled = (end: End | undefined): NamedRecord[] =>
  end ? [{ id: end.id, type: end.type, label: end.label ?? '' }] : [];
