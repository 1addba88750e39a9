import { today as todayIn } from '@entregent/model';
import { z } from 'zod';
import { many } from '../../app/url.ts';
import { actorKindNames, type Filter, type Sort } from './api/actor-queries.ts';

const months = z.coerce.number().int().min(1).max(120).optional();

/** What the address of the table says: filters in words, order, the actor at hand. */
export const Address = z.object({
  q: z.string().max(200).default(''),
  type: many(z.enum(actorKindNames)),
  chez: z.uuid().optional(),
  sous: z.uuid().optional(),
  mandat: z.stringbool().optional(),
  relais: z.stringbool().optional(),
  pole: z.stringbool().optional(),
  vu: months,
  pasvu: months,
  marquage: z.coerce.number().int().min(0).max(4).optional(),
  pays: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional(),
  enjeu: z.uuid().optional(),
  tri: z.enum(['nom', 'vu']).default('nom'),
  choisi: z.uuid().optional(),
});
export type Address = z.output<typeof Address>;

/** The fields of the address that leave actors out, with the value that takes each away. */
export const noConditions = {
  q: '',
  type: [],
  chez: undefined,
  sous: undefined,
  mandat: undefined,
  relais: undefined,
  pole: undefined,
  vu: undefined,
  pasvu: undefined,
  marquage: undefined,
  pays: undefined,
} satisfies Partial<Address>;
export type ConditionName = keyof typeof noConditions | 'enjeu';

/** The day some months before another, the last of its month where that is shorter. */
export function monthsBefore(count: number, day = todayIn()): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 - count, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(date, last));
  return first.toISOString().slice(0, 10);
}

const given = <T>(name: string, value: T | undefined | null | false | '') =>
  value === undefined || value === null || value === false || value === '' ? {} : { [name]: value };

/** The filter that the address stands for. */
export const filterOf = (address: Address, today = todayIn()): Filter => ({
  ...given('text', address.q.trim()),
  ...(address.type.length === 0 ? {} : { kinds: address.type }),
  ...given('at', address.chez),
  ...given('under', address.sous),
  ...given('hatted', address.mandat),
  ...given('relay', address.relais),
  ...given('ours', address.pole),
  ...given('seenSince', address.vu && monthsBefore(address.vu, today)),
  ...given('notSeenSince', address.pasvu && monthsBefore(address.pasvu, today)),
  ...given('level', address.marquage),
  ...given('country', address.pays),
  ...given('issue', address.enjeu),
});

export const sortOf = ({ tri }: Address): Sort => (tri === 'vu' ? 'seen' : 'name');

/** True when the address leaves somebody out. */
export const isFiltered = (address: Address): boolean => {
  const { issue: _, ...leaving } = filterOf(address);
  return Object.keys(leaving).length > 0;
};
