import type { TieType } from '@entregent/model';

/**
 * What one relationship of a path costs: the less, the more easily one end brings the other to the table. Our own rule:
 * to know or be allied with somebody, then to advise or speak for, then the same employer, then a seat in the same
 * committee, then money and memberships, last what two bodies have with each other. Ties that introduce nobody have none.
 */
export const costs = {
  KNOWS: 1,
  ALLY_OF: 1,
  ADVISES: 2,
  REPRESENTS: 2,
  EMPLOYED_BY: 2,
  VIA_MANDATE: 3,
  HOLDS_SECRETARIAT: 3,
  FUNDS: 4,
  MEMBER_OF: 4,
  PART_OF: 4,
  MIRRORS: 5,
  LIAISES_WITH: 5,
} as const satisfies Readonly<Partial<Record<TieType | 'VIA_MANDATE', number>>>;

export type PathTie = keyof typeof costs;
export const isPathTie = (type: string): type is PathTie => Object.hasOwn(costs, type);
