import { AccountsService } from '@entregent/server';
import { DomainError, type Reader } from '@entregent/model';
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
 * Whose rights a command has: the account that is named; else the influence lead of the demonstration, or the first
 * administrator; for accounts and circles always the first administrator.
 * @throws DomainError NOT_FOUND, UNAUTHENTICATED
 */
export async function readerFor(
  product: Product,
  named: string | undefined,
  acts: 'lead' | 'administrator',
): Promise<Reader> {
  const accounts = await product.get(AccountsService);
  if (named !== undefined) return accounts.readerOf(named);
  const users = await accounts.users();
  const lead = acts === 'lead' ? demoAccount(users, 'influence_lead') : undefined;
  const first = lead ?? users.find(({ role, active }) => role === 'administrator' && active) ?? undefined;
  if (!first) throw new DomainError('UNAUTHENTICATED');
  return accounts.readerOf(first.login);
}

/** @throws DomainError FORBIDDEN unless the reader is an administrator */
export function assertAdministrator(reader: Reader): void {
  if (reader.role !== 'administrator') throw new DomainError('FORBIDDEN');
}
