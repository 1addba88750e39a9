import {
  connectedParts,
  type Layout,
  type LayoutInput,
  type LayoutOptions,
  neighbourLists,
  type Positions,
  value,
} from './layout.ts';
import { spread } from './room.ts';
import { stressPlaces } from './stress.ts';

const gap = 40;

/** Turns a part so that it lies along the wider side of the room, centred on 0. */
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

export const forceLayout: Layout = { id: 'force', labels: ['proximité', 'closeness'], run: fresh };
