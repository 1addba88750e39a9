import fc from 'fast-check';
import { byUrgency, type Deadlines, daysBetween, daysLeft, effectiveDeadline } from './deadlines.ts';

describe('days between two days', () => {
  it.each([
    ['2026-03-15', '2026-03-15', 0],
    ['2026-03-15', '2026-03-16', 1],
    ['2026-03-28', '2026-03-30', 2],
    ['2024-02-28', '2024-03-01', 2],
    ['2026-01-01', '2025-12-31', -1],
  ])('from %s to %s are %i', (from, to, days) => {
    expect(daysBetween(from, to)).toBe(days);
  });
});

describe('a deadline', () => {
  it('is the national one wherever there is one, even when it is past and the official one is not', () => {
    const both = { nationalDeadline: '2026-03-10', officialDeadline: '2026-03-30' };
    expect(effectiveDeadline(both)).toBe('2026-03-10');
    expect(daysLeft(both, '2026-03-15')).toBe(-5);
    expect(daysLeft({ officialDeadline: '2026-03-30' }, '2026-03-15')).toBe(15);
    expect(daysLeft({ nationalDeadline: null, officialDeadline: null }, '2026-03-15')).toBeUndefined();
  });

  it('is the more urgent the earlier it is, national before official on the same day, none last', () => {
    const national = { nationalDeadline: '2026-03-20', officialDeadline: '2026-04-20' };
    const official = { nationalDeadline: null, officialDeadline: '2026-03-20' };
    const sooner = { nationalDeadline: '2026-03-20', officialDeadline: '2026-04-01' };
    const early = { officialDeadline: '2026-03-01' };
    const none = {};
    expect([none, official, national, early, sooner].sort(byUrgency)).toEqual([
      early,
      sooner,
      national,
      official,
      none,
    ]);
  });

  it('orders any list one way only', () => {
    const day = fc.option(fc.constantFrom('2026-01-01', '2026-01-02', '2026-01-03'));
    const deadlines: fc.Arbitrary<Deadlines> = fc.record({ nationalDeadline: day, officialDeadline: day });
    fc.assert(
      fc.property(deadlines, deadlines, deadlines, (a, b, c) => {
        expect(Math.sign(byUrgency(a, b)) + Math.sign(byUrgency(b, a))).toBe(0);
        const [first, second, third] = [a, b, c].sort(byUrgency) as [Deadlines, Deadlines, Deadlines];
        expect(
          Math.max(byUrgency(first, second), byUrgency(second, third), byUrgency(first, third)),
        ).toBeLessThanOrEqual(0);
      }),
    );
  });
});
