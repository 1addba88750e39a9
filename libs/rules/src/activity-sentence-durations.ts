import { type Matcher, type Reading, words } from './activity-sentence-text.ts';

/** As long as an activity may be, in minutes. */
const most = 14_400;
const workday = 480;

const numbers: Readonly<Record<string, number>> = { un: 1, une: 1, a: 1, an: 1, one: 1, deux: 2, two: 2, trois: 3, three: 3, quatre: 4, four: 4, cinq: 5, five: 5, six: 6, sept: 7, seven: 7, huit: 8, eight: 8, dix: 10, ten: 10, quinze: 15, fifteen: 15, vingt: 20, twenty: 20, trente: 30, thirty: 30, quarante: 40, forty: 40, cinquante: 50 }; // prettier-ignore
const number = `(?<n>\\d{1,4}(?:[.,]\\d{1,2})?|${Object.keys(numbers).join('|')})`;
const valueOf = (text = ''): number => numbers[text] ?? Number(text.replace(',', '.'));
const lead = '(?:(?:pendant|durant|for|pour|de|about|environ) )?';

const within = (minutes: number): number | undefined =>
  Number.isFinite(minutes) && minutes > 0 && minutes <= most ? Math.round(minutes) : undefined;

/** Minutes after midnight of 14h, 14:30, 14 h 30, 2pm, 2.30 pm. */
function clock(hours = '', minutes = '', half = ''): number | undefined {
  const h = Number(hours);
  const m = Number(minutes || 0);
  const at = half === 'pm' && h < 12 ? h + 12 : half === 'am' && h === 12 ? 0 : h;
  return at <= 24 && m < 60 ? at * 60 + m : undefined;
}
const time = (n: number): string => `(?<h${n}>\\d{1,2}) ?(?:h|:|\\.)? ?(?<m${n}>\\d{2})? ?(?<half${n}>am|pm)?`;

const matchers: readonly Matcher<number>[] = [
  [
    // One of the two ends must look like a time of day: "2-3" alone is none.
    words(`(?:(?:de|from|between|entre) )?${time(1)} ?(?:-|–|—|a|to|until|et|and) ?${time(2)}`),
    ({ 0: said, groups = {} }) => {
      if (!/h|:|am|pm/.test(said)) return undefined;
      const { h1, m1, half1, h2, m2, half2 } = groups;
      const end = clock(h2, m2, half2);
      const start = clock(h1, m1, half1 ?? (half2 === 'pm' && Number(h1) <= Number(h2) ? 'pm' : ''));
      return start === undefined || end === undefined ? undefined : within(end - start);
    },
  ],
  [words(`${lead}(?:une |la |a )?(?:demi-journee|demi journee|half a day|half day|half-day)`), () => workday / 2],
  [words(`${lead}(?:une|toute la|la|a|all|the whole) ?(?:journee|day)`), () => workday],
  [
    words(`${lead}${number} (?:jours?|journees?|days?)(?! ago)`),
    ({ groups }) => within(valueOf(groups?.['n']) * workday),
  ],
  [words(`${lead}(?:trois|three|3) (?:quarts d'heure|quarters of an hour)`), () => 45],
  [words(`${lead}(?:un |a )?(?:quart d'heure|quarter of an hour)`), () => 15],
  [words(`${lead}(?:une |a )?(?:demi-heure|demi heure|half an hour|half hour|half-hour)`), () => 30],
  [
    words(`${lead}${number} ?(?:heures?|hours?|hrs?) (?:et demie?|and a half)`),
    ({ groups }) => within(valueOf(groups?.['n']) * 60 + 30),
  ],
  [
    words(`${lead}${number} ?(?:heures?|hours?|hrs?)(?: ?(?:et |and )?(?<m>\\d{1,2}) ?(?:min(?:utes?)?|mn)?)?`),
    ({ groups }) => within(valueOf(groups?.['n']) * 60 + Number(groups?.['m'] ?? 0)),
  ],
  [
    // From nine on a bare "9h" is rather a time of day than a length.
    words('(?<![\\p{L}\\p{N}](?:a|at|vers|des|around) )(?<h>[0-8]) ?h ?(?<m>\\d{1,2})?(?: ?(?:min|mn|m))?'),
    ({ groups }) => within(Number(groups?.['h']) * 60 + Number(groups?.['m'] ?? 0)),
  ],
  [
    words('(?:pendant|durant|for) (?<h>\\d{1,2}) ?h ?(?<m>\\d{1,2})?'),
    ({ groups }) => within(Number(groups?.['h']) * 60 + Number(groups?.['m'] ?? 0)),
  ],
  [words('(?<h>\\d[.,]\\d{1,2}) ?h'), ({ groups }) => within(valueOf(groups?.['h']) * 60)],
  [words(`${lead}${number} ?(?:minutes?|mins?|mn|')`), ({ groups }) => within(valueOf(groups?.['n']))],
];

/** Takes how long it was, in minutes: a length, or the span between two times of day. */
export const takeMinutes = (reading: Reading): number | undefined => reading.first(matchers, 'minutes');
