import type { Reader, Viewing } from '@entregent/model';

/**
 * The product as another person sees it, for somebody who looks through his eyes: what both may read, what both may do,
 * and nothing to write. So it never opens anything to who looks (ADR 0012). Acts stay those of who looks: `user` is his.
 * @param own who looks
 * @param other through whose eyes
 */
export function through(own: Reader, other: Reader & { readonly name: string }, until: string): Reader {
  const theirs = new Set(other.access);
  const viewing: Viewing = { user: other.user, name: other.name, role: own.role, until };
  return {
    ...own,
    person: other.person,
    role: other.role,
    access: own.access.filter((key) => theirs.has(key)),
    marking: undefined,
    fresh: false,
    viewing,
  };
}
