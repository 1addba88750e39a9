import { isPartialDate, type Language, today as todayIn } from '@entregent/model';

// prettier-ignore
const months = [
  ['janvier', 'janv', 'january', 'jan'], ['fevrier', 'fevr', 'fev', 'february', 'feb'], ['mars', 'march', 'mar'],
  ['avril', 'avr', 'april', 'apr'], ['mai', 'may'], ['juin', 'june', 'jun'], ['juillet', 'juil', 'july', 'jul'],
  ['aout', 'august', 'aug'], ['septembre', 'sept', 'september', 'sep'], ['octobre', 'oct', 'october'],
  ['novembre', 'nov', 'november'], ['decembre', 'dec', 'december'],
] as const;
const monthOf = new Map(months.flatMap((names, index) => names.map((name) => [name as string, index + 1] as const)));

const plain = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[\s.,]+/g, ' ')
    .replace(/[’']/g, "'")
    .trim();

const two = (n: string | number) => String(n).padStart(2, '0');
const valid = (value: string) => (isPartialDate(value) ? value : undefined);

export const addDays = (day: string, count: number): string => {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + count);
  return at.toISOString().slice(0, 10);
};

const relative = new Map([
  ["aujourd'hui", 0],
  ['today', 0],
  ['hier', -1],
  ['yesterday', -1],
  ['avant-hier', -2],
  ['demain', 1],
  ['tomorrow', 1],
  ['apres-demain', 2],
]);

/**
 * Reads a date as people write one, in French or English: `2026`, `2026-05`, `12/05/2026` (day first), `12.05.2026`,
 * `05/2026`, `12 mai 2026`, `May 12, 2026`, `hier`. Gives `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, or undefined when
 * nothing sure can be read: an impossible day is refused, never moved to the next month.
 */
export function readDate(text: string, day: string = todayIn()): string | undefined {
  const given = plain(text);
  const shift = relative.get(given);
  if (shift !== undefined) return addDays(day, shift);
  if (/^\d{4}(-\d{2}(-\d{2})?)?$/.test(given)) return valid(given);
  const slashed = /^(?:(\d{1,2})[/ -])?(\d{1,2})[/ -](\d{4})$/.exec(given);
  if (slashed) {
    const [, d, m = '', y = ''] = slashed;
    return valid(d === undefined ? `${y}-${two(m)}` : `${y}-${two(m)}-${two(d)}`);
  }
  const named =
    /^(?:(?<d>\d{1,2})(?:er|st|nd|rd|th)? )?(?<m>[a-z]+) (?<y>\d{4})$/.exec(given) ??
    /^(?<m>[a-z]+) (?<d>\d{1,2})(?:st|nd|rd|th)? (?<y>\d{4})$/.exec(given);
  const { d, m = '', y } = named?.groups ?? {};
  const month = monthOf.get(m);
  if (month === undefined || y === undefined) return undefined;
  return valid(d === undefined ? `${y}-${two(month)}` : `${y}-${two(month)}-${two(d)}`);
}

const locale = (language: Language) => (language === 'fr' ? 'fr-FR' : 'en-GB');
const formats = new Map<string, Intl.DateTimeFormat>();
const formatter = (language: Language, options: Intl.DateTimeFormatOptions) => {
  const key = language + JSON.stringify(options);
  const known = formats.get(key) ?? new Intl.DateTimeFormat(locale(language), options);
  formats.set(key, known);
  return known;
};

export interface DateStyle {
  /** `medium`: *12 nov. 2026*; `long`: *12 novembre 2026*; `full`: *jeudi 12 novembre 2026*. */
  readonly form?: 'medium' | 'long' | 'full';
  /** Leaves the year out when it is that of this day. */
  readonly yearOf?: string;
}

/** A date of any precision in words; text that is no date comes back as it is. */
export function dateInWords(value: string, language: Language, { form = 'medium', yearOf }: DateStyle = {}): string {
  if (!isPartialDate(value)) return value;
  if (value.length === 4) return value;
  const [year = '', month = '', day] = value.split('-');
  const at = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1)));
  const words = formatter(language, {
    timeZone: 'UTC',
    ...(yearOf?.startsWith(year) ? {} : { year: 'numeric' }),
    month: form === 'medium' ? 'short' : 'long',
    ...(day === undefined ? {} : { day: 'numeric' }),
    ...(form === 'full' && day !== undefined ? { weekday: 'long' } : {}),
  }).format(at);
  // In French the first of a month alone is an ordinal.
  return language === 'fr' && day === '01' ? words.replace(/(^|\s)1(?=\s)/, '$11er') : words;
}

/** A moment (ISO 8601) as day and time in the reader's own zone: *12 mai 2026 à 14:03*. */
export function momentInWords(value: string, language: Language): string {
  const at = new Date(value);
  if (Number.isNaN(at.getTime())) return value;
  const day = [at.getFullYear(), two(at.getMonth() + 1), two(at.getDate())].join('-');
  const time = `${two(at.getHours())}:${two(at.getMinutes())}`;
  return `${dateInWords(day, language)} ${language === 'fr' ? 'à' : 'at'} ${time}`;
}

const steps = [
  ['year', 365.25],
  ['month', 30.44],
  ['day', 1],
] as const;

/** Days from one day to another, negative for the past; partial dates count from their first day. */
export const daysBetween = (from: string, to: string): number => {
  const first = (value: string) => Date.parse(`${`${value}-01-01`.slice(0, 10)}T00:00:00Z`);
  return Math.round((first(to) - first(from)) / 86_400_000);
};

/** *il y a 5 jours*, *dans 3 mois*, *hier*: how far a date lies from `day`, as coarse as its own precision. */
export function distanceInWords(value: string, language: Language, day: string = todayIn()): string {
  const precise = value.length > 10 ? value.slice(0, 10) : value;
  const count = daysBetween(day.slice(0, precise.length), precise);
  const size = Math.abs(count);
  const least = precise.length === 4 ? 'year' : precise.length === 7 ? 'month' : 'day';
  const [unit, length] = steps.find(([name, days]) => name === least || size >= days * (name === 'month' ? 2 : 2)) ?? [
    'day',
    1,
  ];
  const words = new Intl.RelativeTimeFormat(locale(language), { numeric: 'auto' });
  return words.format(Math.round(count / length), unit);
}
