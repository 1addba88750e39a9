import fc from 'fast-check';
import { smallMap } from '../test/small-map.ts';
import { everything, type MapFilter } from './filter.ts';
import { degree, hiddenCount, hiddenNeighbours, neighbours } from './graph.ts';
import { mapKinds, type MapTieType, mapTieTypes, nodeFlags } from './kinds.ts';
import { GraphStore } from './store.ts';

/** The same graph held as sets, which is slow and plain. */
interface Naive {
  readonly kinds: Map<string, string>;
  readonly ties: Map<string, readonly [from: string, to: string, type: MapTieType]>;
}

const pool = Array.from({ length: 9 }, (_, i) => `a${i}`);
const tie = fc.tuple(fc.constantFrom(...pool), fc.constantFrom(...pool), fc.constantFrom(...mapTieTypes.slice(0, 4)));
const payload = fc
  .tuple(fc.uniqueArray(fc.constantFrom(...pool), { minLength: 1 }), fc.array(tie, { maxLength: 14 }))
  .map(([ids, drawn]) => {
    const inside = drawn.filter(([from, to]) => ids.includes(from) && ids.includes(to));
    const distinct = [...new Map(inside.map((one) => [one.join(), one])).values()];
    return { ids, ties: distinct.map(([from, to, type]) => [from, to, type] as const) };
  });
const step = fc.oneof(
  payload.map((given) => ({ do: 'merge' as const, ...given })),
  fc.array(fc.constantFrom(...pool), { maxLength: 3 }).map((ids) => ({ do: 'remove' as const, ids, ties: [] })),
  fc.constant({ do: 'undo' as const, ids: [], ties: [] }),
);
const kindOf = (id: string) => mapKinds[Number(id.slice(1)) % 3] ?? 'Person';

const mergeNaive = (
  { kinds, ties }: Naive,
  ids: readonly string[],
  more: readonly (readonly [string, string, MapTieType])[],
): Naive => ({
  kinds: new Map([...kinds, ...ids.map((id) => [id, kindOf(id)] as const)]),
  ties: new Map([...ties, ...more.map((one) => [`${one[0]}-${one[2]}-${one[1]}`, one] as const)]),
});
const removeNaive = ({ kinds, ties }: Naive, ids: readonly string[]): Naive => ({
  kinds: new Map([...kinds].filter(([id]) => !ids.includes(id))),
  ties: new Map([...ties].filter(([, [from, to]]) => !ids.includes(from) && !ids.includes(to))),
});
const neighboursNaive = (ties: Iterable<readonly [string, string, MapTieType]>, id: string): Set<string> =>
  new Set(
    [...ties]
      .filter(([from, to]) => from !== to && (from === id || to === id))
      .map(([from, to]) => (from === id ? to : from)),
  );

const filterNaive = (
  ids: readonly string[],
  ties: readonly (readonly [string, string, MapTieType])[],
  chosen: MapFilter,
) => {
  const kept = ids.filter((id) => !chosen.hiddenKinds.includes(kindOf(id)));
  const left = ties.filter(
    ([from, to, type]) => !chosen.hiddenTypes.includes(type) && kept.includes(from) && kept.includes(to),
  );
  const enough = kept.filter((id) => id === ids[0] || neighboursNaive(left, id).size >= chosen.minDegree);
  return { enough, last: left.filter(([from, to]) => enough.includes(from) && enough.includes(to)) };
};

const storeOf = (...given: Parameters<typeof smallMap>) => {
  const store = new GraphStore();
  store.load(smallMap(...given));
  return store;
};
const graphOf = (store: GraphStore) => store.getSnapshot().graph;

