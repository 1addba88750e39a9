import type { MapCanvas } from './cytoscape-adapter.ts';
import type { Box } from './draw/canvas.ts';
import type { GraphStore, MapState } from './store.ts';

/** What the page says of its map to a test that cannot read a canvas. Lengths in pixels of the container. */
export interface MapHook {
  counts(): { readonly nodes: number; readonly edges: number; readonly pictures: number };
  /** Places in map units, by actor. */
  positions(): Readonly<Record<string, { readonly x: number; readonly y: number }>>;
  boxes(): readonly Box[];
  labels(): readonly Box[];
  state(): MapState;
}

declare global {
  interface Window {
    __map?: MapHook;
  }
}

/** Puts the hook of a map on the window; answers how to take it off. */
export function exposeMap(canvas: MapCanvas, store: GraphStore): () => void {
  const hook: MapHook = {
    counts: () => canvas.counts(),
    positions: () => canvas.positions(),
    boxes: () => canvas.boxes(),
    labels: () => canvas.labels(),
    state: () => store.getSnapshot(),
  };
  window.__map = hook;
  return () => {
    if (window.__map === hook) delete window.__map;
  };
}
