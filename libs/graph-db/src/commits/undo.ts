import { queries } from '@entregent/graph';
import { DomainError, type Kind, type Reader } from '@entregent/model';
import type { GraphStore } from '../store.ts';
import { commit, earlierCommit } from './commit.ts';
import { CommitRow } from './rows.ts';
import { planUndo, type UndoConflict } from './undo-plan.ts';

const { commits } = queries;
const MOST_TRIES = 3;
/** An import of a whole register is planned in one read. */
const PLANNING_MS = 300_000;

export interface UndoResult {
  /** The commit that took the other one back; null when nothing was left to take back. */
  readonly commit: string | null;
  readonly removed: number;
  readonly restored: number;
  readonly conflicts: readonly UndoConflict[];
}

/** Somebody wrote between the plan and the commit: the plan is made anew. */
const isOutrun = (error: unknown): boolean =>
  error instanceof DomainError && (error.code === 'CONFLICT' || error.code === 'NOT_FOUND');

/**
 * Takes a commit back by another one. What it created goes to the trash, what it changed gets its earlier values, what it
 * removed comes back. A record that somebody changed since, or that newer records rest on, stays and is listed, field by
 * field. An undo is a commit like any other and can be taken back in turn. A marking that the reader may not lower by himself
 * stays, and is listed as well.
 * @param key the same key from the same writer gives the first answer once
 * @param kept kinds of record that an undo leaves alone and lists
 * @throws DomainError NOT_FOUND when there is no such commit, or the reader sees nothing of what it did
 */
export async function undo(
  store: GraphStore,
  reader: Reader,
  id: string,
  key?: string,
  kept: readonly Kind[] = [],
): Promise<UndoResult> {
  const earlier = await earlierCommit(store, reader, key);
  if (earlier?.note) return { ...(JSON.parse(earlier.note) as UndoResult), commit: earlier.result.commit };
  const [done] = await store.platform(commits.commitById, { id }, CommitRow);
  if (!done) throw new DomainError('NOT_FOUND');
  for (let attempt = 1; ; attempt += 1) {
    const { known, operations, conflicts } = await store.readTogether(
      reader,
      (run) => planUndo(run, reader, done, kept),
      PLANNING_MS,
    );
    if (!known) throw new DomainError('NOT_FOUND');
    const removed = operations.filter(({ op }) => op === 'remove').length;
    const answer = { removed, restored: operations.length - removed, conflicts };
    const note = key === undefined ? undefined : JSON.stringify(answer);
    try {
      const request = { kind: 'undo' as const, reason: done.reason, undone: done, key, operations, note };
      const { commit: made } = await commit(store, reader, request);
      return { ...answer, commit: made };
    } catch (error) {
      if (attempt === MOST_TRIES || !isOutrun(error)) throw error;
    }
  }
}
