import { CirclesModule, CirclesService, MACHINE } from '@entregent/server';
import { DomainError } from '@entregent/model';
import fc from 'fast-check';
import { openServices, type ServicesUnderTest } from '../support/services.ts';
import { account, asking, inDays } from './cast.ts';

const DAYS = 12;
interface Act {
  readonly from: number;
  readonly length: number | null;
  /** Null lets out after the day `from`. */
  readonly level: number | null;
}
const act: fc.Arbitrary<Act> = fc.record({
  from: fc.integer({ min: 0, max: DAYS - 2 }),
  length: fc.option(fc.integer({ min: 0, max: 5 })),
  level: fc.option(fc.nat(4), { freq: 3 }),
});

/** The level of each day, told as plainly as can be: from its first day on, an act replaces all that was said before. */
const naive = (days: readonly (number | null)[], { from, length, level }: Act): (number | null)[] =>
  days.map((before, day) => {
    if (level === null) return day > from ? null : before;
    if (day < from) return before;
    return length !== null && day > from + length ? null : level;
  });

/** An end of a membership that is not there is refused, and changes nothing. */
const refused = (error: unknown): void => {
  if (!(error instanceof DomainError) || error.code !== 'NOT_FOUND') throw error;
};

async function perform(circles: CirclesService, circle: string, user: string, { from, length, level }: Act) {
  const reason = 'essai';
  if (level === null) return circles.letOut(MACHINE, { circle, user, to: inDays(from), reason }).catch(refused);
  const to = length === null ? null : inDays(from + length);
  return circles.letIn(MACHINE, { circle, user, level, from: inDays(from), to, reason });
}

const levelsOf = (level: number | null): number[] => (level === null ? [] : [level]);

interface Period {
  readonly since: string;
  readonly until: string | null;
}
/** Periods that go on when the next one has begun. */
const overlapping = (periods: readonly Period[]): Period[] => {
  const sorted = periods.toSorted((a, b) => (a.since < b.since ? -1 : 1));
  return sorted.filter(({ until }, index) => {
    const next = sorted[index + 1];
    return next !== undefined && (until === null || until > next.since);
  });
};

describe('the memberships of one person in one circle', () => {
  let under: ServicesUnderTest;
  beforeAll(async () => {
    under = await openServices([CirclesModule], []);
  });
  afterAll(() => under.close());

  it('say for each day what the last act about it said, whatever the acts were', async () => {
    const circles = under.get(CirclesService);
    const keeper = asking(await account(under.store, 'director'));
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 6 }), async (acts) => {
        const { id } = await account(under.store, 'delegate');
        const code = `c-${id.slice(0, 8)}`;
        await circles.create(MACHINE, { code, name: code, defaultLevel: 1 });
        for (const one of acts) await perform(circles, code, id, one);
        const { history } = await circles.one(keeper, { code });
        expect(overlapping(history)).toEqual([]);
        // From tomorrow on: today what held this morning and what holds tonight are both of the day.
        const days = Array.from({ length: DAYS - 1 }, (_, day) => day + 1);
        const shown = await Promise.all(days.map((day) => circles.one(keeper, { code, on: inDays(day) })));
        const said = acts.reduce(
          naive,
          Array.from({ length: DAYS }, (): number | null => null),
        );
        expect(shown.map(({ people }) => people.map(({ level }) => level))).toEqual(said.slice(1).map(levelsOf));
      }),
      { numRuns: 25 },
    );
  });
});
