import fc from 'fast-check';
import { dayAfter, inOrder, isPartialDate, today } from './dates.ts';

const days = fc
  .date({ min: new Date('1000-01-01'), max: new Date('9998-12-31'), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10));
const precisions = fc.constantFrom(4, 7, 10);

describe('a partial date', () => {
  it('is a year, a month or a day that exists, at any precision', () => {
    fc.assert(fc.property(days, precisions, (day, length) => isPartialDate(day.slice(0, length))));
  });

  it.each([
    '2024-02-30',
    '2023-02-29',
    '2024-13',
    '2024-00',
    '24-05',
    '2024-5',
    '2024-05-',
    '0999',
    '',
    '2024-05-12T10:00',
  ])('is not %j', (text) => {
    expect(isPartialDate(text)).toBe(false);
  });

  it('ends on the eve of the day after it, whatever its precision', () => {
    fc.assert(
      fc.property(days, precisions, (day, length) => {
        const partial = day.slice(0, length);
        const after = dayAfter(partial);
        const eve = new Date(Date.parse(`${after}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
        expect([eve.startsWith(partial), after.startsWith(partial), after > day]).toEqual([true, false, true]);
      }),
    );
  });

  it('compares with a day as its own first moment', () => {
    fc.assert(
      fc.property(days, precisions, (day, length) => {
        expect(day.slice(0, length) <= day).toBe(true);
      }),
    );
  });
});

describe('the order of two dates', () => {
  it('is right when the end lies in the same period as the start', () => {
    expect(inOrder('2024-05', '2024')).toBe(true);
    expect(inOrder('2024-05-12', '2024-05')).toBe(true);
  });

  it('is wrong when the end is wholly before the start', () => {
    expect(inOrder('2024', '2023')).toBe(false);
    expect(inOrder('2024-05', '2023')).toBe(false);
    expect(inOrder('2024-01', '2023-12-31')).toBe(false);
    expect(inOrder('2024-05-12', '2024-05-11')).toBe(false);
  });

  it('is right when one of them is open', () => {
    expect(inOrder(null, '2024')).toBe(true);
    expect(inOrder('2024', undefined)).toBe(true);
  });
});

describe('today', () => {
  it('is the day in Paris, where it may be tomorrow already', () => {
    expect(today('Europe/Paris', new Date('2026-12-31T23:30:00Z'))).toBe('2027-01-01');
    expect(today('UTC', new Date('2026-12-31T23:30:00Z'))).toBe('2026-12-31');
  });
});
