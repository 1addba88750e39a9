import fc from 'fast-check';
import { groupedBy, type Opinion, voices } from './voices.ts';

const opinion = (id: string, on: string, assessor: string | null, sources: readonly string[] = []): Opinion => ({
  id,
  on,
  assessor,
  sources,
});

describe('the voices on one actor', () => {
  it('let a later opinion of the same assessor replace the earlier one', () => {
    const { latest, earlier } = voices([opinion('a', '2025-01-01', 'ann'), opinion('b', '2026-01-01', 'ann')]);
    expect(latest.map(({ id }) => id)).toEqual(['b']);
    expect(earlier.map(({ id }) => id)).toEqual(['a']);
  });

  it('keep the latest opinions of two assessors side by side, the newer first', () => {
    const { latest, earlier } = voices([opinion('a', '2025-01-01', 'ann'), opinion('b', '2026-01-01', 'bob')]);
    expect(latest.map(({ id }) => id)).toEqual(['b', 'a']);
    expect(earlier).toEqual([]);
  });

  it('tell opinions without an assessor apart by their sources', () => {
    const { latest } = voices([
      opinion('a', '2025-01-01', null, ['minutes']),
      opinion('b', '2026-01-01', null, ['press']),
      opinion('c', '2026-02-01', null, ['minutes']),
    ]);
    expect(latest.map(({ id }) => id)).toEqual(['c', 'b']);
  });

  it('lose no opinion, show each voice once among the latest, and do not depend on the order given', () => {
    const day = fc.constantFrom('2024-05-01', '2025-05-01', '2026-05-01');
    const signed = fc.tuple(day, fc.constantFrom('ann', 'bob'), fc.constant<string[]>([]));
    const unsigned = fc.tuple(day, fc.constant(null), fc.constantFrom<string[]>(['s'], []));
    const one = fc.oneof(signed, unsigned);
    fc.assert(
      fc.property(fc.array(one, { maxLength: 12 }), (given) => {
        const opinions = given.map(([on, assessor, sources], index) => opinion(`o${index}`, on, assessor, sources));
        const { latest, earlier } = voices(opinions);
        const names = latest.map(({ assessor, sources }) => JSON.stringify([assessor, sources]));
        expect([...latest, ...earlier].map(({ id }) => id).toSorted()).toEqual(opinions.map(({ id }) => id).toSorted());
        expect(new Set(names).size).toBe(names.length);
        expect(voices(opinions.toReversed())).toEqual({ latest, earlier });
      }),
    );
  });
});

describe('rows grouped by a key', () => {
  it('keep the order in which the keys first stand', () => {
    expect(groupedBy(['b1', 'a1', 'b2'], (row) => row.charAt(0))).toEqual([['b1', 'b2'], ['a1']]);
  });
});
