import fc from 'fast-check';
import { smallMap } from '../../test/small-map.ts';
import type { Graph } from '../graph.ts';
import type { FocusPayload } from '../payload.ts';
import { GraphStore } from '../store.ts';
import { syntheticPayload } from '../synthetic.ts';
import type { LayoutInput, Positions } from './layout.ts';
import { arrange } from './arrange.ts';
import { layoutIds, layouts } from './registry.ts';
import { layoutInput, type LayoutRequest, type LayoutWorker, placesOf, runLayout } from './run-layout.ts';

const options = { seed: 7, aspect: 1.3 };
const opened = (payload: FocusPayload) => {
  const store = new GraphStore();
  store.load(payload);
  return store;
};
const placed = (store: GraphStore): Graph => {
  const { graph } = store.getSnapshot();
  store.place(placesOf(graph, arrange('force', layoutInput(graph), options)));
  return store.getSnapshot().graph;
};
const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] as number;
const extent = (column: Float32Array) => Math.max(...column) - Math.min(...column);

/** Pairs of nodes whose rooms overlap by more than two map units both ways. */
const overlaps = ({ width, height }: LayoutInput, { x, y }: Positions) => {
  const over = (one: number, other: number, column: Float32Array, room: Float32Array) =>
    ((room[one] as number) + (room[other] as number)) / 2 -
    Math.abs((column[one] as number) - (column[other] as number));
  const pairs = [...x.keys()].flatMap((one) => [...x.keys()].slice(0, one).map((other) => [one, other] as const));
  return pairs.filter(([one, other]) => Math.min(over(one, other, x, width), over(one, other, y, height)) > 2);
};

describe('every layout', () => {
  it.each(layoutIds)('%s gives each node a place, the same ones each time', (id) => {
    const input = layoutInput(opened(syntheticPayload({ nodes: 90, seed: 5 })).getSnapshot().graph);
    const first = layouts[id].run(input, options);
    expect([...first.x, ...first.y].every(Number.isFinite)).toBe(true);
    expect(layouts[id].run(input, options)).toEqual(first);
  });

  it.each(layoutIds)('%s copes with no node, one node and nodes without links', (id) => {
    for (const nodes of [[], [['a']], [['a'], ['b'], ['c']]] as const) {
      const input = layoutInput(opened(smallMap(nodes, [])).getSnapshot().graph);
      const { x, y } = layouts[id].run(input, options);
      const spots = new Set([...x.keys()].map((node) => `${x[node]} ${y[node]}`));
      expect(spots.size).toBe(nodes.length);
    }
  });

  it.each(layoutIds)('%s is called something in both languages', (id) => {
    expect(layouts[id].labels.every((label) => label.length > 0)).toBe(true);
  });
});

describe('the force layout', () => {
  it('leaves every node its room on a map of sixty actors', () => {
    const input = layoutInput(opened(syntheticPayload({ nodes: 60 })).getSnapshot().graph);
    expect(overlaps(input, layouts.force.run(input, options))).toEqual([]);
  });

  it('draws linked actors nearer than others', () => {
    const { graph } = opened(syntheticPayload({ nodes: 120, seed: 2 })).getSnapshot();
    const { x, y } = layouts.force.run(layoutInput(graph), options);
    const far = (a: number, b: number) =>
      Math.hypot((x[a] as number) - (x[b] as number), (y[a] as number) - (y[b] as number));
    const linked = [...graph.from].map((from, edge) => far(from, graph.to[edge] as number));
    const all = [...x.keys()].flatMap((a) => [...x.keys()].filter((b) => b < a).map((b) => far(a, b)));
    expect(median(linked)).toBeLessThan(median(all) * 0.45);
  });

  it('moves the others by two hundredths of the diagonal at most when an actor gains fifty neighbours', () => {
    const store = opened(syntheticPayload({ nodes: 300, seed: 4 }));
    const before = placed(store);
    const leaves = Array.from({ length: 50 }, (_, i) => `x${i}`);
    store.merge(
      smallMap(
        [['n7'], ...leaves.map((id) => [id] as const)],
        leaves.map((id) => ['n7', id] as const),
      ),
    );
    const after = placed(store);
    const moves = before.ids.map((id, node) => {
      const now = after.index.get(id) as number;
      return Math.hypot(
        (after.x[now] as number) - (before.x[node] as number),
        (after.y[now] as number) - (before.y[node] as number),
      );
    });
    expect(after.ids).toHaveLength(350);
    expect([...after.x, ...after.y].every(Number.isFinite)).toBe(true);
    expect(median(moves)).toBeLessThanOrEqual(0.02 * Math.hypot(extent(before.x), extent(before.y)));
  });

  it('puts new neighbours by the actor that they hang on, none on another', () => {
    const store = opened(syntheticPayload({ nodes: 40, seed: 4 }));
    placed(store);
    const leaves = Array.from({ length: 12 }, (_, i) => `x${i}`);
    store.merge(
      smallMap(
        [['n7'], ...leaves.map((id) => [id] as const)],
        leaves.map((id) => ['n7', id] as const),
      ),
    );
    const { x, y, index, ids } = placed(store);
    const hub = index.get('n7') as number;
    const far = leaves.map((id) => {
      const node = index.get(id) as number;
      return Math.hypot((x[node] as number) - (x[hub] as number), (y[node] as number) - (y[hub] as number));
    });
    expect(median(far)).toBeLessThan(Math.hypot(extent(x), extent(y)) / 2);
    expect(new Set(ids.map((_, node) => `${x[node]} ${y[node]}`)).size).toBe(ids.length);
  });

  it('leaves what somebody pinned where it is when the whole map is laid out anew', () => {
    const store = opened(syntheticPayload({ nodes: 30 }));
    placed(store);
    store.move('n3', 1234, -567);
    const { graph } = store.getSnapshot();
    const { x, y } = arrange('force', layoutInput(graph, { anew: true }), { ...options, anew: true });
    const node = graph.index.get('n3') as number;
    expect([x[node], y[node]]).toEqual([1234, -567]);
    expect(extent(x)).toBeGreaterThan(300);
  });
});

