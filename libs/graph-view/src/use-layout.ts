import { useEffect, useRef, useState } from 'react';
import type { LayoutId } from './layout/registry.ts';
import { layoutInput, placesOf, runLayout } from './layout/run-layout.ts';
import type { GraphStore, MapState } from './store.ts';

interface LayoutWish {
  readonly layout: LayoutId;
  readonly aspect: number;
  readonly seed?: number;
  /** Where paths end: identifier of the actor, for `layered`. */
  readonly target?: string;
}

/**
 * Keeps the map placed: lays out nodes that have no place, leaving the others where they are, and the whole map (save
 * what somebody pinned) when another layout is chosen. Answers true while a layout runs. A run that its graph has
 * outlived is cancelled.
 */
export function useLayout(
  store: GraphStore,
  state: MapState,
  { layout, aspect, seed = 7, target }: LayoutWish,
): boolean {
  const [running, setRunning] = useState(false);
  const last = useRef<LayoutId | null>(null);
  const unplaced = state.graph.x.some((place) => Number.isNaN(place));
  const { ids } = state.graph;
  useEffect(() => {
    const { graph } = store.getSnapshot();
    const anew = last.current !== null && last.current !== layout;
    if (graph.ids.length === 0 || (!anew && !graph.x.some((place) => Number.isNaN(place)))) {
      last.current ??= layout;
      return;
    }
    const input = layoutInput(graph, { anew });
    const end = graph.index.get(target ?? '');
    const options = { seed, aspect, anew, ...(end === undefined ? {} : { target: end }) };
    const stop = new AbortController();
    const run = async () => {
      setRunning(true);
      try {
        const positions = await runLayout({ layout, input, options }, { signal: stop.signal });
        if (stop.signal.aborted) return;
        last.current = layout;
        store.place(placesOf(graph, positions));
      } catch (error) {
        if (!stop.signal.aborted) throw error;
      } finally {
        if (!stop.signal.aborted) setRunning(false);
      }
    };
    void run();
    return () => stop.abort();
    // The columns change with each move; only new nodes, another layout or another end ask for a run.
  }, [store, ids, unplaced, layout, aspect, seed, target]);
  return running && unplaced;
}