describe('the graph store', () => {
  it('holds the same graph as plain sets do after any run of merges, removals and undos', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const store = new GraphStore();
        let past: Naive[] = [{ kinds: new Map(), ties: new Map() }];
        const now = () => past.at(-1) as Naive;
        for (const { do: deed, ids, ties } of steps) {
          const deeds = {
            merge: () => {
              store.merge(
                smallMap(
                  ids.map((id) => [id, kindOf(id)]),
                  ties,
                ),
              );
              past.push(mergeNaive(now(), ids, ties));
            },
            remove: () => {
              store.remove(ids);
              past.push(...[removeNaive(now(), ids)].filter((left) => left.kinds.size < now().kinds.size));
            },
            undo: () => {
              store.undo();
              past = past.slice(0, Math.max(1, past.length - 1));
            },
          };
          deeds[deed]();
        }
        const graph = graphOf(store);
        expect(new Map(graph.ids.map((id, node) => [id, mapKinds[graph.kind[node] as number]]))).toEqual(now().kinds);
        expect(new Set(graph.edgeIds)).toEqual(new Set(now().ties.keys()));
        for (const [id, node] of graph.index) {
          const found = new Set(neighbours(graph, node).map((other) => graph.ids[other]));
          expect(found).toEqual(neighboursNaive(now().ties.values(), id));
        }
      }),
      { numRuns: 150 },
    );
  });

  it('shows through a filter what a plain reading of the rule shows', () => {
    const filter = fc.record({
      hiddenKinds: fc.subarray([...mapKinds]),
      hiddenTypes: fc.subarray(mapTieTypes.slice(0, 4)),
      minDegree: fc.integer({ min: 0, max: 4 }),
    });
    fc.assert(
      fc.property(payload, filter, ({ ids, ties }, chosen) => {
        const store = storeOf(
          ids.map((id) => [id, kindOf(id)]),
          ties,
        );
        store.setFilter(chosen);
        const { graph, view } = store.getSnapshot();
        const { enough, last } = filterNaive(ids, ties, chosen);
        expect(graph.ids.filter((_, node) => view.nodes[node])).toEqual(enough);
        expect(view.nodeCount).toBe(enough.length);
        expect(view.edgeCount).toBe(last.length);
        expect(enough.map((id) => view.degree[graph.index.get(id) as number])).toEqual(
          enough.map((id) => neighboursNaive(last, id).size),
        );
      }),
      { numRuns: 150 },
    );
  });

  it('keeps the place of every node through a merge and leaves new ones without', () => {
    const store = storeOf([['a'], ['b']], [['a', 'b']]);
    store.place({ ids: ['a', 'b'], x: [10, 20], y: [1, 2] });
    store.merge(smallMap([['b'], ['c']], [['b', 'c']]));
    const graph = graphOf(store);
    expect([...graph.x].slice(0, 2)).toEqual([10, 20]);
    expect(graph.x[graph.index.get('c') as number]).toBeNaN();
  });

  it('keeps the centre of the first payload when another one is merged', () => {
    const store = storeOf([['a', 'Person', { flags: nodeFlags.centre }], ['b']], [['a', 'b']]);
    store.merge(smallMap([['b', 'Person', { flags: nodeFlags.centre | nodeFlags.ours }], ['c']], [['b', 'c']], 'b'));
    const graph = graphOf(store);
    expect(graph.centre).toBe('a');
    expect([...graph.flags]).toEqual([nodeFlags.centre, nodeFlags.ours, 0]);
  });

  it('counts a neighbour as hidden until it is on the map, and again once it is folded away', () => {
    const store = storeOf([['a', 'Person', { hidden: { KNOWS: 2, EMPLOYED_BY: 1 } }]], []);
    const hidden = () => hiddenNeighbours(graphOf(store), graphOf(store).index.get('a') as number);
    expect(hidden()).toEqual({ KNOWS: 2, EMPLOYED_BY: 1 });
    store.merge(
      smallMap(
        [['a', 'Person', { hidden: { EMPLOYED_BY: 1 } }], ['b'], ['c']],
        [
          ['a', 'b'],
          ['a', 'c'],
        ],
      ),
    );
    expect(hidden()).toEqual({ EMPLOYED_BY: 1 });
    expect(store.collapse('a')).toBe(2);
    expect(hidden()).toEqual({ KNOWS: 2, EMPLOYED_BY: 1 });
    expect(hiddenCount(graphOf(store), 0)).toEqual({ count: 3, more: false });
  });

  it('says that neighbours are more than a number where they were not counted, also once some are on the map', () => {
    const store = storeOf([['a', 'Person', { uncounted: 1000 }], ['b']], [['a', 'b']]);
    expect(hiddenCount(graphOf(store), 0)).toEqual({ count: 1000, more: true });
    store.merge(smallMap([['a', 'Person', { hidden: { KNOWS: 4 } }], ['b']], [['a', 'b']]));
    expect(hiddenCount(graphOf(store), 0)).toEqual({ count: 4, more: false });
  });

  it('folds an actor by taking away only neighbours that hang on it alone, never the centre', () => {
    const store = storeOf(
      [['centre'], ['a'], ['leaf'], ['shared'], ['b']],
      [
        ['centre', 'a'],
        ['a', 'leaf'],
        ['a', 'shared'],
        ['shared', 'b'],
      ],
    );
    expect(store.collapse('a')).toBe(1);
    expect(graphOf(store).ids).toEqual(['centre', 'a', 'shared', 'b']);
  });

  it('takes two links between the same two actors for one neighbour', () => {
    const store = storeOf(
      [['a'], ['b']],
      [
        ['a', 'b', 'KNOWS'],
        ['a', 'b', 'ALLY_OF'],
        ['a', 'a', 'KNOWS'],
      ],
    );
    expect(degree(graphOf(store), 0)).toBe(1);
  });

  it('gives the same snapshot until something changes, then another, and tells its listeners', () => {
    const store = storeOf([['a']], []);
    const first = store.getSnapshot();
    let told = 0;
    const stop = store.subscribe(() => told++);
    expect(store.getSnapshot()).toBe(first);
    store.setFilter({ ...everything, minDegree: 1 });
    expect(store.getSnapshot()).not.toBe(first);
    expect(first.filter).toBe(everything);
    stop();
    store.undo();
    expect(told).toBe(1);
  });

  it('does not work the view out anew when a node is only moved', () => {
    const store = storeOf([['a'], ['b']], [['a', 'b']]);
    const { view } = store.getSnapshot();
    store.move('a', 5, 6);
    expect(store.getSnapshot().view).toBe(view);
  });
});

