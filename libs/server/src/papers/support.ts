import { dayAfter } from '@entregent/model';
import type { Ground, GroundSource } from './ground.ts';
import type { Sentence } from './prose.ts';
import tables from './freshness.json' with { type: 'json' };

/** A record that a sentence can name. */
export interface Citable {
  readonly id: string;
  readonly kind: 'Source' | 'Issue' | 'Stance' | 'Argument' | 'WorkItem' | 'Activity';
  readonly label: string;
  /** The day of the fact, as it is known. */
  readonly on: string | null;
  readonly access: string;
  readonly origin: string | null;
  readonly reliability: string | null;
  readonly credibility: string | null;
  readonly sources: readonly GroundSource[];
}

/** What a sentence rests on and what is weak in it. */
export interface Support {
  readonly records: readonly Citable[];
  /** Where the link was made: at the sentence, for the paper as a whole, or nowhere. */
  readonly scope: 'sentence' | 'paper' | 'none';
  /** Distinct sources under it. */
  readonly sources: readonly GroundSource[];
  /** The newest day that anything under it bears. */
  readonly newest: string | null;
  readonly stale: boolean;
  readonly single: boolean;
  readonly unsourced: boolean;
}

const dateOf = ({ published, accessed }: GroundSource): string | null => published ?? accessed;
const newestOf = (dates: readonly (string | null)[]): string | null =>
  dates.reduce((newest, date) => (date !== null && (newest === null || date > newest) ? date : newest), null);
const unique = <T extends { readonly id: string }>(rows: readonly T[]): T[] => [
  ...new Map(rows.map((row) => [row.id, row])).values(),
];

const citableSource = (source: GroundSource): Citable => ({
  id: source.id,
  kind: 'Source',
  label: source.title,
  on: dateOf(source),
  access: source.access,
  origin: source.origin,
  reliability: source.reliability,
  credibility: null,
  sources: [source],
});

type Row = Pick<Citable, 'id' | 'access' | 'origin' | 'sources'>;
const citable = (kind: Citable['kind'], row: Row, label: string, on: string | null): Citable => ({
  id: row.id,
  kind,
  label,
  on: on ?? newestOf(row.sources.map(dateOf)),
  access: row.access,
  origin: row.origin,
  reliability: null,
  credibility: null,
  sources: row.sources,
});

/** Everything that a paper on this ground can cite: records first, then each source once. */
export function citablesOf(ground: Ground, own: readonly GroundSource[]): Citable[] {
  const { issue, workItems, stances, activities } = ground;
  const records = [
    citable('Issue', issue, issue.title, null),
    ...workItems.map((item) => citable('WorkItem', item, item.reference, item.stageOn)),
    ...stances.map((stance) => ({
      ...citable('Stance', stance, stance.actorLabel, stance.on),
      reliability: stance.reliability,
      credibility: stance.credibility,
    })),
    ...ground.arguments.map((argument) => citable('Argument', argument, argument.claim, null)),
    ...activities.map((activity) => citable('Activity', activity, activity.title, activity.on)),
  ];
  return [...records, ...unique([...own, ...records.flatMap(({ sources }) => sources)]).map(citableSource)];
}

/** Finds what a mark names: the first eight characters of an id, or the last part of the key of a register. */
export function citationIndex(citables: readonly Citable[]): (key: string) => readonly Citable[] {
  const keysOf = ({ id, origin }: Citable) => [id.slice(0, 8), ...(origin === null ? [] : [origin.split(':').at(-1)!])];
  const index = new Map<string, Citable[]>();
  for (const one of citables) for (const key of keysOf(one)) index.set(key, [...(index.get(key) ?? []), one]);
  return (key) => index.get(key) ?? [];
}

/** Months after which what a sentence rests on is old, as the table in force on a day says. */
export function staleAfterMonths(on: string): number {
  const inForce = tables
    .filter((table) => table.valid_from <= on)
    .toSorted((a, b) => (a.valid_from < b.valid_from ? 1 : -1));
  return (inForce[0] ?? tables[0]!).staleAfterMonths;
}

const addMonths = (day: string, months: number): string => {
  const [year, month] = day.split('-').map(Number) as [number, number];
  const total = year * 12 + month - 1 + months;
  return `${String(Math.floor(total / 12)).padStart(4, '0')}-${String((total % 12) + 1).padStart(2, '0')}${day.slice(7)}`;
};

/** True when a date, taken at the end of the period that it names, lies further back than the table allows. */
export const isStale = (date: string | null, on: string): boolean =>
  date !== null && addMonths(dayAfter(date), staleAfterMonths(on)) <= on;

/** Whole months from the end of the period that a date names to a day; null without a date. */
export function monthsSince(date: string | null, on: string): number | null {
  if (date === null) return null;
  const day = date.length === 10 ? date : dayAfter(date);
  const [y, m, d] = day.split('-').map(Number) as [number, number, number];
  const [y2, m2, d2] = on.split('-').map(Number) as [number, number, number];
  return Math.max(0, (y2 - y) * 12 + (m2 - m) - Number(d2 < d));
}

/** What some records give to a sentence on a day. */
export function supportBy(records: readonly Citable[], scope: Support['scope'], on: string): Support {
  const sources = unique(records.flatMap((record) => record.sources));
  const newest = newestOf(records.map((record) => record.on));
  return {
    records,
    scope: records.length === 0 ? 'none' : scope,
    sources,
    newest,
    stale: isStale(newest, on),
    single: sources.length === 1,
    unsourced: sources.length === 0,
  };
}

/**
 * What a sentence rests on: the records that its marks name. In a section without any mark every sentence of fact rests
 * on the paper's own sources, for that is all that its author said.
 */
export function supportOf(
  sentence: Sentence,
  find: (key: string) => readonly Citable[],
  whole: readonly GroundSource[] | null,
  on: string,
): Support {
  const named = unique(sentence.keys.flatMap((key) => find(key)));
  if (named.length > 0 || whole === null) return supportBy(named, 'sentence', on);
  return supportBy(whole.map(citableSource), 'paper', on);
}
