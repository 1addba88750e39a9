import { z } from 'zod';
import { issueKeys } from './text.ts';

const shape = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const pad = (n: number, width: number) => String(n).padStart(width, '0');

const daysIn = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();

const parts = (value: string): { year: number; month?: number; day?: number } | undefined => {
  const [, y, m, d] = shape.exec(value) ?? [];
  if (y === undefined) return undefined;
  const year = Number(y);
  if (year < 1000) return undefined;
  if (m === undefined) return { year };
  const month = Number(m);
  if (month < 1 || month > 12) return undefined;
  if (d === undefined) return { year, month };
  const day = Number(d);
  return day >= 1 && day <= daysIn(year, month) ? { year, month, day } : undefined;
};

/**
 * A date as it is known: `2024`, `2024-05` or `2024-05-12`; its length is its precision (architecture 3.4).
 * ISO text compares with a day as its own first moment, so `from <= day` needs no conversion.
 */
export const isPartialDate = (value: string): boolean => parts(value) !== undefined;

/** The first day after a partial date, as `YYYY-MM-DD`: a fact that ends "in 2024" still holds on 31 December 2024. */
export function dayAfter(value: string): string {
  const at = parts(value);
  if (!at) throw new RangeError(`not a date: ${value}`);
  const next =
    at.month === undefined
      ? new Date(Date.UTC(at.year + 1, 0, 1))
      : at.day === undefined
        ? new Date(Date.UTC(at.year, at.month, 1))
        : new Date(Date.UTC(at.year, at.month - 1, at.day + 1));
  return `${pad(next.getUTCFullYear(), 4)}-${pad(next.getUTCMonth() + 1, 2)}-${pad(next.getUTCDate(), 2)}`;
}

export const PartialDate = z
  .string()
  .trim()
  .refine(isPartialDate, issueKeys.unreadableDate)
  .meta({ format: 'partial-date' });

/** A day that is known to the day, `YYYY-MM-DD`. */
export const Day = z
  .string()
  .trim()
  .refine((value) => value.length === 10 && isPartialDate(value), issueKeys.unreadableDate)
  .meta({ format: 'day' });

/** The day on which a partial date begins. */
const firstDay = (value: string): string => `${value}-01-01`.slice(0, 10);

/** False when the later bound lies wholly before the earlier one: `from 2024-05, to 2024` is in order. */
export const inOrder = (from: string | null | undefined, to: string | null | undefined): boolean =>
  !from || !to || firstDay(from) < dayAfter(to);

/** Today in the given IANA time zone, as `YYYY-MM-DD`. */
export const today = (timeZone = 'Europe/Paris', at: Date = new Date()): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone }).format(at);

/** The first moment of a day in the given IANA time zone, in ISO 8601 and UTC. */
export function startOfDay(day: string, timeZone = 'Europe/Paris'): string {
  const utc = Date.parse(`${day}T00:00:00Z`);
  const clock = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' }).format(utc);
  const ahead = Date.parse(`${clock.replace(' ', 'T')}Z`) - utc;
  return new Date(utc - ahead).toISOString();
}
