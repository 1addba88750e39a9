import { BoxGrid } from '../layout/room.ts';

/** A text that a label may show, best first: its size in screen pixels. */
interface LabelVariant {
  readonly width: number;
  readonly height: number;
}

/** A label to place near its node. All lengths in screen pixels; `radius` is that of the node with its marks. */
export interface LabelRequest {
  readonly key: number;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** Placed in falling order; equal ones in the order given. */
  readonly importance: number;
  /**
   * 0 for a label that is left out where it finds no room; a higher one may then lie over nodes of a lower one.
   */
  readonly must: 0 | 1 | 2;
  readonly variants: readonly LabelVariant[];
}

export interface PlacedLabel {
  readonly key: number;
  readonly variant: number;
  /** Left and top edges, away from the centre of the node: they hold while the map is dragged or zoomed. */
  readonly dx: number;
  readonly dy: number;
  readonly width: number;
  readonly height: number;
  readonly align: 'left' | 'center' | 'right';
}

interface LabelRoom {
  readonly width: number;
  readonly height: number;
}

type Spot = readonly [dx: number, dy: number, align: PlacedLabel['align']];

/** Where a label may stand, best first: under, over, right, left, then slid along under and over. */
function spots({ radius }: LabelRequest, { width, height }: LabelVariant): readonly Spot[] {
  const [under, over] = [radius + 3, -radius - 3 - height];
  const slid = (part: number, align: PlacedLabel['align']): Spot[] => [
    [-width * part, under, align],
    [-width * part, over, align],
  ];
  return [
    ...slid(0.5, 'center'),
    [radius + 6, -height / 2, 'left'],
    [-radius - 6 - width, -height / 2, 'right'],
    ...slid(0.22, 'left'),
    ...slid(0.78, 'right'),
    ...slid(0.02, 'left'),
    ...slid(0.98, 'right'),
  ];
}

/**
 * Places labels so that none covers another, a node, or the edge of the room; those that find no place are left out,
 * save that one which must be seen may cover nodes of a lower `must`. The more important take their place first, with their fullest text
 * that fits.
 */
export function placeLabels(requests: readonly LabelRequest[], room: LabelRoom): PlacedLabel[] {
  const boxes: (readonly [left: number, top: number, right: number, bottom: number])[] = [];
  const grid = new BoxGrid(48);
  const take = (left: number, top: number, right: number, bottom: number) => {
    grid.add(boxes.length, left, top, right, bottom);
    boxes.push([left, top, right, bottom]);
  };
  for (const { x, y, radius } of requests) take(x - radius, y - radius, x + radius, y + radius);
  const clear = (own: number, below: number, left: number, top: number, right: number, bottom: number) =>
    left >= 1 &&
    top >= 1 &&
    right <= room.width - 1 &&
    bottom <= room.height - 1 &&
    !grid.some(left, top, right, bottom, (box) => {
      const [l, t, r, b] = boxes[box] as (typeof boxes)[number];
      return box !== own && !((requests[box]?.must ?? below) < below) && left < r && right > l && top < b && bottom > t;
    });
  const order = requests.map((request, own) => ({ request, own }));
  order.sort((a, b) => b.request.importance - a.request.importance || a.own - b.own);
  const placed: PlacedLabel[] = [];
  for (const { request, own } of order) {
    const { x, y } = request;
    if (x < 0 || y < 0 || x > room.width || y > room.height) continue;
    const fit = (below: number) =>
      firstFit(request, (variant, [dx, dy]) =>
        clear(own, below, x + dx, y + dy, x + dx + variant.width, y + dy + variant.height),
      );
    const label = fit(0) ?? (request.must > 0 ? fit(request.must) : null);
    if (!label) continue;
    take(x + label.dx, y + label.dy, x + label.dx + label.width, y + label.dy + label.height);
    placed.push(label);
  }
  return placed;
}

function firstFit(request: LabelRequest, fits: (variant: LabelVariant, spot: Spot) => boolean): PlacedLabel | null {
  for (const [index, variant] of request.variants.entries())
    for (const spot of spots(request, variant))
      if (fits(variant, spot)) {
        const [dx, dy, align] = spot;
        return { key: request.key, variant: index, dx, dy, width: variant.width, height: variant.height, align };
      }
  return null;
}
