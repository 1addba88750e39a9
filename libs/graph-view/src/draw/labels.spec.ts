import fc from 'fast-check';
import { type LabelRequest, type PlacedLabel, placeLabels } from './labels.ts';

const room = { width: 600, height: 400 };
const request = (given: Partial<LabelRequest>): LabelRequest => ({
  key: 0,
  x: 300,
  y: 200,
  radius: 8,
  importance: 0,
  must: 0,
  variants: [{ width: 80, height: 17 }],
  ...given,
});
const box = (requests: readonly LabelRequest[], label: PlacedLabel) => {
  const { x, y } = requests.find(({ key }) => key === label.key) as LabelRequest;
  return {
    left: x + label.dx,
    top: y + label.dy,
    right: x + label.dx + label.width,
    bottom: y + label.dy + label.height,
  };
};
type Box = ReturnType<typeof box>;
const cover = (a: Box, b: Box) => a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top;

const leaves = ({ left, top, right, bottom }: Box) => left < 0 || top < 0 || right > room.width || bottom > room.height;
const disc = ({ x, y, radius }: LabelRequest): Box => ({
  left: x - radius,
  top: y - radius,
  right: x + radius,
  bottom: y + radius,
});
const onNodeOfOther =
  (requests: readonly LabelRequest[], least = 0) =>
  (label: PlacedLabel) =>
    requests.some(
      (other) => other.must >= least && other.key !== label.key && cover(box(requests, label), disc(other)),
    );

const drawn = fc.record({
  x: fc.integer({ min: -40, max: 640 }),
  y: fc.integer({ min: -40, max: 440 }),
  radius: fc.integer({ min: 3, max: 14 }),
  importance: fc.integer({ min: 0, max: 5 }),
  must: fc.constantFrom(0 as const, 1 as const, 2 as const),
  width: fc.integer({ min: 20, max: 140 }),
});
const crowd = fc.array(drawn, { maxLength: 60 }).map((all) =>
  all.map(({ width, ...rest }, key) =>
    request({
      key,
      ...rest,
      variants: [
        { width, height: 32 },
        { width: width / 2, height: 17 },
      ],
    }),
  ),
);

describe('placing labels', () => {
  it('never lets two labels cover each other or leave the room', () => {
    fc.assert(
      fc.property(crowd, (requests) => {
        const boxes = placeLabels(requests, room).map((label) => box(requests, label));
        const clashes = boxes.filter((one, i) => boxes.slice(0, i).some((other) => cover(one, other)));
        const outside = boxes.filter(leaves);
        expect([clashes, outside]).toEqual([[], []]);
      }),
    );
  });

  it('keeps labels off the nodes of others, save those that must be seen', () => {
    fc.assert(
      fc.property(crowd, (requests) => {
        const free = placeLabels(requests, room).filter(({ key }) => requests[key]?.must === 0);
        expect(free.filter(onNodeOfOther(requests))).toEqual([]);
      }),
    );
  });

  it('never covers a node whose label must be seen most', () => {
    fc.assert(
      fc.property(crowd, (requests) => {
        const placed = placeLabels(requests, room);
        expect(placed.filter(onNodeOfOther(requests, 2))).toEqual([]);
      }),
    );
  });

  it('lays a label that must be seen over lesser nodes rather than leave it out', () => {
    const lesser = [-30, 0, 30].flatMap((dx) => [-30, 30].map((dy) => ({ x: 300 + dx, y: 200 + dy })));
    const crowdOf = (must: 0 | 1) => [
      request({ must, importance: 9, variants: [{ width: 160, height: 60 }] }),
      ...lesser.map((place, i) => request({ key: i + 1, ...place, variants: [] })),
    ];
    expect(placeLabels(crowdOf(0), room)).toEqual([]);
    expect(placeLabels(crowdOf(1), room).map(({ key }) => key)).toEqual([0]);
  });

  it('puts a lone label under its node with its fullest text', () => {
    const [label] = placeLabels(
      [
        request({
          variants: [
            { width: 80, height: 32 },
            { width: 40, height: 17 },
          ],
        }),
      ],
      room,
    );
    expect(label).toMatchObject({ variant: 0, dx: -40, dy: 11, align: 'center' });
  });

  it('gives the place that two labels want to the more important one', () => {
    const pinch = { width: 90, height: 60 };
    const both = [request({ key: 1, x: 45, y: 20 }), request({ key: 2, x: 46, y: 20, importance: 9 })];
    expect(placeLabels(both, pinch).map(({ key }) => key)).toEqual([2]);
  });

  it('falls back on a shorter text where the fullest finds no room', () => {
    const narrow = { width: 60, height: 100 };
    const [label] = placeLabels(
      [
        request({
          x: 30,
          y: 40,
          variants: [
            { width: 80, height: 17 },
            { width: 50, height: 17 },
          ],
        }),
      ],
      narrow,
    );
    expect(label?.variant).toBe(1);
  });

  it('leaves out nodes that are off the canvas', () => {
    expect(placeLabels([request({ x: -5 }), request({ key: 1, y: 900 })], room)).toEqual([]);
  });
});
