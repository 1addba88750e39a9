import type { MapFilter } from './filter.ts';
import type { Graph } from './graph.ts';

/** An operation on the map that can be taken back; `id` is the actor it was done on, null for the whole map. */
export interface MapChange {
  readonly kind: 'expand' | 'collapse' | 'filter' | 'move';
  readonly id: string | null;
  readonly before: { readonly graph: Graph; readonly filter: MapFilter };
}

/** Changes that can be taken back, latest last. */
export type MapHistory = readonly MapChange[];

/** Operations kept; older ones cannot be taken back. */
const historyLimit = 50;

export const remember = (history: MapHistory, change: MapChange): MapHistory =>
  [...history, change].slice(-historyLimit);

/** The latest change and what is left under it; null when there is nothing to take back. */
export function takeBack(history: MapHistory): { readonly change: MapChange; readonly rest: MapHistory } | null {
  const change = history.at(-1);
  return change ? { change, rest: history.slice(0, -1) } : null;
}

/**
 * A graph brought back, with the places that its nodes have got since where it had none: taking back a step made while
 * a layout was running must not leave the map without places.
 */
export function withPlacesOf(restored: Graph, current: Graph): Graph {
  const missing = restored.x.some((value) => Number.isNaN(value));
  if (!missing) return restored;
  const place = (column: 'x' | 'y') =>
    restored[column].map((value, node) => {
      if (!Number.isNaN(value)) return value;
      const now = current.index.get(restored.ids[node] ?? '');
      return now === undefined ? NaN : (current[column][now] as number);
    });
  return { ...restored, x: place('x'), y: place('y') };
}
