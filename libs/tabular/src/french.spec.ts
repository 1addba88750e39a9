import fc from 'fast-check';
import { parseFrenchDate, parseFrenchDecimal } from './french.ts';

describe('a date as it is written in French', () => {
  it.each([
    ['12/05/2026', '2026-05-12'],
    ['1/2/2026', '2026-02-01'],
    ['12.05.2026', '2026-05-12'],
    ['12-05-2026', '2026-05-12'],
    [' 12 mai 2026 ', '2026-05-12'],
    ['1er août 2026', '2026-08-01'],
    ['déc. 2025', '2025-12'],
    ['05/2026', '2026-05'],
    ['2026', '2026'],
    ['2026-05', '2026-05'],
    ['2026-05-12', '2026-05-12'],
    ['29/02/2024', '2024-02-29'],
  ])('%s is %s', (text, date) => {
    expect(parseFrenchDate(text)).toBe(date);
  });

  it.each(['', '31/02/2026', '29/02/2025', '12/13/2026', '12/05/26', 'demain', '12 floréal 2026', '2026/05/12'])(
    'is not guessed from "%s"',
    (text) => {
      expect(parseFrenchDate(text)).toBeUndefined();
    },
  );
});

describe('a number as it is written in French', () => {
  it.each([
    ['1 234,5', 1234.5],
    ['1\u202F234\u00A0567,25', 1234567.25],
    ['1.234,5', 1234.5],
    ['1.234.567', 1234567],
    ['-0,5', -0.5],
    ['1234.5', 1234.5],
    ['12', 12],
  ])('%s is %d', (text, number) => {
    expect(parseFrenchDecimal(text)).toBe(number);
  });

  it.each(['', '1,234.5', '12,', '1 23', 'douze', '1e3', '12 %'])('is not guessed from "%s"', (text) => {
    expect(parseFrenchDecimal(text)).toBeUndefined();
  });

  it('is read as the locale writes it', () => {
    const format = new Intl.NumberFormat('fr', { maximumFractionDigits: 3 });
    fc.assert(
      fc.property(
        fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }).filter((n) => n !== 0),
        (thousandths) => {
          const number = thousandths / 1000;
          expect(parseFrenchDecimal(format.format(number))).toBe(number);
        },
      ),
    );
  });
});
