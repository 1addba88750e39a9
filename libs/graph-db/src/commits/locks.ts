import { queries } from '@entregent/graph';
import { DomainError, isKind, type TieType } from '@entregent/model';
import type { Run } from '../store.ts';
import { forTie } from '../tie-query.ts';
import type { Operation, Remove, Restore, Update } from './operation.ts';
import { LockedRecord, LockedTie } from './rows.ts';
import { byType, type Locked } from './shared.ts';

const { commits } = queries;
type Existing = Update | Remove | Restore;

const isExisting = (op: Operation): op is Existing => op.op !== 'create';
// Sorted, because two commits over the same records in opposite orders would lock each other out.
const idsOf = (rows: readonly Existing[]) => rows.map(({ id }) => id).toSorted();

function assertAllFound(wanted: readonly Existing[], found: readonly Locked[]): void {
  const types = new Map(found.map(({ id, type }) => [id, type]));
  if (wanted.some(({ id, type }) => types.get(id) !== type)) throw new DomainError('NOT_FOUND');
}

/**
 * Locks the records that the operations change and reads them as they stand under the lock.
 * @throws DomainError NOT_FOUND when one does not exist, is of another kind, or is hidden from the writer
 */
export async function lockRecords(run: Run, operations: readonly Operation[]): Promise<Locked[]> {
  const wanted = operations.filter(isExisting).filter(({ type }) => isKind(type));
  const [removed, there] = [wanted.filter(({ op }) => op === 'restore'), wanted.filter(({ op }) => op !== 'restore')];
  const locked = await Promise.all([
    there.length > 0 ? run(commits.lockRecords, { ids: idsOf(there) }, LockedRecord) : [],
    removed.length > 0 ? run(commits.lockRemovedRecords, { ids: idsOf(removed) }, LockedRecord) : [],
  ]);
  const found = locked.flat().map((row) => ({ ...row, ends: [] }));
  assertAllFound(wanted, found);
  return found;
}

/**
 * Locks ties likewise. Their ends must be there, so it comes after records have been restored.
 * @throws DomainError NOT_FOUND
 */
export async function lockTies(run: Run, operations: readonly Operation[]): Promise<Locked[]> {
  const wanted = operations.filter(isExisting).filter(({ type }) => !isKind(type));
  const take = async (rows: readonly Existing[], removed: boolean): Promise<Locked[]> => {
    const found = byType(rows).map(async ([type, group]) => {
      const query = forTie(removed ? commits.lockRemovedTies : commits.lockTies, type as TieType);
      const locked = await run(query, { ids: idsOf(group) }, LockedTie);
      return locked.map(({ id, tail, head, properties }) => ({ id, type, ends: [tail, head], properties }));
    });
    return (await Promise.all(found)).flat();
  };
  const locked = await Promise.all([
    take(
      wanted.filter(({ op }) => op !== 'restore'),
      false,
    ),
    take(
      wanted.filter(({ op }) => op === 'restore'),
      true,
    ),
  ]);
  assertAllFound(wanted, locked.flat());
  return locked.flat();
}
