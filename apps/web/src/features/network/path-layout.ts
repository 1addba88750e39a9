import type { Path, Step } from './api/network-queries.ts';

/** How a step is drawn. */
export type TieLook = 'seats' | 'work' | 'know' | 'other' | 'weak';

export interface DrawnNode {
  readonly step: Step;
  readonly x: number;
  readonly y: number;
  readonly end: boolean;
}
export interface DrawnLine {
  readonly id: string;
  readonly d: string;
  readonly look: TieLook;
  /** One source or none. */
  readonly weak: boolean;
  readonly best: boolean;
  /** Numbers of the paths that begin with it; empty further down. */
  readonly numbers: readonly number[];
  readonly at: readonly [number, number];
}

const lookOf = ({ type, through }: Step): TieLook => {
  if (through?.kind === 'Committee') return 'seats';
  if (through) return 'work';
  if (type === 'MANDATE') return 'seats';
  return type === 'KNOWS' || type === 'ALLY_OF' ? 'know' : type === 'EMPLOYED_BY' ? 'work' : 'other';
};

/**
 * Places the actors of paths from top to bottom: an actor that several paths share stands once, at the share of the way
 * where it stands on the first of them; side by side in the order of the paths, the best in the middle.
 */
export function drawPaths(
  paths: readonly Path[],
  numbers: readonly number[],
  { width, height }: { readonly width: number; readonly height: number },
): { readonly nodes: readonly DrawnNode[]; readonly lines: readonly DrawnLine[] } {
  const [margin, top, bottom] = [72, 24, 44];
  const lanes = paths.map((_, index) => {
    const turn = Math.ceil(index / 2) * (index % 2 === 0 ? -1 : 1);
    const widest = Math.max(1, Math.ceil((paths.length - 1) / 2));
    return width / 2 + (turn / widest) * (width / 2 - margin);
  });
  const nodes = new Map<string, DrawnNode>();
  paths.forEach(({ steps }, lane) => {
    steps.forEach((step, at) => {
      if (nodes.has(step.id)) return;
      const end = at === 0 || at === steps.length - 1;
      // Lanes are shifted against each other, so that names of neighbours do not stand on one line.
      const row = (height - top - bottom) / Math.max(1, steps.length - 1);
      const shift = end ? 0 : (((lane * 2) % paths.length) / paths.length - 0.5) * Math.min(row * 0.7, 120);
      const y = top + at * row + shift;
      nodes.set(step.id, { step, x: end ? width / 2 : (lanes[lane] ?? width / 2), y, end });
    });
  });
  const lines = new Map<string, { first: DrawnLine; numbers: number[] }>();
  paths.forEach(({ steps }, index) => {
    steps.slice(1).forEach((step, at) => {
      const [from, to] = [nodes.get(steps[at]?.id ?? ''), nodes.get(step.id)];
      if (!from || !to) return;
      const id = `${from.step.id} ${to.step.id}`;
      const number = numbers[index] ?? index + 1;
      const known = lines.get(id);
      if (known) {
        if (at === 0) known.numbers.push(number);
        return;
      }
      const look = lookOf(step);
      const bend = look === 'know' ? 18 : 0;
      const middle = [(from.x + to.x) / 2 + bend, (from.y + to.y) / 2] as const;
      const first: DrawnLine = {
        id,
        d: `M${from.x} ${from.y} Q${middle[0]} ${middle[1]} ${to.x} ${to.y}`,
        look,
        weak: step.sources < 2,
        best: index === 0,
        numbers: [],
        at: [from.x + (to.x - from.x) * 0.45 + bend / 2, from.y + (to.y - from.y) * 0.45],
      };
      lines.set(id, { first, numbers: at === 0 ? [number] : [] });
    });
  });
  return {
    nodes: [...nodes.values()],
    lines: [...lines.values()].map(({ first, numbers: own }) => ({ ...first, numbers: own })),
  };
}
