import { smallMap } from '../test/small-map.ts';
import { everything } from './filter.ts';
import { actionOf } from './keys.ts';
import { GraphStore } from './store.ts';
import { walkTo } from './walk.ts';

//      up
// left  m  right ---- far
//      down            stray (no link)
const opened = () => {
  const store = new GraphStore();
  const ids = ['m', 'left', 'right', 'up', 'down', 'far', 'stray'];
  const links = [
    ['m', 'left'],
    ['m', 'right'],
    ['m', 'up'],
    ['m', 'down'],
    ['right', 'far'],
  ] as const;
  store.load(
    smallMap(
      ids.map((id) => [id] as const),
      links,
    ),
    { ids, x: [0, -100, 100, 10, -10, 300, 300], y: [0, 5, -5, -90, 90, 0, 120] },
  );
  return store;
};

describe('walking on the map', () => {
  it.each([
    ['left', -1, 0],
    ['right', 1, 0],
    ['up', 0, -1],
    ['down', 0, 1],
  ] as const)('goes to the neighbour %s', (id, x, y) => {
    expect(walkTo(opened().getSnapshot(), 'm', x, y)).toBe(id);
  });

  it('goes to an actor that is no neighbour when no neighbour lies that way', () => {
    expect(walkTo(opened().getSnapshot(), 'far', 0, 1)).toBe('stray');
  });

  it('goes nowhere when nothing lies that way', () => {
    expect(walkTo(opened().getSnapshot(), 'stray', 1, 0)).toBeNull();
  });

  it('starts at the centre when nothing is chosen', () => {
    expect(walkTo(opened().getSnapshot(), null, 1, 0)).toBe('m');
  });

  it('does not go to what the filter hides', () => {
    const store = opened();
    store.setFilter({ ...everything, hiddenTypes: ['KNOWS'], minDegree: 1 });
    expect(walkTo(store.getSnapshot(), 'm', -1, 0)).toBeNull();
  });
});

describe('the keys of the map', () => {
  const press = (key: string, held: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey', boolean>> = {}) =>
    actionOf({ key, ctrlKey: false, metaKey: false, altKey: false, ...held });

  it.each([
    ['Enter', 'open'],
    ['+', 'expand'],
    ['e', 'expand'],
    ['E', 'expand'],
    ['Backspace', 'collapse'],
    ['f', 'find'],
    ['p', 'path'],
    ['z', 'undo'],
    ['0', 'fit'],
    ['-', 'zoomOut'],
    ['Escape', 'leave'],
  ] as const)('take %s for: %s', (key, kind) => {
    expect(press(key)).toEqual({ kind });
  });

  it('leave keys held with Ctrl, Alt or Meta to the page, and those that mean nothing here', () => {
    expect([
      press('z', { ctrlKey: true }),
      press('f', { metaKey: true }),
      press('e', { altKey: true }),
      press('q'),
    ]).toEqual([null, null, null, null]);
  });
});
