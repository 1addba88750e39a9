import { dayAfter } from '@entregent/model';
import { daysBetween } from './calendar.ts';

export interface Period {
  readonly from?: string | null;
  readonly to?: string | null;
}

/** The window of a time bar, in whole years, and the share of it that lies before a date. */
export interface TimeScale {
  readonly first: number;
  readonly last: number;
  /** 0 at the left edge, 1 at the right; clamped. Partial dates stand at their first day. */
  readonly at: (date: string) => number;
  /** Years to write above, at most eight. */
  readonly ticks: readonly number[];
}

/** A scale that holds every dated end, today, and one year after it. */
export function timeScale(
  periods: readonly Period[],
  today: string,
  span?: { first: number; last: number },
): TimeScale {
  const now = Number(today.slice(0, 4));
  const years = periods.flatMap(({ from, to }) => [from, to].flatMap((d) => (d ? [Number(d.slice(0, 4))] : [])));
  const first = span?.first ?? Math.min(now - 2, ...years);
  const last = span?.last ?? Math.max(now + 1, ...years);
  const start = `${first}-01-01`;
  const length = daysBetween(start, `${last + 1}-01-01`);
  const every = Math.ceil((last - first + 1) / 7);
  return {
    first,
    last,
    at: (date) => Math.min(1, Math.max(0, daysBetween(start, date) / length)),
    ticks: Array.from({ length: last - first + 1 }, (_, i) => first + i).filter((year) => (year - first) % every === 0),
  };
}

export interface BarPart {
  readonly left: number;
  readonly width: number;
  /** `past` has run out, `held` runs up to today, `coming` lies after it. */
  readonly kind: 'past' | 'held' | 'coming';
  /** The start is known to the year only, or lies before the window. */
  readonly fadeIn: boolean;
  /** No end is known. */
  readonly open: boolean;
}

/** The drawn parts of one period: one part once it has ended, two around today, one outline before it begins. */
export function barParts({ from, to }: Period, scale: TimeScale, today: string): readonly BarPart[] {
  const left = from ? scale.at(from) : 0;
  const right = to ? scale.at(dayAfter(to)) : 1;
  const fadeIn = !from || from.length === 4 || Number(from.slice(0, 4)) < scale.first;
  const now = scale.at(today);
  const part = (kind: BarPart['kind'], a: number, b: number, faded: boolean, open: boolean): BarPart => ({
    kind,
    left: a,
    width: Math.max(0, b - a),
    fadeIn: faded,
    open,
  });
  if (to && dayAfter(to) <= today) return [part('past', left, right, fadeIn, false)];
  if (from && firstDay(from) > today) return [part('coming', left, right, fadeIn, !to)];
  return [part('held', left, now, fadeIn, false), part('coming', now, right, false, !to)];
}

/** The first day of a partial date: `2026` begins on 1 January, and no later than the day after 2025. */
const firstDay = (date: string) => `${date}-01-01`.slice(0, 10);

/** The days that two periods share, or undefined; open ends never close. */
export function overlapOf(a: Period, b: Period): Period | undefined {
  const from =
    [a.from, b.from]
      .filter((d): d is string => Boolean(d))
      .sort()
      .at(-1) ?? null;
  const to =
    [a.to, b.to]
      .filter((d): d is string => Boolean(d))
      .sort((x, y) => (dayAfter(x) < dayAfter(y) ? -1 : 1))
      .at(0) ?? null;
  return !from || !to || firstDay(from) < dayAfter(to) ? { from, to } : undefined;
}
