import { randomUUID } from 'node:crypto';
import { DomainError } from '@entregent/model';
import type { ImportsRepository } from './imports.repository.ts';

/** How long a turn lasts without a sign of life, and how often one is given, in milliseconds. */
const LASTS = 30_000;
const SIGN_OF_LIFE = 10_000;

/**
 * Runs an import while no other one of the same register runs, in whatever process: two at once would both create what
 * neither finds. The turn of a process that died is free again after half a minute.
 * @throws DomainError IMPORT_UNDER_WAY
 */
export async function inTurn<T>(imports: ImportsRepository, register: string, work: () => Promise<T>): Promise<T> {
  const holder = randomUUID();
  const take = () => imports.takeTurn(register, holder, new Date(), new Date(Date.now() + LASTS));
  if (!(await take())) throw new DomainError('IMPORT_UNDER_WAY');
  let sign: Promise<unknown> = Promise.resolve();
  const alive = setInterval(() => (sign = take().catch(() => {})), SIGN_OF_LIFE);
  try {
    return await work();
  } finally {
    clearInterval(alive);
    await sign; // one that is still under way would take the turn again after it was given back
    await imports.giveTurnBack(register, holder).catch(() => {}); // it ends by itself
  }
}
