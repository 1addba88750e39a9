import { seeded } from '../random.ts';
import { groupsOf } from './groups.ts';
import { value } from './layout.ts';

/** Length of a step, in map units. */
const step = 92;
const rounds = 24;

/**
 * Wished length of each edge, in steps: short inside a group of actors that know one another, longer between groups, so
 * that groups show; longer too round a node of many leaves, whose circle must hold them all.
 */
function wished(lists: readonly (readonly number[])[], groups: Int32Array, one: number, other: number): number {
  const [mine, theirs] = [(lists[one] ?? []).length, (lists[other] ?? []).length];
  const most = Math.max(mine, theirs);
  if (Math.min(mine, theirs) <= 1) return Math.max(0.9, 0.62 + most / 24);
  return (groups[one] === groups[other] ? 0.95 : 1.9) + Math.min(0.5, most / 60);
}

/** Shortest wished distances from one node inside its part (Dijkstra with a plain scan: parts are small). */
function distancesFrom(start: number, size: number, edges: readonly (readonly (readonly [number, number])[])[]) {
  const distance = new Float64Array(size).fill(Infinity);
  const open: number[] = [start];
  const queued = new Uint8Array(size);
  distance[start] = 0;
  queued[start] = 1;
  // A queue in which a node comes back when its distance got shorter: near-uniform lengths make that rare.
  for (let head = 0; head < open.length; head++) {
    const node = open[head] as number;
    queued[node] = 0;
    for (const [other, length] of edges[node] ?? []) {
      const through = value(distance, node) + length;
      if (through >= value(distance, other)) continue;
      distance[other] = through;
      if (!queued[other]) {
        queued[other] = 1;
        open.push(other);
      }
    }
  }
  return distance;
}

/**
 * Places for one connected part that make distances on the map follow distances in the graph: stochastic gradient
 * descent on stress, after Zheng, Pawar and Goodman, "Graph Drawing by Stochastic Gradient Descent" (IEEE TVCG, 2019).
 * Quadratic in the size of the part. Answers x and y by position in the part.
 */
export function stressPlaces(lists: readonly (readonly number[])[], part: readonly number[], seed: number) {
  const size = part.length;
  const random = seeded(seed);
  const groups = groupsOf(lists);
  const local = new Map(part.map((node, i) => [node, i]));
  const edges = part.map((node) =>
    (lists[node] ?? []).map((other) => [local.get(other) as number, wished(lists, groups, node, other)] as const),
  );
  const x = Float64Array.from(part, () => (random() - 0.5) * step * Math.sqrt(size));
  const y = Float64Array.from(part, () => (random() - 0.5) * step * Math.sqrt(size));
  if (size < 2) return { x, y };
  const pairs = (size * (size - 1)) / 2;
  const [first, second, wish] = [new Uint16Array(pairs), new Uint16Array(pairs), new Float64Array(pairs)];
  let pair = 0;
  let longest = 0;
  let shortest = Infinity;
  for (let one = 1; one < size; one++) {
    const distance = distancesFrom(one, size, edges);
    for (let other = 0; other < one; other++) {
      const target = value(distance, other);
      first[pair] = one;
      second[pair] = other;
      wish[pair++] = target;
      longest = Math.max(longest, target);
      shortest = Math.min(shortest, target);
    }
  }
  const order = Uint32Array.from({ length: pairs }, (_, i) => i);
  const hot = longest * longest;
  const cold = 0.1 * shortest * shortest;
  for (let round = 0; round < rounds; round++) {
    const rate = hot * Math.pow(cold / hot, round / (rounds - 1));
    for (let i = pairs - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      const kept = value(order, i);
      order[i] = value(order, j);
      order[j] = kept;
    }
    for (let i = 0; i < pairs; i++) {
      const at = value(order, i);
      const [one, other, target] = [value(first, at), value(second, at), value(wish, at)];
      const dx = value(x, one) - value(x, other);
      const dy = value(y, one) - value(y, other);
      const now = Math.hypot(dx, dy) || 1e-6;
      const share = Math.min(1, rate / (target * target));
      const shift = (share * (now - target * step)) / 2 / now;
      x[one] = value(x, one) - shift * dx;
      y[one] = value(y, one) - shift * dy;
      x[other] = value(x, other) + shift * dx;
      y[other] = value(y, other) + shift * dy;
    }
  }
  return { x, y };
}
