import fc from 'fast-check';
import { toldState } from './request-views.ts';

const now = Date.parse('2026-06-15T12:00:00Z');
const hoursAgo = (hours: number) => new Date(now - hours * 3_600_000).toISOString();

describe('what an asker is told', () => {
  it('does not tell a refusal from silence, nor silence from a record that does not exist, at any moment', () => {
    fc.assert(
      fc.property(fc.constantFrom('access', 'glass'), fc.integer({ min: 0, max: 24 * 40 }), (kind, hours) => {
        const at = hoursAgo(hours);
        expect(toldState(kind, 'refused', at, now)).toBe(toldState(kind, 'open', at, now));
      }),
    );
  });

  it.each([
    ['access', 24 * 14 - 1, 'open'],
    ['access', 24 * 14 + 1, 'closed'],
    ['glass', 23, 'open'],
    ['glass', 25, 'closed'],
  ] as const)('on an unanswered request (%s) after %d hours is “%s”', (kind, hours, told) => {
    expect(toldState(kind, 'open', hoursAgo(hours), now)).toBe(told);
  });

  it('is at once that he may come in', () => {
    expect(toldState('access', 'accepted', hoursAgo(0), now)).toBe('accepted');
  });

  it('is at once what became of a lowering, which he could see to exist', () => {
    expect(toldState('lowering', 'refused', hoursAgo(0), now)).toBe('refused');
  });
});
