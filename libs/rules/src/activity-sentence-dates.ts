import { isPartialDate } from '@entregent/model';
import { type Matcher, type Reading, words } from './activity-sentence-text.ts';

/** Whether days without a year, and days of the week, lie behind (what was done) or ahead (what is to be done). */
export type Direction = 'back' | 'ahead';

const monthNames = [
  'janvier|janv|january|jan',
  'fevrier|fevr|fev|february|feb',
  'mars|march|mar',
  'avril|avr|april|apr',
  'mai|may',
  'juin|june|jun',
  'juillet|juil|july|jul',
  'aout|august|aug',
  'septembre|sept|september|sep',
  'octobre|october|oct',
  'novembre|november|nov',
  'decembre|december|dec',
];
const month = `(?<month>${monthNames.join('|')})\\.?`;
const monthNumber = (name: string): number => monthNames.findIndex((names) => names.split('|').includes(name)) + 1;

const weekdays = ['dimanche|sunday|sun', 'lundi|monday|mon', 'mardi|tuesday|tue', 'mercredi|wednesday|wed', 'jeudi|thursday|thu', 'vendredi|friday|fri', 'samedi|saturday|sat']; // prettier-ignore
const weekday = `(?<weekday>${weekdays.join('|')})`;
const moment = '(?: (?:matin|apres-midi|soir|midi|morning|afternoon|evening|night))?';
const before = "(?:(?:le|du|on|d'ici|avant|pour|by|before) )?(?:(?:le|the) )?";

const pad = (n: number, width: number): string => String(n).padStart(width, '0');
const dayOf = (year: number, monthOfYear: number, day: number): string | undefined => {
  const text = `${pad(year, 4)}-${pad(monthOfYear, 2)}-${pad(day, 2)}`;
  return isPartialDate(text) ? text : undefined;
};
/** The day so many days later; undefined where the calendar of four-digit years ends. */
export function shiftedDay(day: string, days: number): string | undefined {
  const at = new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000);
  if (Number.isNaN(at.getTime())) return undefined;
  const text = at.toISOString().slice(0, 10);
  return isPartialDate(text) ? text : undefined;
}

/** The nearest such day of a year that is on the right side of today; 29 February is looked for over eight years. */
function nearest(monthOfYear: number, day: number, today: string, direction: Direction): string | undefined {
  const year = Number(today.slice(0, 4));
  for (let step = 0; step <= 8; step += 1) {
    const found = dayOf(direction === 'back' ? year - step : year + step, monthOfYear, day);
    if (found && (direction === 'back' ? found <= today : found >= today)) return found;
  }
  return undefined;
}

function dayOfMonth(day: number, today: string, direction: Direction): string | undefined {
  const [year = 0, monthOfYear = 1] = today.split('-').map(Number);
  for (let step = 0; step <= 2; step += 1) {
    const months = year * 12 + monthOfYear - 1 + (direction === 'back' ? -step : step);
    const found = dayOf(Math.floor(months / 12), (months % 12) + 1, day);
    if (found && (direction === 'back' ? found <= today : found >= today)) return found;
  }
  return undefined;
}

const year = (text: string): number => (text.length === 2 ? 2000 + Number(text) : Number(text));
const counts: Readonly<Record<string, number>> = { un: 1, une: 1, a: 1, an: 1, one: 1, deux: 2, two: 2, trois: 3, three: 3, quatre: 4, four: 4, cinq: 5, five: 5, six: 6, sept: 7, seven: 7, huit: 8, eight: 8, dix: 10, ten: 10, quinze: 15 }; // prettier-ignore
const count = `(?<count>\\d{1,4}|${Object.keys(counts).join('|')})`;
const numberOf = (text = ''): number => counts[text] ?? Number(text);
const unitDays = (unit = ''): number => (/^(sem|week)/.test(unit) ? 7 : /^(mois|month)/.test(unit) ? 30 : 1);
const unit = '(?<unit>jours?|days?|semaines?|weeks?|mois|months?)';

