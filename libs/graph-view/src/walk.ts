import { at, neighbours } from './graph.ts';
import type { MapState } from './store.ts';

/**
 * The actor that an arrow leads to: among the shown neighbours of `from`, the one that lies most in the direction asked
 * (x to the right, y down); when no neighbour lies within 60° of it, among all shown actors. Null when nothing lies
 * that way. With nothing chosen yet, the centre, or else the first actor shown.
 */
export function walkTo({ graph, view }: MapState, from: string | null, x: number, y: number): string | null {
  const shown = [...view.nodes.keys()].filter((node) => view.nodes[node]);
  const start = graph.index.get(from ?? '');
  if (start === undefined || !view.nodes[start]) {
    const centre = graph.index.get(graph.centre);
    return graph.ids[centre !== undefined && view.nodes[centre] ? centre : (shown[0] ?? -1)] ?? null;
  }
  const near = neighbours(graph, start, view.edges);
  const best = (candidates: readonly number[]): string | null => {
    let [found, least] = [-1, Infinity];
    for (const node of candidates) {
      const [dx, dy] = [at(graph.x, node) - at(graph.x, start), at(graph.y, node) - at(graph.y, start)];
      const far = Math.hypot(dx, dy);
      const along = dx * x + dy * y;
      if (node === start || !(along > far / 2)) continue;
      // Distance counted longer the further the node lies off the direction: straight ahead wins over near aside.
      const cost = far * (2 - along / far);
      if (cost < least) [found, least] = [node, cost];
    }
    return graph.ids[found] ?? null;
  };
  return best(near) ?? best(shown);
}
