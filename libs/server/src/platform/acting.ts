import { assertFresh, assertHimself, assertMay, type Reader, type Right } from '@entregent/model';

/** Whoever has the machine: fills an empty base and makes its first administrator. No request over the network is his. */
export const MACHINE = Symbol('whoever has this machine');

/** Who does an act. */
export type Acting = Reader | typeof MACHINE;

/** The account that acted, for the audit log. */
export const actorOf = (by: Acting): string | null => (by === MACHINE ? null : by.user);

/** @throws DomainError FORBIDDEN when the reader's role does not hold the right, or he looks through another's eyes; FRESH_SIGN_IN when he must prove himself anew */
export function assertMayAct(by: Acting, right: Right, { fresh = false }: { readonly fresh?: boolean } = {}): void {
  if (by === MACHINE) return;
  assertHimself(by);
  assertMay(by, right);
  if (fresh) assertFresh(by);
}
