import { value } from './layout.ts';

/** Cells of a uniform grid over boxes: which boxes might touch a given one. Sizes in map units. */
export class BoxGrid {
  readonly #cell: number;
  readonly #cells = new Map<number, number[]>();

  constructor(cell: number) {
    this.#cell = cell;
  }

  add(box: number, left: number, top: number, right: number, bottom: number): void {
    this.#each(left, top, right, bottom, (key) => {
      const cell = this.#cells.get(key);
      if (cell) cell.push(box);
      else this.#cells.set(key, [box]);
    });
  }

  /** True when `test` holds for a box in the cells that this one covers. */
  some(left: number, top: number, right: number, bottom: number, test: (box: number) => boolean): boolean {
    let found = false;
    this.#each(left, top, right, bottom, (key) => {
      found ||= (this.#cells.get(key) ?? []).some(test);
    });
    return found;
  }

  #each(left: number, top: number, right: number, bottom: number, visit: (key: number) => void): void {
    const last = [Math.floor(right / this.#cell), Math.floor(bottom / this.#cell)] as const;
    for (let column = Math.floor(left / this.#cell); column <= last[0]; column++)
      for (let row = Math.floor(top / this.#cell); row <= last[1]; row++) visit((column + 32768) * 65536 + row + 32768);
  }
}

interface Boxes {
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly width: Float32Array;
  readonly height: Float32Array;
}

/**
 * Parts boxes that overlap, a little each round, along the axis that asks the shorter way; changes `x` and `y` of its
 * argument. Boxes marked `fixed` stay. Stops when nothing overlaps or after `rounds`.
 */
export function spread(boxes: Boxes, nodes: readonly number[], fixed: Uint8Array, rounds = 80): void {
  const { x, y, width, height } = boxes;
  for (let round = 0; round < rounds; round++) {
    let moved = false;
    const byX = [...nodes].sort((a, b) => value(x, a) - value(x, b) || a - b);
    const widest = nodes.reduce((most, node) => Math.max(most, value(width, node)), 0);
    for (let i = 0; i < byX.length; i++) {
      const one = byX[i] as number;
      for (let j = i + 1; j < byX.length; j++) {
        const other = byX[j] as number;
        const dx = value(x, other) - value(x, one);
        if (dx > widest) break;
        const dy = value(y, other) - value(y, one);
        const overX = (value(width, one) + value(width, other)) / 2 - Math.abs(dx);
        const overY = (value(height, one) + value(height, other)) / 2 - Math.abs(dy);
        if (overX <= 0.5 || overY <= 0.5 || (fixed[one] && fixed[other])) continue;
        moved = true;
        const shares = fixed[one] ? [0, 1] : fixed[other] ? [1, 0] : [0.5, 0.5];
        const [column, over, sign] =
          overX < overY ? [x, overX, dx < 0 ? -1 : 1] : [y, overY, dy < 0 || (dy === 0 && other < one) ? -1 : 1];
        const push = over * 0.6 * sign;
        column[one] = value(column, one) - push * (shares[0] as number);
        column[other] = value(column, other) + push * (shares[1] as number);
      }
    }
    if (!moved) return;
  }
}

/**
 * Puts each node of `fresh` on the free spot nearest to where it would like to be, turning outwards; nobody else moves.
 * `wish` gives that place when the node's turn comes, so it may look at those already put.
 */
export function settle(
  boxes: Boxes,
  fresh: readonly number[],
  taken: readonly number[],
  wish: (node: number) => readonly [x: number, y: number],
): void {
  const { x, y, width, height } = boxes;
  const grid = new BoxGrid(140);
  const edges = (node: number, cx: number, cy: number) => {
    const [w, h] = [value(width, node) / 2, value(height, node) / 2];
    return [cx - w, cy - h, cx + w, cy + h] as const;
  };
  for (const node of taken) grid.add(node, ...edges(node, value(x, node), value(y, node)));
  for (const node of fresh) {
    const [wantedX, wantedY] = wish(node);
    let spot = [wantedX, wantedY] as const;
    for (let turn = 0; turn < 6000; turn++) {
      const angle = turn * 2.399963; // the golden angle: spots that fill a disc evenly
      const far = 11 * Math.sqrt(turn);
      spot = [wantedX + far * Math.cos(angle) * 1.25, wantedY + (far * Math.sin(angle)) / 1.25];
      const [left, top, right, bottom] = edges(node, spot[0], spot[1]);
      const busy = grid.some(left, top, right, bottom, (other) => {
        const [l, t, r, b] = edges(other, value(x, other), value(y, other));
        return left < r && right > l && top < b && bottom > t;
      });
      if (!busy) break;
    }
    [x[node], y[node]] = spot;
    grid.add(node, ...edges(node, spot[0], spot[1]));
  }
}
