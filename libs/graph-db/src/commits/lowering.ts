import { queries } from '@entregent/graph';
import {
  type AuditNote,
  DomainError,
  isLowering,
  may,
  needsTwoPeople,
  type Reader,
  twoPersonRules,
} from '@entregent/model';
import { z } from 'zod';
import type { Run } from '../store.ts';
import type { CommitRequest, UndoneCommit } from './operation.ts';

/** A marking that a commit changes. */
export interface MarkingChange {
  readonly id: string;
  readonly type: string;
  readonly from: string;
  readonly to: string;
  /** The version that the change was made from, and the commit that wrote it. */
  readonly version: number;
  readonly commit: string;
  /** Of a tie, the record at its tail: it is found by it. */
  readonly tail?: string | undefined;
}

const Taken = z.object({
  record: z.string(),
  user: z.string(),
  from: z.string(),
  to: z.string(),
  version: z.int(),
});

/**
 * Whether this takes back one's own raising of a moment ago, which nobody has touched since: it gives back the very state
 * that the circle had, so it takes neither a right nor a second person.
 */
export function isSlip(reader: Reader, undone: UndoneCommit | undefined, commit: string, now = Date.now()): boolean {
  if (!undone || undone.id !== commit || undone.by !== reader.user) return false;
  return now - Date.parse(undone.at) < twoPersonRules.slipMinutes * 60_000;
}

/** Why a reader may not lower a marking by himself; undefined when he may. */
export function loweringRefusal(reader: Reader, from: string): 'right' | 'two' | undefined {
  if (!may(reader.role, 'records.lower')) return 'right';
  return needsTwoPeople(from) ? 'two' : undefined;
}

/** Takes the request that approves a lowering. @throws DomainError DECIDED, APPROVAL_NEEDED, CONFLICT */
async function take(
  run: Run,
  reader: Reader,
  request: CommitRequest,
  commit: string,
  lowered: readonly MarkingChange[],
) {
  const { request: id, decision } = request.approval!;
  const given = { id, by: reader.user, at: new Date().toISOString(), decision, commit };
  const [taken] = await run(queries.requests.takeLowering, given, Taken);
  if (!taken) throw new DomainError('DECIDED');
  const [one, ...more] = lowered;
  const same = one?.id === taken.record && one.from === taken.from && one.to === taken.to && more.length === 0;
  if (!same || taken.user === reader.user) throw needed(lowered);
  if (one.version !== taken.version) throw new DomainError('CONFLICT');
  return { request: id, askedBy: taken.user };
}

const needed = (lowered: readonly MarkingChange[]) =>
  new DomainError('APPROVAL_NEEDED', {
    records: lowered.map(({ id, type, from, to, tail }) => ({ id, type, from, to, tail: tail ?? null })),
  });

function assertReason({ reason, kind }: CommitRequest, { language }: Reader): void {
  if (kind === 'undo' || reason.trim() !== '') return;
  const message = language === 'fr' ? 'dites pourquoi ce marquage s’abaisse' : 'say why this marking is lowered';
  throw new DomainError('BAD_USER_INPUT', { issues: [{ path: ['markingReason'], message }] });
}

/**
 * A marking is lowered, or moved to another circle, with the right and a reason; one of TLP:AMBER+STRICT or above by two
 * people: the commit then carries the request that it approves, which is taken here, in its own transaction.
 * @returns what the audit log is told of every marking that changes
 * @throws DomainError FORBIDDEN; BAD_USER_INPUT at `markingReason`; APPROVAL_NEEDED; DECIDED; CONFLICT
 */
export async function permittedMarkings(
  run: Run,
  reader: Reader,
  { id: commit, request }: { readonly id: string; readonly request: CommitRequest },
  changes: readonly MarkingChange[],
): Promise<AuditNote[]> {
  const lowered = changes.filter(
    ({ from, to, commit: last }) => isLowering(from, to) && !isSlip(reader, request.undone, last),
  );
  let approved: { request: string; askedBy: string } | undefined;
  if (request.approval) approved = await take(run, reader, request, commit, lowered);
  else if (lowered.length > 0) {
    const refusals = lowered.map(({ from }) => loweringRefusal(reader, from));
    if (refusals.includes('right')) throw new DomainError('FORBIDDEN', { right: 'records.lower' });
    assertReason(request, reader);
    if (refusals.includes('two')) throw needed(lowered);
  }
  return changes.map(({ id, type, from, to }) => ({
    act: 'marking_changed',
    by: reader.user,
    subject: id,
    detail: { type, from, to, commit, reason: request.reason, ...approved },
  }));
}
