import { seeded } from '../random.ts';
import { groupsOf } from './groups.ts';
import { neighbourLists } from './layout.ts';

/** `count` circles of `size` nodes, every node linked to the four after it, and one link from each circle to the next. */
function circles(count: number, size: number) {
  const inside = Array.from({ length: count * size }, (_, node) => {
    const start = node - (node % size);
    return [1, 2, 3, 4].map((step) => [node, start + ((node + step) % size)] as const);
  }).flat();
  const between = Array.from({ length: count - 1 }, (_, i) => [i * size, (i + 1) * size] as const);
  const pairs = [...inside, ...between];
  const column = (end: 0 | 1) => Uint32Array.from(pairs, (pair) => pair[end]);
  const none = new Float32Array();
  return neighbourLists({
    count: count * size,
    from: column(0),
    to: column(1),
    x: none,
    y: none,
    width: none,
    height: none,
    kind: new Uint8Array(),
    centre: -1,
  });
}

describe('finding groups', () => {
  it('finds circles that one link joins', () => {
    const groups = groupsOf(circles(5, 10));
    const found = Array.from({ length: 5 }, (_, i) => new Set(groups.slice(i * 10, i * 10 + 10)));
    expect(found.map((set) => set.size)).toEqual([1, 1, 1, 1, 1]);
    expect(new Set(groups).size).toBe(5);
  });

  it('puts nodes without links in groups of their own', () => {
    expect([...groupsOf([[], [], []])]).toEqual([0, 1, 2]);
  });
});

describe('seeded numbers', () => {
  it('are the same for the same seed, in [0, 1), and spread evenly', () => {
    const [one, two] = [seeded(5), seeded(5)];
    const drawn = Array.from({ length: 4000 }, () => one());
    expect(drawn).toEqual(Array.from({ length: 4000 }, () => two()));
    const tenths = Array.from({ length: 10 }, (_, i) => drawn.filter((number) => Math.floor(number * 10) === i).length);
    expect(Math.min(...tenths)).toBeGreaterThan(330);
    expect(tenths.reduce((sum, count) => sum + count)).toBe(4000);
  });
});
