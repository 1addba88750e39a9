import { startOfDay, dayAfter, today } from '@entregent/model';

/** A stretch of time, its end left out, as moments in ISO 8601 and UTC; null for no end. */
export interface Period {
  readonly since: string;
  readonly until: string | null;
}

/** The stretch that a question is about: a day, or this very moment. */
export interface Window {
  readonly begin: string;
  readonly end: string;
}

/**
 * The window of a question. Asked of a day, it is the whole of it: whoever was a member for a part of the day was one that
 * day. Asked of now, it is this moment: who was let out an hour ago is none any more.
 */
export function windowOf(on: string | null | undefined, now: Date = new Date()): Window {
  if (on) return { begin: startOfDay(on), end: startOfDay(dayAfter(on)) };
  return { begin: now.toISOString(), end: new Date(now.getTime() + 1).toISOString() };
}

export const overlaps = ({ since, until }: Period, { begin, end }: Window): boolean =>
  since < end && (until === null || until > begin);

/** The moment from which what is let in `on` a day holds: now for today, else the first moment of the day. */
export const beginningOn = (on: string | null | undefined, now: Date = new Date()): string =>
  on && on !== today('Europe/Paris', now) ? startOfDay(on) : now.toISOString();

/** The first moment after a last day. */
export const afterDay = (last: string): string => startOfDay(dayAfter(last));
