import { queries } from '@entregent/graph';
import { DomainError, isKind, type Reader, type TieType } from '@entregent/model';
import { z } from 'zod';
import type { GraphStore, Run } from '../store.ts';
import { forTie } from '../tie-query.ts';
import { commit } from './commit.ts';
import type { Operation, RecordType, Values } from './operation.ts';
import { CommitRow } from './rows.ts';

const { commits } = queries;

const CreatedPack = z.object({ type: z.string(), ids: z.array(z.string()) });
const ChangeRow = z.object({
  record: z.string(),
  type: z.string(),
  version: z.int(),
  action: z.string(),
  before: z.string(),
});
const LaterChange = z.object({
  record: z.string(),
  version: z.int(),
  action: z.string(),
  before: z.string(),
  commit: z.string(),
});
const Now = z.object({ id: z.string(), version: z.int(), commit: z.string(), later: z.int().default(0) });

/** A record that moved on since, and why it was left as it is. */
export interface UndoConflict {
  readonly id: string;
  readonly type: string;
  readonly reason: readonly [fr: string, en: string];
  readonly fields?: readonly string[];
}

export interface UndoResult {
  /** The commit that took the other one back; null when nothing was left to take back. */
  readonly commit: string | null;
  readonly removed: number;
  readonly restored: number;
  readonly conflicts: readonly UndoConflict[];
}

interface Plan {
  readonly operations: readonly Operation[];
  readonly conflicts: readonly UndoConflict[];
}

const changedSince = ['modifiée depuis', 'changed since'] as const;
const usedSince = ['d’autres fiches s’appuient dessus depuis', 'other records rest on it since'] as const;

/**
 * Takes a commit back by another one. What it created goes to the trash, what it changed gets its earlier values, what it
 * removed comes back. A record that somebody changed since, or that newer records rest on, stays and is listed.
 * @throws DomainError NOT_FOUND when there is no such commit
 */
export async function undo(store: GraphStore, reader: Reader, id: string, key?: string): Promise<UndoResult> {
  const [done] = await store.platform(commits.commitById, { id }, CommitRow);
  if (!done) throw new DomainError('NOT_FOUND');
  const { operations, conflicts } = await store.readTogether(reader, (run) => plan(run, id));
  const result = await commit(store, reader, {
    kind: 'undo',
    reason: done.reason,
    undoes: id,
    key,
    operations,
  });
  const removed = operations.filter(({ op }) => op === 'remove').length;
  return { commit: result.commit, removed, restored: operations.length - removed, conflicts };
}

async function plan(run: Run, id: string): Promise<Plan> {
  const created = await run(commits.createdBy, { commit: id }, CreatedPack);
  const changes = await run(commits.changesBy, { commit: id }, ChangeRow);
  const plans = [...(await Promise.all(created.map((pack) => uncreate(run, id, pack)))), await unchange(run, changes)];
  return { operations: plans.flatMap((p) => p.operations), conflicts: plans.flatMap((p) => p.conflicts) };
}

const nowOf = (run: Run, type: string, ids: readonly string[]) =>
  isKind(type) ? run(commits.recordsNow, { ids }, Now) : run(forTie(commits.tiesNow, type as TieType), { ids }, Now);

/** What the commit created goes, unless it was changed or is leant on since. What is gone already stays gone. */
async function uncreate(run: Run, id: string, { type, ids }: z.output<typeof CreatedPack>): Promise<Plan> {
  const now = await nowOf(run, type, ids);
  const operations: Operation[] = [];
  const conflicts: UndoConflict[] = [];
  for (const record of now) {
    if (record.commit !== id) conflicts.push({ id: record.id, type, reason: changedSince });
    else if (record.later > 0) conflicts.push({ id: record.id, type, reason: usedSince });
    else operations.push({ op: 'remove', type: type as RecordType, id: record.id, version: record.version });
  }
  return { operations, conflicts };
}

type Row = z.output<typeof ChangeRow>;

async function unchange(run: Run, changes: readonly Row[]): Promise<Plan> {
  if (changes.length === 0) return { operations: [], conflicts: [] };
  const since = await run(
    commits.changesAfter,
    { rows: changes.map(({ record, version }) => ({ record, version })) },
    LaterChange,
  );
  const later = Map.groupBy(since, ({ record }) => record);
  const versions = new Map<string, number>();
  for (const [type, group] of Map.groupBy(changes, ({ type }) => type))
    for (const { id, version } of await nowOf(
      run,
      type,
      group.map(({ record }) => record),
    ))
      versions.set(id, version);
  const plans = changes.map((change) => inverse(change, later.get(change.record) ?? [], versions.get(change.record)));
  return { operations: plans.flatMap((p) => p.operations), conflicts: plans.flatMap((p) => p.conflicts) };
}

/** The opposite of one change. Fields that were changed again are left to who changed them. */
function inverse(change: Row, later: readonly z.output<typeof LaterChange>[], version: number | undefined): Plan {
  const { record: id, action } = change;
  const type = change.type as RecordType;
  if (action === 'remove') {
    const back: Operation = { op: 'restore', type, id };
    return later.length === 0 ? { operations: [back], conflicts: [] } : nothing;
  }
  if (version === undefined) return nothing; // it is in the trash: nobody sees the values
  if (action === 'restore')
    return later.length === 0
      ? { operations: [{ op: 'remove', type, id, version }], conflicts: [] }
      : { operations: [], conflicts: [{ id, type, reason: changedSince }] };
  const before = JSON.parse(change.before) as Values;
  const touched = new Set(later.flatMap((one) => Object.keys(JSON.parse(one.before) as Values)));
  const fields = Object.keys(before).filter((field) => touched.has(field));
  const set = Object.fromEntries(Object.entries(before).filter(([field]) => !touched.has(field)));
  return {
    operations: Object.keys(set).length > 0 ? [{ op: 'update', type, id, version, set }] : [],
    conflicts: fields.length > 0 ? [{ id, type, reason: changedSince, fields }] : [],
  };
}

const nothing: Plan = { operations: [], conflicts: [] };
