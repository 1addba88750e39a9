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
 * what somebody pinned) when another layout is chosen. A run that its graph has outlived is cancelled. Answers whether a
 * layout runs, and how many times the whole map was laid out anew: adding nodes does not count, for it moves no other.
 */
export function useLayout(
  store: GraphStore,
  state: MapState,
  { layout, aspect, seed = 7, target }: LayoutWish,
): { readonly running: boolean; readonly rearranged: number } {
  const [running, setRunning] = useState(false);
  const [rearranged, setRearranged] = useState(0);
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
        if (anew) setRearranged((times) => times + 1);
      } catch (error) {
        if (!stop.signal.aborted) throw error;
      } finally {
        if (!stop.signal.aborted) setRunning(false);
      }
    };
    void run();
    return () => {
      stop.abort();
      setRunning(false);
    };
    // The columns change with each move; only new nodes, another layout or another end ask for a run.
  }, [store, ids, unplaced, layout, aspect, seed, target]);
  return { running, rearranged };
}
