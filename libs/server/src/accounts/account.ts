import { createHash, randomBytes } from 'node:crypto';
import { accessKey, keysUpTo, Language, parseAccessKey, type Reader, UserRole } from '@entregent/model';
import { z } from 'zod';

/**
 * [circle, ceiling, default level of the circle, since when it is closed, emergency access that it comes from] of each membership
 * in force, oldest first; emergency accesses last.
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

type Memberships = Account['memberships'];

/** What an account may read and write: the keys of its memberships. */
export const readerOf = (account: Account): Reader => readerWith(account, account.memberships);

/**
 * What a token may read and write: the keys of its account's memberships today, at most those of its circles up to their ceilings.
 * Emergency accesses are a person's: its statement gives it none.
 */
export function readerOfToken(account: Account, circles: readonly string[]): Reader {
  const ceilings = new Map(circles.map(parseAccessKey).map(({ circle, level }) => [circle, level]));
  const memberships = account.memberships.flatMap(([circle, level, own, closed, request]): Memberships => {
    const ceiling = ceilings.get(circle);
    return ceiling === undefined ? [] : [[circle, Math.min(level, ceiling), own, closed, request]];
  });
  return readerWith(account, memberships);
}

function readerWith(account: Account, memberships: Memberships): Reader {
  const own = memberships.find(([, , , closed, request]) => closed === null && request === null);
  return {
    user: account.id,
    person: account.person,
    role: account.role,
    language: account.language,
    access: [...new Set(memberships.flatMap(([circle, level]) => keysUpTo(circle, level)))],
    closed: memberships.flatMap(([circle, , , closed]) => (closed === null ? [] : [circle])),
    marking: own && accessKey(own[0], Math.min(own[1], own[2])),
    glass: memberships.flatMap(([, , , , request]) => request ?? []),
  };
}
