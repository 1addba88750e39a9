import { queries } from '@entregent/graph';
import { appendAudit, type PlatformRun } from '@entregent/graph-db';
import { type AuditDetail, DomainError } from '@entregent/model';
import { z } from 'zod';

const { circles } = queries;
const Entered = z.object({ user: z.string(), before: z.int().nullable() });
const Left = z.object({ user: z.string(), level: z.int() });

interface Act {
  /** The account, by its id or its sign-in name. */
  readonly user: string;
  /** Code of the circle. */
  readonly circle: string;
  /** The account that acts; null for whoever has the machine. */
  readonly by: string | null;
  readonly reason: string;
}

export interface Entry extends Act {
  /** Ceiling, 0 to 4. */
  readonly level: number;
  /** The moment from which it holds; now when left out. */
  readonly since?: string | undefined;
  /** The first moment at which it no longer holds; null for no end. */
  readonly until?: string | null | undefined;
}

export interface Exit extends Act {
  /** The moment at which it ends; now when left out. */
  readonly at?: string | undefined;
}

/**
 * Nobody lets himself into a circle or raises his own level there, whatever his role: that takes a second person.
 * @throws DomainError FORBIDDEN
 */
export function assertAnother(by: string | null, user: string): void {
  if (by !== user) return;
  throw new DomainError('FORBIDDEN', {
    said: [
      'Nul ne se fait entrer lui-même dans un cercle, ni n’y élève son propre niveau : demandez-le à une autre personne qui tient ce cercle.',
      'Nobody lets himself into a circle or raises his own level there: ask another person who keeps this circle.',
    ],
  });
}

/**
 * Lets an account into a circle, or changes how far it reads there, in the caller's transaction, and tells the audit log.
 * A membership is never overwritten: the one that held ends where the new one begins, so that who was in a circle on any
 * day can be shown (C. com. art. L. 151-1).
 * @returns false when there is no such active account or no such circle
 */
export async function letIn(run: PlatformRun, entry: Entry): Promise<boolean> {
  const now = new Date().toISOString();
  const { user, circle, level, since = now, until = null, by, reason } = entry;
  const [entered] = await run(circles.letIn, { user, circle, level, since, until, by, reason, now }, Entered);
  if (!entered) return false;
  const detail: AuditDetail = { circle, level, before: entered.before, since, until, reason };
  await appendAudit(run, [{ act: 'membership_changed', by, subject: entered.user, detail }]);
  return true;
}

/**
 * Ends the membership of an account at a moment, in the caller's transaction, and tells the audit log.
 * @returns false when it had none to end
 */
export async function letOut(run: PlatformRun, exit: Exit): Promise<boolean> {
  const now = new Date().toISOString();
  const { user, circle, at = now, by, reason } = exit;
  const [left] = await run(circles.letOut, { user, circle, at, by, reason, now }, Left);
  if (!left) return false;
  const detail: AuditDetail = { circle, level: null, before: left.level, until: at, reason };
  await appendAudit(run, [{ act: 'membership_changed', by, subject: left.user, detail }]);
  return true;
}
