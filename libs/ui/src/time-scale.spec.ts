import fc from 'fast-check';
import { barParts, overlapOf, timeScale } from './time-scale.ts';

const today = '2026-11-17';

describe('timeScale', () => {
  it('holds every end, today and the year to come', () => {
    const scale = timeScale(
      [
        { from: '2012-09-01', to: '2019' },
        { from: '2024-04', to: null },
      ],
      today,
    );
    expect([scale.first, scale.last]).toEqual([2012, 2027]);
    expect(scale.ticks.length).toBeLessThanOrEqual(8);
  });

  it('places dates in order, between the edges', () => {
    const scale = timeScale([{ from: '2016', to: '2028' }], today);
    const day = fc.date({ min: new Date('2000-01-01'), max: new Date('2040-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, day, (a, b) => {
        const [x, y] = [a, b].map((at) => at.toISOString().slice(0, 10)).sort();
        expect(scale.at(x!)).toBeLessThanOrEqual(scale.at(y!));
        expect(scale.at(x!)).toBeGreaterThanOrEqual(0);
        expect(scale.at(y!)).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('barParts', () => {
  const scale = timeScale([{ from: '2016', to: '2028' }], today);

  it('draws what has ended in one part', () => {
    expect(barParts({ from: '2019-09-10', to: '2023-06-30' }, scale, today).map(({ kind }) => kind)).toEqual(['past']);
  });

  it('draws what is held up to today, then what is to come, open where no end is known', () => {
    expect(barParts({ from: '2019-02-01', to: null }, scale, today)).toMatchObject([
      { kind: 'held', open: false },
      { kind: 'coming', open: true },
    ]);
  });

  it('draws a mandate that ends in the current year as still held', () => {
    expect(barParts({ from: '2022', to: '2026' }, scale, today)[0]).toMatchObject({ kind: 'held', fadeIn: true });
  });
});

describe('overlapOf', () => {
  it('gives the days that two periods share', () => {
    expect(overlapOf({ from: '2024-04-01', to: '2027-03-31' }, { from: '2026-03-01', to: null })).toEqual({
      from: '2026-03-01',
      to: '2027-03-31',
    });
  });

  it('finds none between periods that only touch', () => {
    expect(overlapOf({ from: '2024', to: '2025' }, { from: '2026', to: null })).toBeUndefined();
  });
});
