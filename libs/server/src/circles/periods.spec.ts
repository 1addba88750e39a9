import { beginningOn, overlaps, windowOf } from './periods.ts';

const noon = new Date('2026-06-15T10:00:00.000Z');

describe('a day of membership', () => {
  it.each([
    ['2026-06-15', '2026-06-14T22:00:00.000Z', '2026-06-15T22:00:00.000Z'],
    ['2026-01-15', '2026-01-14T23:00:00.000Z', '2026-01-15T23:00:00.000Z'],
    ['2026-03-29', '2026-03-28T23:00:00.000Z', '2026-03-29T22:00:00.000Z'],
    ['2026-10-25', '2026-10-24T22:00:00.000Z', '2026-10-25T23:00:00.000Z'],
  ])('%s goes from midnight to midnight in Paris, also where the clocks change', (day, begin, end) => {
    expect(windowOf(day, noon)).toEqual({ begin, end });
  });

  it('counts who was in for a part of it, and not who left in the very moment in which it began', () => {
    const day = windowOf('2026-06-15', noon);
    expect(overlaps({ since: '2026-06-15T21:59:00.000Z', until: null }, day)).toBe(true);
    expect(overlaps({ since: '2026-01-01T00:00:00.000Z', until: '2026-06-14T22:00:00.000Z' }, day)).toBe(false);
    expect(overlaps({ since: '2026-06-15T22:00:00.000Z', until: null }, day)).toBe(false);
  });

  it('is this moment when none is named: who left a minute ago is out', () => {
    const now = windowOf(null, noon);
    expect(overlaps({ since: '2026-06-01T00:00:00.000Z', until: '2026-06-15T09:59:00.000Z' }, now)).toBe(false);
    expect(overlaps({ since: noon.toISOString(), until: null }, now)).toBe(true);
  });

  it('begins now when it is today, else at its first moment', () => {
    expect(beginningOn('2026-06-15', noon)).toBe(noon.toISOString());
    expect(beginningOn(undefined, noon)).toBe(noon.toISOString());
    expect(beginningOn('2026-06-16', noon)).toBe('2026-06-15T22:00:00.000Z');
  });
});
