import { queries } from '@entregent/graph';
import { DomainError, isKind, type TieType } from '@entregent/model';
import type { Run } from '../store.ts';
import { forTie } from '../tie-query.ts';
import { referencesIn } from './derive.ts';
import type { Operation, Remove, Restore, Update } from './operation.ts';
import { End, LockedRecord, LockedTie } from './rows.ts';
import { byType, type Ends, isTieCreate, list, type Locked, type LockedById } from './shared.ts';

const { commits } = queries;
type Existing = Update | Remove | Restore;

async function take(run: Run, rows: readonly Existing[], removed: boolean): Promise<Locked[]> {
  const locked: Locked[] = [];
  // Sorted, because two commits over the same records in opposite orders would lock each other out.
  const ids = (of: readonly Existing[]) => of.map(({ id }) => id).toSorted();
  const records = rows.filter(({ type }) => isKind(type));
  const lockRecords = removed ? commits.lockRemovedRecords : commits.lockRecords;
  if (records.length > 0) locked.push(...(await run(lockRecords, { ids: ids(records) }, LockedRecord)));
  const lockTies = removed ? commits.lockRemovedTies : commits.lockTies;
  for (const [type, group] of byType(rows.filter((row) => !isKind(row.type)))) {
    const found = await run(forTie(lockTies, type as TieType), { ids: ids(group) }, LockedTie);
    locked.push(...found.map(({ id, properties }) => ({ id, type, properties })));
  }
  return locked;
}

/**
 * Locks what the operations change and reads it as it stands under the lock.
 * @throws DomainError NOT_FOUND, or CONFLICT with both values of each field when a version is no longer the one read
 */
export async function lockAll(run: Run, operations: readonly Operation[]): Promise<LockedById> {
  const wanted = operations.filter((op): op is Existing => op.op !== 'create');
  const there = await take(
    run,
    wanted.filter(({ op }) => op !== 'restore'),
    false,
  );
  const removed = await take(
    run,
    wanted.filter(({ op }) => op === 'restore'),
    true,
  );
  const locked = new Map([...there, ...removed].map((row) => [row.id, row]));
  if (wanted.some(({ id, type }) => locked.get(id)?.type !== type)) throw new DomainError('NOT_FOUND');
  const stale = wanted.filter(
    (op): op is Update | Remove =>
      'version' in op && op.version !== undefined && op.version !== locked.get(op.id)!.properties['version'],
  );
  if (stale.length > 0)
    throw new DomainError('CONFLICT', { records: stale.map((op) => bothValues(op, locked.get(op.id)!)) });
  return locked;
}

function bothValues(op: Update | Remove, { properties }: Locked) {
  const set = op.op === 'update' ? op.set : {};
  return {
    id: op.id,
    type: op.type,
    version: properties['version'],
    fields: Object.keys(set).map((field) => ({ field, mine: set[field] ?? null, theirs: properties[field] ?? null })),
  };
}

/** Kind and marking of every stored record that the operations name: tie ends, references, sources. */
export async function endsOf(run: Run, operations: readonly Operation[]): Promise<Ends> {
  const named = operations.flatMap((op) => {
    if (isTieCreate(op)) return [op.tail, op.head, ...list(op.set['sources'])];
    if (op.op !== 'create' && op.op !== 'update') return [];
    const references = isKind(op.type) ? referencesIn(op.type, op.set).map(({ target }) => target) : [];
    return [...references, ...list(op.set['sources'])];
  });
  const ids = [...new Set(named)].toSorted();
  const found = ids.length > 0 ? await run(commits.ends, { ids }, End) : [];
  return new Map(found.map(({ id, type, access }) => [id, { type, access }]));
}
