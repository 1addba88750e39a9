import { queries } from '@entregent/graph';
import { assertHimself, DomainError, type Reader } from '@entregent/model';
import { z } from 'zod';
import { isConstraintViolation } from '../errors.ts';
import type { GraphStore } from '../store.ts';
import type { CommitRequest, CommitResult } from './operation.ts';
import { CommitRow, CreatedPack } from './rows.ts';
import { CommitTransaction } from './transaction.ts';
import { validated } from './validation.ts';

/** More operations than one transaction holds in the memory that it is given. */
const MOST_OPERATIONS = 200_000;

const { commits } = queries;
const Version = z.object({ id: z.string(), version: z.int() });
/** On a slow machine, with room to spare: a whole register takes longer than any question may. */
const MS_PER_OPERATION = 10;

class NothingChanged extends Error {}

function assertSize({ operations }: CommitRequest): void {
  if (operations.length > MOST_OPERATIONS)
    throw new DomainError('LIMIT_EXCEEDED', {
      limit: [`${MOST_OPERATIONS} opérations`, `${MOST_OPERATIONS} operations`],
    });
  if (new Set(operations.map(({ id }) => id)).size !== operations.length)
    throw new TypeError('a commit names each record once');
}

/** A key belongs to its writer: another one cannot learn by it what somebody did. */
const ownKey = (reader: Reader, key: string | undefined): string | undefined =>
  key === undefined ? undefined : `${reader.user}:${key}`;

/**
 * The one way to write. All operations happen, or none does; a retry after a lost connection happens once.
 *
 * @throws DomainError `FORBIDDEN` for who looks through the eyes of another person; `CONFLICT` with both values when an update names an old version; `NOT_FOUND` when a record does not
 * exist or the writer may not see it; `BAD_USER_INPUT` when a value is not what the model says, or a reference or a
 * marking is not the writer's to use; `LIMIT_EXCEEDED`; `STORE_UNAVAILABLE` when it is not known whether it happened: the
 * same request with the same key is safe to send again
 * @throws TypeError for an unknown kind or field, an id that is none or stands twice
 */
export async function commit(store: GraphStore, reader: Reader, request: CommitRequest): Promise<CommitResult> {
  assertHimself(reader);
  assertSize(request);
  if (request.operations.length === 0) return { commit: null, replayed: false, records: [] };
  const id = crypto.randomUUID();
  const key = ownKey(reader, request.key);
  // An undo writes what was valid when it was written; the model may have changed since.
  const operations =
    request.kind === 'undo' ? request.operations : request.operations.map((op) => validated(op, reader.language));
  let applied: CommitResult['records'] = [];
  try {
    await store.write(
      reader,
      async (run, over) => {
        const given = { id, request: { ...request, operations, key } };
        applied = await new CommitTransaction(run, over, reader, given).apply();
        if (applied.length === 0) throw new NothingChanged();
      },
      operations.length * MS_PER_OPERATION,
    );
    return { commit: id, replayed: false, records: applied };
  } catch (error) {
    if (error instanceof NothingChanged) return { commit: null, replayed: false, records: [] };
    if (!isConstraintViolation(error)) throw error;
    // Made by this very call before its answer got lost, or by the same key before.
    const [mine] = await store.platform(commits.commitById, { id }, CommitRow);
    if (mine) return { commit: id, replayed: false, records: applied };
    const earlier = await earlierCommit(store, reader, request.key);
    if (earlier) return earlier.result;
    throw new TypeError('the id of a new record is in use already', { cause: error });
  }
}

/** What an earlier request of this writer with the same key did. */
export async function earlierCommit(
  store: GraphStore,
  reader: Reader,
  given: string | undefined,
): Promise<{ result: CommitResult; note: string | null } | undefined> {
  const key = ownKey(reader, given);
  if (key === undefined) return undefined;
  const [before] = await store.platform(commits.commitByKey, { key }, CommitRow);
  if (!before) return undefined;
  const { id, result, note } = before;
  const records = result === null ? await recordsOf(store, reader, id) : z.array(Version).parse(JSON.parse(result));
  return { result: { commit: id, replayed: true, records }, note };
}

async function recordsOf(store: GraphStore, reader: Reader, commit: string): Promise<CommitResult['records']> {
  const packs = await store.platform(commits.createdBy, { commit }, CreatedPack);
  const changed = await store.read(reader, commits.changesIn, { commit }, Version);
  return [...packs.flatMap(({ ids }) => ids.map((id) => ({ id, version: 1 }))), ...changed];
}
