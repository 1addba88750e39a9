import fc from 'fast-check';
import type { IssueCard } from '../api/issue-queries.ts';
import { centreOf, frame, pointsOf, scoresAt, within } from './grid-layout.ts';

const score = fc.integer({ min: 0, max: 4 });
const weighings = (scores: readonly (readonly [number, number])[]): Pick<IssueCard, 'weighings'> => ({
  weighings: scores.map(([influence, interest], at) => ({
    disagree: false,
    earlier: [],
    actor: { id: `a${at}`, kind: 'Person', label: `A ${at}`, ours: false },
    latest: [
      {
        id: `s${at}`,
        version: 1,
        on: '2026-01-01',
        influence,
        interest,
        evidence: null,
        access: 'cluster:1',
        assessor: null,
        sources: [],
      },
    ],
  })),
});

describe('the grid of power and interest', () => {
  it('finds under the middle of a cell the scores of that cell', () => {
    fc.assert(
      fc.property(score, score, (influence, interest) => {
        const { x, y } = centreOf({ influence, interest });
        expect(scoresAt(x, y)).toEqual({ influence, interest });
      }),
    );
  });

  it('keeps a place outside the frame within the scale', () => {
    expect(scoresAt(-50, 10_000)).toEqual({ influence: 0, interest: 0 });
    expect(within({ influence: 7, interest: -1 })).toEqual({ influence: 4, interest: 0 });
  });

  it('draws each point in its own cell, and no two at the same place', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(score, score), { maxLength: 12 }), (scores) => {
        const points = pointsOf(weighings(scores));
        expect(points.map(({ x, y }) => [scoresAt(x, y), x < frame.right])).toEqual(
          points.map(({ assessment: { influence, interest } }) => [{ influence, interest }, true]),
        );
        expect(new Set(points.map(({ x, y }) => `${x.toFixed(2)} ${y.toFixed(2)}`)).size).toBe(scores.length);
      }),
    );
  });
});
