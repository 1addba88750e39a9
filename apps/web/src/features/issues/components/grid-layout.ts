import type { Assessment, IssueActor, IssueCard } from '../api/issue-queries.ts';

export const SIDE = 480;
const EDGE = 34;
const CELL = (SIDE - EDGE - 10) / 5;

/** One assessor's point on one actor, where it is drawn. */
export interface GridPoint {
  readonly actor: IssueActor;
  readonly assessment: Assessment;
  readonly x: number;
  readonly y: number;
}
export interface Scores {
  readonly influence: number;
  readonly interest: number;
}

const clamp = (value: number) => Math.max(0, Math.min(4, value));
export const within = ({ influence, interest }: Scores): Scores => ({
  influence: clamp(influence),
  interest: clamp(interest),
});

/** The middle of a cell: interest to the right, influence upwards. */
export const centreOf = ({ influence, interest }: Scores): { readonly x: number; readonly y: number } => ({
  x: EDGE + (interest + 0.5) * CELL,
  y: SIDE - EDGE - (influence + 0.5) * CELL,
});

/** The cell under a place of the drawing. */
export const scoresAt = (x: number, y: number): Scores =>
  within({
    interest: Math.floor((x - EDGE) / CELL),
    influence: Math.floor((SIDE - EDGE - y) / CELL),
  });

/** The lines between the cells. */
export const lines: readonly { readonly at: number; readonly x: number; readonly y: number }[] = Array.from(
  { length: 6 },
  (_, at) => ({ at, x: EDGE + at * CELL, y: SIDE - EDGE - at * CELL }),
);
export const frame = { left: EDGE, right: EDGE + 5 * CELL, top: SIDE - EDGE - 5 * CELL, bottom: SIDE - EDGE };

/** Every assessor's latest point; those that share a cell stand around its middle, in the order of the card. */
export function pointsOf({ weighings }: Pick<IssueCard, 'weighings'>): GridPoint[] {
  const all = weighings.flatMap(({ actor, latest }) => latest.map((assessment) => ({ actor, assessment })));
  const cells = Map.groupBy(all, ({ assessment: { influence, interest } }) => influence * 5 + interest);
  return [...cells.values()].flatMap((cell) =>
    cell.map(({ actor, assessment }, at) => {
      const { x, y } = centreOf(assessment);
      if (cell.length === 1) return { actor, assessment, x, y };
      const radius = CELL * (cell.length > 6 ? 0.38 : 0.28);
      const angle = (2 * Math.PI * at) / cell.length - Math.PI / 2;
      return { actor, assessment, x: x + radius * Math.cos(angle), y: y + radius * Math.sin(angle) };
    }),
  );
}
