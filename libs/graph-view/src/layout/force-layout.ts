import {
  connectedParts,
  type Layout,
  type LayoutInput,
  type LayoutOptions,
  neighbourLists,
  type Positions,
  value,
} from './layout.ts';
import { settle, spread } from './room.ts';
import { stressPlaces } from './stress.ts';

const gap = 40;

/** Turns a part so that it lies along the wider side of the room, centred on 0. Ours or not, left stays undecided. */
function turned({ x, y }: { x: Float64Array; y: Float64Array }) {
  const mean = (column: Float64Array) => column.reduce((sum, v) => sum + v, 0) / Math.max(1, column.length);
  const [mx, my] = [mean(x), mean(y)];
  let [xx, yy, xy] = [0, 0, 0];
  for (let i = 0; i < x.length; i++) {
    const [dx, dy] = [value(x, i) - mx, value(y, i) - my];
    xx += dx * dx;
    yy += dy * dy;
    xy += dx * dy;
  }
  const angle = Math.atan2(2 * xy, xx - yy) / 2;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return {
    x: x.map((vx, i) => (vx - mx) * cos + (value(y, i) - my) * sin),
    y: y.map((vy, i) => (vy - my) * cos - (value(x, i) - mx) * sin),
  };
}

/** Lays the whole map out, part by part, the parts in rows under the largest. */
function fresh(input: LayoutInput, { seed, aspect }: LayoutOptions): Positions {
  const lists = neighbourLists(input);
  const [x, y] = [new Float32Array(input.count), new Float32Array(input.count)];
  const none = new Uint8Array(input.count);
  let [left, top, row, widest] = [0, 0, 0, 0];
  for (const part of connectedParts(lists)) {
    const places = turned(stressPlaces(lists, part, seed));
    part.forEach((node, i) => {
      x[node] = value(places.x, i) * Math.sqrt(Math.max(1, aspect) / 1.1);
      y[node] = value(places.y, i);
    });
    spread({ ...input, x, y }, part, none);
    const box = bounds(input, part, x, y);
    if (widest > 0 && left + box.width > widest) [left, top, row] = [0, top + row + gap, 0];
    for (const node of part) {
      x[node] = value(x, node) - box.left + left;
      y[node] = value(y, node) - box.top + top;
    }
    widest = Math.max(widest, box.width);
    left += box.width + gap;
    row = Math.max(row, box.height);
  }
  return { x, y };
}

function bounds({ width, height }: LayoutInput, part: readonly number[], x: Float32Array, y: Float32Array) {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const node of part) {
    left = Math.min(left, value(x, node) - value(width, node) / 2);
    right = Math.max(right, value(x, node) + value(width, node) / 2);
    top = Math.min(top, value(y, node) - value(height, node) / 2);
    bottom = Math.max(bottom, value(y, node) + value(height, node) / 2);
  }
  return { left, top, width: right - left, height: bottom - top };
}

/**
 * Adds nodes to a map without moving any that has a place: each near those of its neighbours that have one, away from
 * the middle of the map when it hangs on one alone.
 */
function added(input: LayoutInput, known: readonly number[]): Positions {
  const lists = neighbourLists(input);
  const [x, y] = [input.x.slice(), input.y.slice()];
  const mean = (nodes: readonly number[], column: Float32Array) =>
    nodes.reduce((sum, node) => sum + value(column, node), 0) / Math.max(1, nodes.length);
  const middle = [mean(known, x), mean(known, y)] as const;
  const done = new Uint8Array(input.count);
  for (const node of known) done[node] = 1;
  const ties = (node: number) => (lists[node] ?? []).filter((other) => done[other]);
  const waiting = new Set([...x.keys()].filter((node) => !done[node]));
  while (waiting.size > 0) {
    const near = [...waiting].filter((node) => ties(node).length > 0);
    const wave = near.length > 0 ? near : [...waiting];
    wave.sort((a, b) => ties(b).length - ties(a).length || a - b);
    const taken = [...done.keys()].filter((node) => done[node]);
    settle({ ...input, x, y }, wave, taken, (node) => {
      const friends = ties(node);
      const [fx, fy] = [mean(friends, x), mean(friends, y)];
      if (friends.length === 0) return [middle[0], middle[1]];
      if (friends.length > 1) return [fx, fy];
      const away = Math.hypot(fx - middle[0], fy - middle[1]) || 1;
      return [fx + ((fx - middle[0]) / away) * 60, fy + ((fy - middle[1]) / away) * 60];
    });
    for (const node of wave) {
      done[node] = 1;
      waiting.delete(node);
    }
  }
  return { x, y };
}

export const forceLayout: Layout = {
  id: 'force',
  labels: ['proximité', 'closeness'],
  run(input, options) {
    const known = [...input.x.keys()].filter((node) => !Number.isNaN(value(input.x, node)));
    return known.length > 0 ? added(input, known) : fresh(input, options);
  },
};
