import { jest } from '@jest/globals';
import { smallMap } from '../test/small-map.ts';
import { MapCanvas } from './cytoscape-adapter.ts';
import type { CanvasEvents } from './draw/canvas.ts';
import { everything } from './filter.ts';
import { GraphStore } from './store.ts';
import { syntheticPayload } from './synthetic.ts';

const silent: CanvasEvents = { select() {}, point() {}, open() {}, menu() {}, move() {} };
const opened = () => {
  const store = new GraphStore();
  store.load(
    smallMap(
      [['a'], ['b'], ['c']],
      [
        ['a', 'b'],
        ['b', 'c', 'OPPOSES'],
      ],
    ),
    { ids: ['a', 'b', 'c'], x: [0, 90, 180], y: [0, 0, 5] },
  );
  return store;
};
const canvasOf = (store: GraphStore) => {
  const canvas = new MapCanvas(document.createElement('div'), silent, { headless: true });
  canvas.sync(store.getSnapshot());
  return canvas;
};

describe('the drawing of a map', () => {
  it('shows what the store holds, where it is placed', () => {
    const canvas = canvasOf(opened());
    expect(canvas.counts()).toMatchObject({ nodes: 3, edges: 2 });
    expect(canvas.positions()).toEqual({ a: { x: 0, y: 0 }, b: { x: 90, y: 0 }, c: { x: 180, y: 5 } });
    canvas.destroy();
  });

  it('follows filters, removals, merges and moves', () => {
    const store = opened();
    const canvas = canvasOf(store);
    store.setFilter({ ...everything, hiddenTypes: ['OPPOSES'] });
    canvas.sync(store.getSnapshot());
    expect(canvas.counts()).toMatchObject({ nodes: 3, edges: 1 });
    store.remove(['a']);
    canvas.sync(store.getSnapshot());
    expect(canvas.counts()).toMatchObject({ nodes: 2, edges: 0 });
    store.merge(smallMap([['b'], ['d']], [['b', 'd']]));
    store.place({ ids: ['d'], x: [7], y: [8] });
    store.move('b', 33, 44);
    canvas.sync(store.getSnapshot());
    expect(canvas.positions()).toEqual({ b: { x: 33, y: 44 }, c: { x: 180, y: 5 }, d: { x: 7, y: 8 } });
    canvas.destroy();
  });

  it('holds an actor and a link of the same identifier', () => {
    const store = new GraphStore();
    store.load(smallMap([['x'], ['y']], [['x', 'y', 'KNOWS', { id: 'x' }]]), { ids: ['x', 'y'], x: [0, 9], y: [0, 9] });
    const canvas = canvasOf(store);
    expect(canvas.counts()).toMatchObject({ nodes: 2, edges: 1 });
    canvas.destroy();
  });

  it('takes a map of six hundred actors', () => {
    const store = new GraphStore();
    const payload = syntheticPayload({ nodes: 600 });
    store.load(payload, {
      ids: payload.nodes.id,
      x: payload.nodes.id.map((_, i) => i * 9),
      y: payload.nodes.id.map((_, i) => i % 70),
    });
    const canvas = canvasOf(store);
    expect(canvas.counts()).toMatchObject({ nodes: 600, edges: payload.edges.id.length });
    canvas.destroy();
  });

  it('leaves nothing in its container and no listener after fifty openings and closings', () => {
    const targets = [window, document, document.documentElement, document.body];
    const spies = targets.map((target) => ({
      added: jest.spyOn(target, 'addEventListener'),
      removed: jest.spyOn(target, 'removeEventListener'),
    }));
    const watching = jest.spyOn(MutationObserver.prototype, 'observe');
    const stopped = jest.spyOn(MutationObserver.prototype, 'disconnect');
    const container = document.createElement('div');
    const store = opened();
    for (let cycle = 0; cycle < 50; cycle++) {
      const canvas = new MapCanvas(container, silent, { headless: true });
      canvas.sync(store.getSnapshot());
      canvas.destroy();
    }
    const left = spies.map(({ added, removed }) => added.mock.calls.length - removed.mock.calls.length);
    const watchers = [watching.mock.calls.length, stopped.mock.calls.length];
    jest.restoreAllMocks();
    expect(watchers).toEqual([50, 50]);
    expect(left).toEqual([0, 0, 0, 0]);
    expect(container.childElementCount).toBe(0);
  });
});