describe('taking back', () => {
  it('undoes an expansion, a folding, a filter and a move in turn, and says which', () => {
    const store = storeOf([['a'], ['b']], [['a', 'b']]);
    store.place({ ids: ['a', 'b'], x: [0, 9], y: [0, 9] });
    const states = [store.getSnapshot()];
    store.merge(smallMap([['b'], ['c']], [['b', 'c']], 'b'));
    states.push(store.getSnapshot());
    store.collapse('b');
    states.push(store.getSnapshot());
    store.setFilter({ ...everything, hiddenKinds: ['Person'] });
    states.push(store.getSnapshot());
    store.move('a', 70, 80);
    const undone = states.toReversed().map((state) => {
      const change = store.undo();
      expect(store.getSnapshot().graph.ids).toEqual(state.graph.ids);
      expect(store.getSnapshot().filter).toEqual(state.filter);
      expect([...store.getSnapshot().graph.x]).toEqual([...state.graph.x]);
      return `${change?.kind} ${change?.id}`;
    });
    expect(undone).toEqual(['move a', 'filter null', 'collapse b', 'expand b']);
    expect(store.undo()).toBeNull();
    expect(store.getSnapshot().canUndo).toBe(false);
  });

  it('gives a graph brought back the places that a layout has found since', () => {
    const store = storeOf([['a']], []);
    store.merge(smallMap([['a'], ['b']], [['a', 'b']]));
    store.place({ ids: ['a', 'b'], x: [3, 4], y: [5, 6] });
    store.undo();
    expect([...graphOf(store).x]).toEqual([3]);
  });

  it('passes over places for nodes that have gone', () => {
    const store = storeOf([['a'], ['b']], []);
    store.remove(['b']);
    store.place({ ids: ['a', 'b'], x: [3, 4], y: [5, 6] });
    expect([...graphOf(store).x]).toEqual([3]);
  });

  it('pins a moved node and forgets the pin when the move is taken back', () => {
    const store = storeOf([['a']], []);
    store.move('a', 1, 2);
    expect([...graphOf(store).pinned]).toEqual([1]);
    store.undo();
    expect([...graphOf(store).pinned]).toEqual([0]);
  });

  it('keeps the latest fifty changes', () => {
    const store = storeOf([['a']], []);
    for (let minDegree = 1; minDegree <= 60; minDegree++) store.setFilter({ ...everything, minDegree });
    const undone = Array.from({ length: 60 }, () => store.undo()).filter((change) => change !== null);
    expect(undone).toHaveLength(50);
    expect(store.getSnapshot().filter.minDegree).toBe(10);
  });
});
