import { z } from 'zod';
import data from './incompatible-hats.json' with { type: 'json' };

const Rules = z.object({
  tables: z
    .array(
      z.object({
        valid_from: z.string(),
        source: z.string(),
        pairs: z.array(
          z.object({
            neutral: z.array(z.string()),
            partisan: z.array(z.string()),
            capacities: z.array(z.string()),
            says: z.tuple([z.string(), z.string()]),
          }),
        ),
      }),
    )
    .min(1),
});
type Rule = z.output<typeof Rules>['tables'][number]['pairs'][number];

const tables = Rules.parse(data).tables.toSorted((a, b) => b.valid_from.localeCompare(a.valid_from));
const first = tables.at(-1)!;

/** A mandate as far as the rule looks at it. */
export interface WornHat {
  readonly id: string;
  readonly person: string;
  readonly place: string;
  readonly placeKind: string;
  readonly role: string;
  readonly capacity: string | null;
  readonly behalf: string | null;
  readonly from: string | null;
  /** First day on which it no longer holds; null for one without an end. */
  readonly until: string | null;
}

/** Two hats that one person may not wear in one committee at the same time. */
export interface Clash {
  readonly hats: readonly [string, string];
  readonly person: string;
  /** When both began to hold, and the first day on which one no longer does. */
  readonly from: string | null;
  readonly until: string | null;
  /** French, then English. */
  readonly says: readonly [string, string];
  readonly source: string;
}

const later = (a: string | null, b: string | null) => (a === null ? b : b === null ? a : a > b ? a : b);
const earlier = (a: string | null, b: string | null) => (a === null ? b : b === null ? a : a < b ? a : b);

// Without a capacity on record, who is there on behalf of somebody speaks for him.
const capacityOf = ({ capacity, behalf }: WornHat) => capacity ?? (behalf === null ? 'personal' : 'organisation');

const breaks = ({ neutral, partisan, capacities }: Rule, office: WornHat, seat: WornHat): boolean =>
  neutral.includes(office.role) && partisan.includes(seat.role) && capacities.includes(capacityOf(seat));

/** The table in force when an overlap begins; the oldest one for what began before any. */
const tableOn = (day: string | null) => tables.find(({ valid_from }) => day !== null && valid_from <= day) ?? first;

/** The first day of a date known to the year or the month: from then on it may hold. */
const firstDay = (date: string) => `${date}-01-01`.slice(0, 10);

function clashOf(a: WornHat, b: WornHat): Clash | undefined {
  const [from, until] = [later(a.from, b.from), earlier(a.until, b.until)];
  if (from !== null && until !== null && firstDay(from) >= until) return undefined;
  const table = tableOn(from);
  const rule = table.pairs.find((pair) => breaks(pair, a, b) || breaks(pair, b, a));
  return rule && { hats: [a.id, b.id], person: a.person, from, until, says: rule.says, source: table.source };
}

/** Pairs of overlapping mandates of one person in one committee that the rule of neutrality forbids, in the order given. */
export function clashesAmong(hats: readonly WornHat[]): readonly Clash[] {
  const worn = hats.filter(({ placeKind }) => placeKind === 'Committee');
  return worn.flatMap((a, index) =>
    worn
      .slice(index + 1)
      .filter((b) => b.person === a.person && b.place === a.place)
      .flatMap((b) => clashOf(a, b) ?? []),
  );
}
