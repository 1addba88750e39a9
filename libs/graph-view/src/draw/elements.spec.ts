import { smallMap } from '../../test/small-map.ts';
import { everything } from '../filter.ts';
import { GraphStore } from '../store.ts';
import { diffElements, elementsOf } from './elements.ts';
import { labelTexts } from './label-texts.ts';
import { largestFit, scaleFor, type View, wholeView } from './view.ts';

const payload = smallMap(
  [
    ['a', 'Person', { flags: 2, sub: 'Experte WG 2', hidden: { KNOWS: 3 } }],
    ['b', 'Organisation'],
    ['c', 'Committee'],
  ],
  [
    ['a', 'b', 'EMPLOYED_BY', { sourced: 1 }],
    ['a', 'c', 'MANDATE', { ended: true }],
  ],
);
const places = { ids: ['a', 'b', 'c'], x: [0, 100, 200], y: [0, 50, 0] };
const opened = () => {
  const store = new GraphStore();
  store.load(payload, places);
  return store;
};
const look = (store: GraphStore) =>
  [...elementsOf(store.getSnapshot()).values()].map(({ id, classes }) => `${id} ${classes}`);

describe('the elements of a map', () => {
  it('say by classes what each node and link looks like', () => {
    expect(look(opened())).toEqual([
      'n:a Person ours',
      'n:b Organisation',
      'n:c Committee',
      'e:a-EMPLOYED_BY-b belonging single',
      'e:a-MANDATE-c mandate ended',
    ]);
  });

  it('leave out what is filtered and what has no place yet, with its links', () => {
    const store = opened();
    store.setFilter({ ...everything, hiddenKinds: ['Organisation'] });
    store.merge(smallMap([['a'], ['new']], [['a', 'new']]));
    expect(look(store)).toEqual(['n:a Person', 'n:c Committee', 'e:a-MANDATE-c mandate ended']);
  });

  it('differ by nothing from themselves', () => {
    const specs = elementsOf(opened().getSnapshot());
    expect(diffElements(specs, elementsOf(opened().getSnapshot()))).toEqual({ removed: [], added: [], changed: [] });
  });

  it('differ by what came, what went and what looks another way', () => {
    const store = opened();
    const before = elementsOf(store.getSnapshot());
    store.remove(['b']);
    store.merge(smallMap([['a'], ['d']], [['a', 'd', 'OPPOSES']]));
    store.place({ ids: ['d'], x: [1], y: [1] });
    const { removed, added, changed } = diffElements(before, elementsOf(store.getSnapshot()));
    expect(removed).toEqual(['e:a-EMPLOYED_BY-b', 'n:b']);
    expect(added.map(({ id }) => id)).toEqual(['n:d', 'e:a-OPPOSES-d']);
    expect(changed.map(({ id }) => id)).toEqual(['n:a']);
  });
});

describe('the texts of a label', () => {
  it('go from the fullest to the family name alone', () => {
    const texts = labelTexts(opened().getSnapshot(), 0, true).map(({ name, plus, sub }) => [name, plus, sub]);
    expect(texts).toEqual([
      ['Actor a', ' +3', 'Experte WG\u00a02'],
      ['Actor a', '', 'Experte WG\u00a02'],
      ['Actor a', ' +3', ''],
      ['Actor a', '', ''],
      ['a', '', ''],
    ]);
  });

  it('leave the second line out of a small node that is not by the chosen one', () => {
    const texts = labelTexts(opened().getSnapshot(), 0, false).map(({ sub }) => sub);
    expect(texts.filter(Boolean)).toEqual([]);
  });
});

describe('the view of the whole map', () => {
  it('shows every actor inside the room', () => {
    const { zoom, pan } = wholeView(opened().getSnapshot(), { width: 300, height: 240 }) as View;
    expect([pan.x, 200 * zoom + pan.x]).toEqual([62, 238]);
  });

  it('does not blow a small map up', () => {
    expect(wholeView(opened().getSnapshot(), { width: 4000, height: 4000 })?.zoom).toBe(largestFit);
  });

  it('is none where nothing is drawn', () => {
    expect(wholeView(new GraphStore().getSnapshot(), { width: 300, height: 240 })).toBeNull();
  });

  it('draws nodes larger the further away they are, in few steps', () => {
    const scales = [0.1, 0.3, 0.5, 0.8, 1, 2, 4].map(scaleFor);
    expect(scales).toEqual(scales.toSorted((a, b) => b - a));
    expect(scaleFor(1)).toBe(1);
    expect(scaleFor(0.52)).toBe(scaleFor(0.5));
  });
});
