import { type LayoutInput, type LayoutOptions, neighbourLists, type Positions, value } from './layout.ts';
import { type LayoutId, layouts } from './registry.ts';
import { settle } from './room.ts';

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

/** Lays everything out, then puts what has a place back there, the rest moved along with it. */
function around(input: LayoutInput, known: readonly number[], { x, y }: Positions): Positions {
  const shift = (now: Float32Array, wished: Float32Array) =>
    known.reduce((sum, node) => sum + value(wished, node) - value(now, node), 0) / Math.max(1, known.length);
  const [dx, dy] = [shift(x, input.x), shift(y, input.y)];
  const put = (column: Float32Array, wished: Float32Array, by: number) =>
    column.map((place, node) => (Number.isNaN(value(wished, node)) ? place + by : value(wished, node)));
  return { x: put(x, input.x, dx), y: put(y, input.y, dy) };
}

/**
 * Places for a map, by a layout of the registry. Nodes that have a place keep it: unless `anew`, they are a map to which
 * the others are added, whatever the layout; with it, they are the few that somebody pinned.
 */
export function arrange(layout: LayoutId, input: LayoutInput, options: LayoutOptions): Positions {
  const known = [...input.x.keys()].filter((node) => !Number.isNaN(value(input.x, node)));
  if (known.length > 0 && options.anew !== true) return added(input, known);
  const positions = layouts[layout].run(input, options);
  return known.length > 0 ? around(input, known, positions) : positions;
}