const relative: readonly (readonly [string, number])[] = [
  ["avant-hier|avant hier|the day before yesterday|day before yesterday", -2],
  ['apres-demain|apres demain|the day after tomorrow', 2],
  ['hier|yesterday', -1],
  ["aujourd'hui|today|tonight|ce matin|ce midi|cet apres-midi|cette apres-midi|ce soir|this (?:morning|afternoon|evening)|tout a l'heure|just now", 0],
  ['demain|tomorrow', 1],
]; // prettier-ignore

/** Readers of dates in French and English, relative to a day. */
function dateMatchers(today: string, direction: Direction): readonly Matcher<string>[] {
  const weekdayAt = new Date(`${today}T00:00:00Z`).getUTCDay();
  const readWeekday = ({ groups }: RegExpExecArray): string | undefined => {
    const { weekday: name = '', side = '', lead = '' } = groups ?? {};
    const wanted = weekdays.findIndex((names) => names.split('|').includes(name));
    if (/^(ce|this)$/.test(lead) && wanted === weekdayAt) return today;
    const ahead = (wanted - weekdayAt + 7) % 7 || 7;
    const said = side + lead;
    const forward =
      said.includes('prochain') || said.includes('next') || (direction === 'ahead' && !/dernier|passe|last/.test(said));
    if (forward) return shiftedDay(today, ahead);
    return shiftedDay(today, -((weekdayAt - wanted + 7) % 7 || 7));
  };
  return [
    ...relative.map(([names, days]): Matcher<string> => [words(`(?:${before})(?:${names})${moment}`), () => shiftedDay(today, days)]),
    [words('\\d{4}-\\d{2}-\\d{2}'), ([text]) => (isPartialDate(text) ? text : undefined)],
    [
      words(`${before}(?<day>\\d{1,2})[/.](?<m>\\d{1,2})[/.](?<year>\\d{4}|\\d{2})`),
      ({ groups }) => dayOf(year(groups?.['year'] ?? ''), Number(groups?.['m']), Number(groups?.['day'])),
    ],
    [
      words(`${before}(?<day>\\d{1,2})/(?<m>\\d{1,2})`),
      ({ groups }) => nearest(Number(groups?.['m']), Number(groups?.['day']), today, direction),
    ],
    [
      words(`${before}(?:${weekday},? )?(?<day>\\d{1,2})(?:er|st|nd|rd|th)? (?:of )?${month}(?:,? (?<year>\\d{4}))?`),
      ({ groups }) => named(groups, today, direction),
    ],
    [
      words(`${before}(?:${weekday},? )?${month} (?<day>\\d{1,2})(?:st|nd|rd|th)?(?:,? (?<year>\\d{4}))?`),
      ({ groups }) => named(groups, today, direction),
    ],
    [words(`il y a ${count} ${unit}`), ({ groups }) => shiftedDay(today, -numberOf(groups?.['count']) * unitDays(groups?.['unit']))],
    [words(`${count} ${unit} ago`), ({ groups }) => shiftedDay(today, -numberOf(groups?.['count']) * unitDays(groups?.['unit']))],
    [words(`(?:dans|sous|d'ici|in|within) ${count} ${unit}`), ({ groups }) => shiftedDay(today, numberOf(groups?.['count']) * unitDays(groups?.['unit']))],
    [
      words(`${before}(?:(?<lead>last|next|this|ce) )?${weekday}(?: (?<side>dernier|passe|prochain|en huit))?${moment}`),
      readWeekday,
    ],
    [
      words("(?:le|on the|d'ici le|avant le|by the) (?<day>\\d{1,2})(?:er|st|nd|rd|th)?(?! ?(?:h|:|%|€|min))"),
      ({ groups }) => dayOfMonth(Number(groups?.['day']), today, direction),
    ],
  ]; // prettier-ignore
}

const named = (
  groups: Readonly<Record<string, string | undefined>> | undefined,
  today: string,
  direction: Direction,
): string | undefined => {
  const { day, month: name = '', year: given } = groups ?? {};
  return given
    ? dayOf(Number(given), monthNumber(name), Number(day))
    : nearest(monthNumber(name), Number(day), today, direction);
};

/** Takes the first date of a sentence; undefined when it names none, or an impossible one. */
export const takeDate = (reading: Reading, today: string, direction: Direction): string | undefined =>
  reading.first(dateMatchers(today, direction), 'on');
