import type { GraphStore, Places } from '@entregent/graph-view';
import { z } from 'zod';

const PREFIX = 'entregent.map.';
const MOST_MAPS = 20;
const Kept = z.object({ at: z.number(), ids: z.array(z.string()), x: z.array(z.number()), y: z.array(z.number()) });

/** The key of a map: the question that it answers. The day is not part of it, so that a move along the days stays put. */
export const mapKey = (around: string, depth: number): string => `${PREFIX}${around}.${depth}`;

/** Places as this browser last kept them; undefined when it has none, or cannot be read. */
export function keptPlaces(key: string): Places | undefined {
  try {
    const kept = Kept.safeParse(JSON.parse(localStorage.getItem(key) ?? 'null'));
    return kept.success ? kept.data : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps where everything stands; past twenty maps, the one kept longest ago goes. A browser that refuses is left alone. */
export function keepPlaces(key: string, store: GraphStore): void {
  const { graph } = store.getSnapshot();
  const placed = [...graph.ids.keys()].filter((node) => !Number.isNaN(graph.x[node]));
  if (placed.length === 0) return;
  const round = (value: number | undefined) => Math.round((value ?? 0) * 10) / 10;
  try {
    localStorage.setItem(
      key,
      JSON.stringify({
        at: Date.now(),
        ids: placed.map((node) => graph.ids[node]),
        x: placed.map((node) => round(graph.x[node])),
        y: placed.map((node) => round(graph.y[node])),
      }),
    );
    const kept = Object.keys(localStorage).filter((name) => name.startsWith(PREFIX));
    const age = (name: string) => Kept.safeParse(JSON.parse(localStorage.getItem(name) ?? 'null')).data?.at ?? 0;
    for (const name of kept.toSorted((a, b) => age(b) - age(a)).slice(MOST_MAPS)) localStorage.removeItem(name);
  } catch {
    // A full or closed store costs the places alone.
  }
}
