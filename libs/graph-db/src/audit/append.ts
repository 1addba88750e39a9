import { randomUUID } from 'node:crypto';
import { queries } from '@entregent/graph';
import type { AuditNote, Reader } from '@entregent/model';
import { Nothing } from '../commits/rows.ts';
import type { CypherRunner, GraphStore, PlatformRun, Run } from '../store.ts';

/**
 * Tells acts to the audit log inside the transaction that does them: when this fails, so does the act. The detail is kept as
 * JSON with its keys in order, so that its hash is that of its content. The store adds the stamp of its scribe.
 */
export async function appendAudit(run: PlatformRun, notes: readonly AuditNote[], at: Date = new Date()): Promise<void> {
  if (notes.length === 0) return;
  const rows = notes.map(({ act, by, subject, detail }) => {
    const ordered = Object.fromEntries(Object.entries(detail).toSorted(([a], [b]) => (a < b ? -1 : 1)));
    return { id: randomUUID(), at: at.toISOString(), act, by, subject, detail: JSON.stringify(ordered) };
  });
  await run(queries.audit.append, { rows }, Nothing);
}

/** Reads that join a transaction which is under way. */
const within = (run: Run): CypherRunner => ({
  read: (_reader, query, parameters, row) => run(query, parameters, row),
  readTogether: (_reader, work) => work(run),
  platform: (query, parameters, row) => run(query, parameters, row),
});

/** A read that the log must know of: what is answered and the telling of it are one transaction. */
export async function witnessed<T>(
  store: GraphStore,
  reader: Reader,
  work: (runner: CypherRunner) => Promise<{ readonly answer: T; readonly notes: readonly AuditNote[] }>,
): Promise<T> {
  return store.write(reader, async (run) => {
    const { answer, notes } = await work(within(run));
    await appendAudit(run, notes);
    return answer;
  });
}
