import { createHash, randomBytes } from 'node:crypto';
import { accessKey, keysUpTo, Language, type Reader, UserRole } from '@entregent/model';
import { z } from 'zod';

/**
 * [circle, ceiling, default level of the circle, since, emergency access that it comes from] of each membership that holds at
 * this moment, oldest first; emergency accesses last.
 */
const Membership = z.tuple([
  z.string(),
  z.coerce.number(),
  z.coerce.number(),
  z.string().nullable(),
  z.string().nullable(),
]);

export const AccountRow = z.object({
  id: z.string(),
  login: z.string(),
  name: z.string(),
  role: UserRole,
  language: Language,
  person: z.string().nullable(),
  active: z.boolean(),
  password: z.string().nullable(),
  memberships: z.array(Membership),
});
export type Account = z.output<typeof AccountRow>;

/** A secret that is shown once; only its hash is kept. 256 bits, so a fast hash is enough. */
export const newSecret = (): string => randomBytes(32).toString('base64url');
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('base64url');

/** What an account may read and write: the keys of its memberships, at most those of `only` when given. */
export function readerOf(account: Account, only?: readonly string[]): Reader {
  const memberships = account.memberships.filter(([circle]) => !only || only.includes(circle));
  const [own] = memberships;
  return {
    user: account.id,
    person: account.person,
    role: account.role,
    language: account.language,
    access: memberships.flatMap(([circle, level]) => keysUpTo(circle, level)),
    marking: own && accessKey(own[0], Math.min(own[1], own[2])),
    glass: memberships.flatMap(([, , , , request]) => request ?? []),
  };
}
