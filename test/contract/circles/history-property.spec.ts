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

describe('the memberships of one person in one circle', () => {
  let under: ServicesUnderTest;
  beforeAll(async () => {
    under = await openServices([CirclesModule], []);
  });
  afterAll(() => under.close());

  it('say for each day what the last act about it said, whatever the acts were', async () => {
    const circles = under.get(CirclesService);
    const keeper = asking(await account(under.store, 'director'));
    const perform = async (code: string, user: string, { from, length, level }: Act) => {
      const reason = 'essai';
      if (level === null) return circles.letOut(MACHINE, { circle: code, user, to: inDays(from), reason });
      const to = length === null ? null : inDays(from + length);
      return circles.letIn(MACHINE, { circle: code, user, level, from: inDays(from), to, reason });
    };
    const nothingToEnd = (error: unknown) => {
      if (!(error instanceof DomainError) || error.code !== 'NOT_FOUND') throw error;
    };
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 6 }), async (acts) => {
        const { id } = await account(under.store, 'delegate');
        const code = `c-${id.slice(0, 8)}`;
        await circles.create(MACHINE, { code, name: code, defaultLevel: 1 });
        for (const one of acts) await perform(code, id, one).catch(nothingToEnd);
        const { history } = await circles.one(keeper, { code });
        const levels = await Promise.all(
          // From tomorrow on: what ends and begins on one day holds on it both.
          Array.from({ length: DAYS }, (_, day) => circles.one(keeper, { code, on: inDays(day) })),
        );
        const said = acts.reduce<(number | null)[]>(
          naive,
          Array.from({ length: DAYS }, () => null),
        );
        expect(levels.slice(1).map(({ people }) => people.map(({ level }) => level))).toEqual(
          said.slice(1).map((level) => (level === null ? [] : [level])),
        );
        const sorted = history.toSorted((a, b) => (a.since < b.since ? -1 : 1));
        const next = sorted.slice(1).map(({ since }) => since);
        expect(sorted.slice(0, -1).filter(({ until }, index) => until === null || until > next[index]!)).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });
});
