import { at } from '../graph.ts';
import type { MapState } from '../store.ts';
import { isDrawn } from './elements.ts';

/** From map units to pixels of the canvas. */
export interface View {
  readonly zoom: number;
  readonly pan: { readonly x: number; readonly y: number };
}

export const smallestZoom = 0.08;
/** The map is drawn at most this large when fitted: a map of three actors must not fill the room. */
export const largestFit = 1.15;
/** Pixels kept free around a fitted map: half a label at the sides, the bar of the chosen actor below. */
const margins = { side: 62, top: 34, bottom: 84 };

/** The view that shows every drawn actor with its label, clear of the bar below; null when nothing is drawn. */
export function wholeView(state: MapState, room: { readonly width: number; readonly height: number }): View | null {
  const { graph } = state;
  const box = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
  for (let node = 0; node < graph.ids.length; node++) {
    if (!isDrawn(state, node)) continue;
    box.left = Math.min(box.left, at(graph.x, node));
    box.right = Math.max(box.right, at(graph.x, node));
    box.top = Math.min(box.top, at(graph.y, node));
    box.bottom = Math.max(box.bottom, at(graph.y, node));
  }
  if (box.right < box.left) return null;
  const { side, top, bottom } = margins;
  const [width, height] = [room.width - 2 * side, room.height - top - bottom];
  const fill = Math.min(width / (box.right - box.left || 1), height / (box.bottom - box.top || 1));
  const zoom = Math.min(largestFit, Math.max(smallestZoom, fill));
  const pan = {
    x: side + width / 2 - (zoom * (box.left + box.right)) / 2,
    y: top + height / 2 - (zoom * (box.top + box.bottom)) / 2,
  };
  return { zoom, pan };
}

/** How many times larger nodes and lines are drawn on a map seen at this zoom, in steps so that style rarely changes. */
export const scaleFor = (zoom: number): number => {
  const wished = zoom < 1 ? Math.min(2.2, Math.pow(1 / zoom, 0.75)) : Math.pow(1 / zoom, 0.5);
  return Math.pow(1.25, Math.round(Math.log(wished) / Math.log(1.25)));
};
