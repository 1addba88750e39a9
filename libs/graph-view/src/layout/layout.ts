/**
 * What a layout reads. `x`, `y` are NaN where a node has no place yet; `arrange` keeps the others there. `width` and `height` are the room that a node asks for with its label, in map units.
 * `centre` is a position in the columns, −1 when nothing is in the centre.
 */
export interface LayoutInput {
  readonly count: number;
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly width: Float32Array;
  readonly height: Float32Array;
  readonly kind: Uint8Array;
  readonly centre: number;
}

export interface LayoutOptions {
  /** The same seed and input give the same places, on every machine that follows IEEE 754. */
  readonly seed: number;
  /** Width over height of the room on screen. */
  readonly aspect: number;
  /** Where paths end, as a position in the columns; only `layered` asks. */
  readonly target?: number;
  /** True when the whole map is laid out anew, so that only what somebody pinned has a place. */
  readonly anew?: boolean;
}

/** Places in map units, one a node. */
export interface Positions {
  readonly x: Float32Array;
  readonly y: Float32Array;
}

/** A way to lay a whole map out; `run` does not look at places already given. */
export interface Layout {
  readonly id: string;
  /** French, then English. */
  readonly labels: readonly [fr: string, en: string];
  readonly run: (input: LayoutInput, options: LayoutOptions) => Positions;
}

export const value = (column: ArrayLike<number>, position: number): number => column[position] as number;

/** Neighbours of each node, loops and doubles left out. */
export function neighbourLists({ count, from, to }: LayoutInput): readonly (readonly number[])[] {
  const sets = Array.from({ length: count }, () => new Set<number>());
  for (let edge = 0; edge < from.length; edge++) {
    const [one, other] = [value(from, edge), value(to, edge)];
    if (one === other) continue;
    sets[one]?.add(other);
    sets[other]?.add(one);
  }
  return sets.map((set) => [...set]);
}

/** Steps from one node to each, −1 where no way leads. */
export function stepsFrom(lists: readonly (readonly number[])[], start: number): Int32Array {
  const steps = new Int32Array(lists.length).fill(-1);
  const queue = [start];
  steps[start] = 0;
  for (let head = 0; head < queue.length; head++) {
    const node = queue[head] as number;
    for (const other of lists[node] ?? []) {
      if (value(steps, other) >= 0) continue;
      steps[other] = value(steps, node) + 1;
      queue.push(other);
    }
  }
  return steps;
}

/** Nodes in connected parts, the largest part first; ties in the order of the columns. */
export function connectedParts(lists: readonly (readonly number[])[]): number[][] {
  const seen = new Uint8Array(lists.length);
  const parts: number[][] = [];
  for (let start = 0; start < lists.length; start++) {
    if (seen[start]) continue;
    const part = [start];
    seen[start] = 1;
    for (let head = 0; head < part.length; head++)
      for (const other of lists[part[head] as number] ?? [])
        if (!seen[other]) {
          seen[other] = 1;
          part.push(other);
        }
    parts.push(part);
  }
  return parts.sort((a, b) => b.length - a.length);
}
