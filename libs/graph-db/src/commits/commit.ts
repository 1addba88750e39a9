import { queries } from '@entregent/graph';
import { DomainError, isKind, type Reader } from '@entregent/model';
import { isConstraintViolation } from '../errors.ts';
import type { GraphStore } from '../store.ts';
import { assertKnownFields } from './known-fields.ts';
import type { CommitRequest, CommitResult } from './operation.ts';
import { CommitRow, Nothing } from './rows.ts';
import { CommitTransaction } from './transaction.ts';

/** More operations than one transaction holds in the memory that it is given. */
const MOST_OPERATIONS = 200_000;
const KEPT_RESULTS = 200;

class NothingChanged extends Error {}

function assertSound({ operations }: CommitRequest): void {
  if (operations.length > MOST_OPERATIONS)
    throw new DomainError('LIMIT_EXCEEDED', {
      limit: [`${MOST_OPERATIONS} opérations`, `${MOST_OPERATIONS} operations`],
    });
  if (new Set(operations.map(({ id }) => id)).size !== operations.length)
    throw new TypeError('a commit names each record once');
  for (const op of operations) {
    if ('set' in op) assertKnownFields(op.type, op.set);
    if (op.op === 'create' && isKind(op.type) === 'tail' in op)
      throw new TypeError('a tie has ends, a record has none');
  }
}

/**
 * The one way to write. All operations happen, or none does; a retry after a lost connection happens once.
 *
 * @throws DomainError `CONFLICT` with both values when an update names an old version; `NOT_FOUND` when a record does not
 * exist or the writer may not see it; `BAD_USER_INPUT` when a reference or a marking is not the writer's to use
 */
export async function commit(store: GraphStore, reader: Reader, request: CommitRequest): Promise<CommitResult> {
  assertSound(request);
  if (request.operations.length === 0) return { commit: null, replayed: false, records: [] };
  const id = crypto.randomUUID();
  // A key belongs to its writer: another one cannot learn by it what somebody did.
  const key = request.key === undefined ? undefined : `${reader.user}:${request.key}`;
  let applied: CommitResult['records'] = [];
  try {
    await store.write(reader, async (run) => {
      applied = await new CommitTransaction(run, reader, id, { ...request, key }).apply();
      if (applied.length === 0) throw new NothingChanged();
      if (key !== undefined)
        await run(queries.commits.setResult, { id, result: JSON.stringify(applied.slice(0, KEPT_RESULTS)) }, Nothing);
    });
    return { commit: id, replayed: false, records: applied };
  } catch (error) {
    if (error instanceof NothingChanged) return { commit: null, replayed: false, records: [] };
    if (!isConstraintViolation(error)) throw error;
    return (await earlier(store, id, key, applied)) ?? rethrow(error);
  }
}

const rethrow = (error: unknown): never => {
  throw error;
};

/** The commit that is there already: made by this very call before its answer got lost, or by the same key before. */
async function earlier(
  store: GraphStore,
  id: string,
  key: string | undefined,
  applied: CommitResult['records'],
): Promise<CommitResult | undefined> {
  const [mine] = await store.platform(queries.commits.commitById, { id }, CommitRow);
  if (mine) return { commit: id, replayed: false, records: applied };
  if (key === undefined) return undefined;
  const [before] = await store.platform(queries.commits.commitByKey, { key }, CommitRow);
  if (!before) return undefined;
  return { commit: before.id, replayed: true, records: JSON.parse(before.result ?? '[]') as CommitResult['records'] };
}
