import { GraphStore, syntheticPayload } from '@entregent/graph-view';
import { keepPlaces, keptPlaces, mapKey } from './places-memory.ts';

const placed = (nodes: number): GraphStore => {
  const store = new GraphStore();
  store.load(syntheticPayload({ nodes }));
  const { ids } = store.getSnapshot().graph;
  store.place({ ids, x: ids.map((_, at) => at), y: ids.map((_, at) => -at) });
  return store;
};

describe('the memory of places', () => {
  beforeEach(() => localStorage.clear());

  it('gives back where everything stood on the same map', () => {
    keepPlaces(mapKey('a', 2), placed(3));
    expect(keptPlaces(mapKey('a', 2))).toMatchObject({ ids: ['n0', 'n1', 'n2'], x: [0, 1, 2] });
    expect(keptPlaces(mapKey('a', 1))).toBeUndefined();
  });

  it('keeps nothing of a map that no layout has placed', () => {
    const store = new GraphStore();
    store.load(syntheticPayload({ nodes: 3 }));
    keepPlaces(mapKey('a', 2), store);
    expect(localStorage).toHaveLength(0);
  });

  it('forgets the maps kept longest ago past twenty', () => {
    const store = placed(2);
    for (let map = 0; map < 24; map += 1) keepPlaces(mapKey(`m${map}`, 2), store);
    expect(localStorage).toHaveLength(20);
  });

  it('takes what it cannot read for nothing', () => {
    localStorage.setItem(mapKey('a', 2), '{"ids":');
    expect(keptPlaces(mapKey('a', 2))).toBeUndefined();
  });
});
