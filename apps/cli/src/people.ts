import { AccountsService, type Acting, MACHINE } from '@entregent/server';
import { assertMay, DomainError, may, type Reader } from '@entregent/model';
import type { Call, Command } from './command.ts';
import type { Product } from './product.ts';
import { readCast } from './seed-files.ts';

export type UserAccount = Awaited<ReturnType<AccountsService['users']>>[number];

/** The account of the demonstration that plays a role, if it is there and active. */
export function demoAccount(users: readonly UserAccount[], role: UserAccount['role']): UserAccount | undefined {
  const logins = readCast()
    .users.filter((user) => user.role === role)
    .map(({ login }) => login);
  return logins
    .map((login) => users.find((user) => user.login === login && user.active))
    .find((user) => user !== undefined);
}

/**
 * Whose rights a command has: the account that is named; else the first active account whose role holds the right, the
 * influence lead of the demonstration before all others.
 * @throws DomainError NOT_FOUND; UNAUTHENTICATED when no account holds the right; FORBIDDEN when the one that is named does not
 */
export async function readerFor(product: Product, named: string | undefined, right: Command['right']): Promise<Reader> {
  const accounts = await product.get(AccountsService);
  if (named !== undefined) {
    const reader = await accounts.readerOf(named);
    assertMay(reader, right === 'shell' ? 'accounts.manage' : right);
    return reader;
  }
  const users = await accounts.users();
  const fit = ({ role, active }: UserAccount) =>
    active && (right === 'shell' ? role === 'administrator' : may(role, right));
  const lead = demoAccount(users, 'influence_lead');
  const administrator = users.find((user) => user.role === 'administrator' && fit(user));
  const first = lead && fit(lead) ? lead : (administrator ?? users.find(fit));
  if (!first) throw new DomainError('UNAUTHENTICATED');
  return accounts.readerOf(first.login);
}

/**
 * Who does an act of administration. On a base that holds no account fit for it, whoever has the machine does: somebody has to
 * make the first one.
 */
export async function acting(call: Call): Promise<Acting> {
  try {
    return await call.reader();
  } catch (error) {
    if (call.options['as'] === undefined && error instanceof DomainError && error.code === 'UNAUTHENTICATED')
      return MACHINE;
    throw error;
  }
}

/**
 * Who keeps circles: the account that `--as` names; else whoever has the machine, so that the only person who keeps circles
 * can be let into one (ADR 0012).
 */
export const keeping = (call: Call): Promise<Reader> | typeof MACHINE =>
  call.options['as'] === undefined ? MACHINE : call.reader();