describe('the concentric layout', () => {
  it('keeps the centre in the middle and each step further out than the one before', () => {
    const store = opened(
      smallMap(
        [['a'], ['b'], ['c'], ['d'], ['e']],
        [
          ['a', 'b'],
          ['a', 'c'],
          ['b', 'd'],
          ['c', 'e'],
        ],
      ),
    );
    const { x, y } = layouts.concentric.run(layoutInput(store.getSnapshot().graph), { seed: 1, aspect: 1 });
    const radii = [...x.keys()].map((node) => Math.hypot(x[node] as number, y[node] as number));
    expect(radii[0]).toBe(0);
    expect(Math.min(...radii.slice(3))).toBeGreaterThan(Math.max(...radii.slice(1, 3)));
  });
});

describe('the layered layout', () => {
  it('goes from left to right along each path and ends with the target alone in its column', () => {
    const store = opened(
      smallMap(
        [['a'], ['b'], ['c'], ['d'], ['z']],
        [
          ['a', 'b'],
          ['b', 'z'],
          ['a', 'c'],
          ['c', 'd'],
          ['d', 'z'],
        ],
      ),
    );
    const { graph } = store.getSnapshot();
    const { x } = layouts.layered.run(layoutInput(graph), { ...options, target: 4 });
    const [a, b, c, d, z] = [...x] as [number, number, number, number, number];
    expect([a < b, a < c, c <= d, b < z, d < z]).toEqual([true, true, true, true, true]);
    expect([a, b, c, d].filter((place) => place === z)).toEqual([]);
  });

  it('draws two ways that do not meet without a crossing', () => {
    const links = [
      ['a', 'd'],
      ['a', 'b'],
      ['b', 'c'],
      ['d', 'e'],
    ] as const;
    const store = opened(
      smallMap(
        [['a'], ['b'], ['e'], ['c'], ['d']].map(([id]) => [id as string] as const),
        links,
      ),
    );
    const { graph } = store.getSnapshot();
    const { y } = layouts.layered.run(layoutInput(graph), options);
    const height = (id: string) => y[graph.index.get(id) as number] as number;
    expect(Math.sign(height('b') - height('d'))).toBe(Math.sign(height('c') - height('e')));
  });
});

class FakeWorker implements LayoutWorker {
  readonly asked: LayoutRequest[] = [];
  readonly heard = new Map<string, (event: Event) => void>();
  ended = 0;
  postMessage(request: LayoutRequest): void {
    this.asked.push(request);
  }
  addEventListener(type: string, listener: (event: Event) => void): void {
    this.heard.set(type, listener);
  }
  terminate(): void {
    this.ended++;
  }
}

describe('running a layout', () => {
  const { graph } = opened(syntheticPayload({ nodes: 20 })).getSnapshot();
  const request: LayoutRequest = { layout: 'force', input: layoutInput(graph), options };

  it('answers the same without a worker as the layout itself', async () => {
    await expect(runLayout(request, { open: () => null })).resolves.toEqual(layouts.force.run(request.input, options));
  });

  it('answers what the worker sends and ends it', async () => {
    const worker = new FakeWorker();
    const answer = runLayout(request, { open: () => worker });
    worker.heard.get('message')?.(new MessageEvent('message', { data: { x: [1], y: [2] } }));
    await expect(answer).resolves.toEqual({ x: [1], y: [2] });
    expect([worker.asked, worker.ended]).toEqual([[request], 1]);
  });

  it('ends the worker at once when it is cancelled', async () => {
    const worker = new FakeWorker();
    const stop = new AbortController();
    const answer = runLayout(request, { open: () => worker, signal: stop.signal });
    stop.abort(new Error('another map was opened'));
    expect(worker.ended).toBe(1);
    await expect(answer).rejects.toThrow('another map was opened');
  });

  it('fails with the error of the worker', async () => {
    const worker = new FakeWorker();
    const answer = runLayout(request, { open: () => worker });
    worker.heard.get('error')?.(new ErrorEvent('error', { message: 'out of memory' }));
    await expect(answer).rejects.toThrow('out of memory');
  });

  it('leaves no node without a place whatever the graph', () => {
    const edges = fc.array(fc.tuple(fc.nat(11), fc.nat(11)), { maxLength: 25 });
    fc.assert(
      fc.property(edges, fc.constantFrom(...layoutIds), (pairs, layout) => {
        const ids = Array.from({ length: 12 }, (_, i) => `a${i}`);
        const links = pairs.map(([from, to], i) => [`a${from}`, `a${to}`, 'KNOWS', { id: `e${i}` }] as const);
        const input = layoutInput(
          opened(
            smallMap(
              ids.map((id) => [id] as const),
              links,
            ),
          ).getSnapshot().graph,
        );
        const { x, y } = arrange(layout, input, options);
        expect([...x, ...y].every(Number.isFinite)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
