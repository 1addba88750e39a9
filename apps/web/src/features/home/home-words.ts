import { choiceLabel, type Language } from '@entregent/model';
import { addDays, capital, dateInWords, daysBetween, distanceInWords } from '@entregent/ui';
import type { Say } from '../../i18n/texts.ts';
import type { Home, HomeLine, HomeSection } from './api/home-queries.ts';
import type { texts } from './texts.ts';

export type HomeSay = Say<(typeof texts)['fr']>;

/** A line in words: when, what, why it is here, what is left to do. */
export interface Told {
  /** The day in front, and how far it lies. */
  readonly day: string | null;
  readonly left: string | null;
  readonly pressing: boolean;
  /** Under the day: the official deadline behind the national one, or what the day is. */
  readonly below: string | null;
  readonly name: string;
  readonly rest: string | null;
  readonly why: string;
  readonly toDo: string | null;
}

export interface Telling {
  readonly t: HomeSay;
  readonly language: Language;
  /** Today. */
  readonly on: string;
}

const soon = 7;
const joined = (parts: readonly (string | null | undefined | false)[]): string => parts.filter(Boolean).join(' · ');

const dueOf = ({ due }: HomeLine, { t, on }: Telling): { left: string | null; days: number } => {
  if (!due) return { left: null, days: Infinity };
  const days = daysBetween(on, due);
  return {
    left: days < 0 ? t('late', { count: -days }) : days === 0 ? t('dueToday') : t('left', { count: days }),
    days,
  };
};

type Teller = (line: HomeLine, telling: Telling) => Told;

const ahead = (line: HomeLine, telling: Telling) => {
  const { left, days } = dueOf(line, telling);
  return { day: line.due ?? null, left, pressing: days <= soon, below: null, toDo: null };
};
const behind = (line: HomeLine, { language, on }: Telling) => ({
  day: line.last ?? null,
  left: line.last ? distanceInWords(line.last, language, on) : null,
  pressing: false,
  below: null,
  toDo: null,
});

const window: Teller = (line, telling) => {
  const { t, language, on } = telling;
  const phase = line.phase ?? null;
  return {
    ...ahead(line, telling),
    below: line.official
      ? `${t('official')} ${dateInWords(line.official, language, { yearOf: on })}`
      : t('officialOnly'),
    name: line.label,
    rest: line.detail ?? null,
    why: joined([
      phase && capital(choiceLabel('Phase', phase, language)),
      line.aboutLabel,
      line.seats === 0 ? t('noSeat') : line.seats ? t('seats', { count: line.seats }) : null,
      line.count ? t('atStake', { count: line.count }) : null,
    ]),
    toDo: t(phase === null ? 'do_none' : `do_${phase}`),
  };
};

const task: Teller = (line, telling) => {
  const { t } = telling;
  const reason = line.reason === 'commitment_made' || line.reason === 'commitment_received' ? line.reason : 'task';
  const far = ahead(line, telling);
  return {
    ...far,
    pressing: line.due ? line.due <= telling.on : false,
    name: line.label,
    rest: null,
    why: joined([t(reason), line.aboutLabel ? t('towards', { who: line.aboutLabel }) : null]),
  };
};

const cold: Teller = (line, telling) => {
  const { t } = telling;
  return {
    ...behind(line, telling),
    name: line.label,
    rest: null,
    why: joined([line.detail === 'relay' && t('relay'), line.count ? t('seenTimes', { count: line.count }) : null]),
  };
};

const issue: Teller = (line, telling) => ({
  ...ahead(line, telling),
  name: line.label,
  rest: null,
  why: joined([
    telling.t(line.due ? 'issueDue' : 'issueOpen'),
    line.count ? telling.t('exposure', { count: line.count }) : null,
  ]),
});

const term: Teller = (line, telling) => {
  const { t, language } = telling;
  return {
    ...ahead(line, telling),
    pressing: false,
    below: t('endOfTerm'),
    name: `${capital(choiceLabel('Role', line.detail ?? '', language))}, ${line.aboutLabel ?? ''}`,
    rest: line.label,
    why: line.behalf ? t('heldFor', { who: line.behalf }) : t('endOfTerm'),
  };
};

const silent: Teller = (line, telling) => {
  const { t } = telling;
  return {
    ...behind(line, telling),
    name: line.label,
    rest: null,
    why: joined([t('youSit'), t(line.last ? 'nothingSince' : 'neverLogged')]),
  };
};

const paper: Teller = (line, telling) => ({
  ...behind(line, telling),
  name: line.label,
  rest: null,
  why: joined([
    telling.t(line.detail === 'review' ? 'toReview' : 'draft'),
    line.aboutLabel ? telling.t('onIssue', { issue: line.aboutLabel }) : null,
  ]),
});

const undertaking: Teller = (line, telling) => ({
  ...ahead(line, telling),
  below: telling.t('endOfUndertaking'),
  name: line.label,
  rest: line.aboutLabel ?? null,
  why: telling.t(line.detail === 'suspended' ? 'undertakingSuspended' : 'undertakingInForce'),
});

const tellers: Readonly<Record<HomeLine['reason'], Teller>> = {
  window,
  task,
  commitment_made: task,
  commitment_received: task,
  done: task,
  cold,
  issue,
  term,
  silent,
  paper,
  undertaking,
};

/** Says a line of the day. */
export const tellLine: Teller = (line, telling) => tellers[line.reason](line, telling);

const numbers = {
  fr: ['zéro', 'un', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix'],
  en: ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'],
} as const;
const feminine = new Set(['sumWindows', 'sumTasks', 'sumSilent', 'sumCold', 'sumLate']);

type Sum = 'sumWindows' | 'sumTasks' | 'sumLate' | 'sumSilent' | 'sumPapers' | 'sumUndertakings' | 'sumCold';

/** The day in one sentence: what presses, counted in words. */
export function sumUp({ sections, on }: Home, t: HomeSay, language: Language): string {
  const linesOf = (name: HomeSection['name']) => sections.find((section) => section.name === name)?.lines ?? [];
  const within = (lines: readonly HomeLine[]) => lines.filter(({ due }) => due && due <= addDays(on, soon));
  const say = (key: Sum, count: number): string | null => {
    if (count === 0) return null;
    const word = language === 'fr' && count === 1 && feminine.has(key) ? 'une' : numbers[language][count];
    return (t as (key: Sum, variables: object) => string)(key, { count, number: word ?? String(count) });
  };
  const tasks = within(linesOf('tasks'));
  const late = say('sumLate', tasks.filter(({ due }) => due && due < on).length);
  const due = say('sumTasks', tasks.length);
  const parts = [
    say('sumWindows', within(linesOf('windows').filter(({ official }) => official)).length),
    due && late ? `${due} ${language === 'fr' ? late : `(${late})`}` : due,
    say('sumSilent', linesOf('silent').length),
    say('sumPapers', linesOf('papers').filter(({ detail }) => detail === 'review').length),
    say('sumUndertakings', linesOf('undertakings').length),
    say('sumCold', linesOf('cold').length),
  ].filter((part) => part !== null);
  return parts.length === 0 ? t('calm') : `${capital(parts.join(', '))}.`;
}
