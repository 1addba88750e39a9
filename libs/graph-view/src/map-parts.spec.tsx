import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createRef, useState, useSyncExternalStore } from 'react';
import { smallMap } from '../test/small-map.ts';
import { FocusMap } from './focus-map.tsx';
import { Legend } from './legend.tsx';
import type { LayoutId } from './layout/registry.ts';
import { listGroups } from './list-groups.ts';
import { ListTwin } from './list-twin.tsx';
import { GraphStore } from './store.ts';
import { englishTexts, frenchTexts, type GraphTexts } from './texts.ts';

const payload = smallMap(
  [
    ['m', 'Committee', { hidden: { MANDATE: 4, MEMBER_OF: 2 } }],
    ['ana', 'Person', { stance: 2, sub: 'Experte', flags: 2 }],
    ['bea', 'Person', { stance: -1 }],
    ['org', 'Organisation', { flags: 1, uncounted: 1000 }],
  ],
  [
    ['ana', 'm', 'MANDATE'],
    ['bea', 'm', 'MANDATE'],
    ['ana', 'bea', 'OPPOSES'],
    ['bea', 'org', 'EMPLOYED_BY'],
  ],
);
const opened = () => {
  const store = new GraphStore();
  store.load(payload, { ids: ['m', 'ana', 'bea', 'org'], x: [0, -100, 100, 200], y: [0, 0, 0, 0] });
  return store;
};

interface PageProps {
  store: GraphStore;
  texts: GraphTexts;
  log: string[];
  layout?: LayoutId;
}

function Page({ store, texts, log, layout = 'force' }: PageProps) {
  const state = useSyncExternalStore(store.subscribe, store.getSnapshot);
  const [selected, onSelect] = useState<string | null>(null);
  const [pointed, onPoint] = useState<string | null>(null);
  const [find] = useState(() => createRef<HTMLInputElement>());
  const shared = {
    selected,
    pointed,
    texts,
    onSelect,
    onPoint,
    onOpen: (id: string) => log.push(`open ${id}`),
    onExpand: (id: string, types?: readonly string[]) => log.push(`expand ${id} ${types?.join('+') ?? 'all'}`),
    onCollapse: (id: string) => log.push(`collapse ${id}`),
    onPath: (id: string) => log.push(`path ${id}`),
    onUndo: () => log.push('undo'),
  };
  return (
    <>
      <Legend state={state} texts={texts} onFilter={(filter) => store.setFilter(filter)} />
      <FocusMap store={store} layout={layout} {...shared} onFind={() => find.current?.focus()} />
      <ListTwin state={state} language="fr" findRef={find} {...shared} />
    </>
  );
}

const show = (texts = frenchTexts) => {
  const store = opened();
  const log: string[] = [];
  const user = userEvent.setup();
  const { unmount } = render(<Page store={store} texts={texts} log={log} />);
  return { store, log, user, unmount };
};
const list = () => screen.getByRole('region', { name: frenchTexts.list });
const chosen = () =>
  within(list())
    .getAllByRole('button')
    .filter((line) => line.getAttribute('aria-current') === 'true')
    .map((line) => line.dataset['id']);

describe('the map page', () => {
  it('names how many actors and links the canvas shows, in both languages', () => {
    const { unmount } = show();
    expect(screen.getByRole('img', { name: /Carte de 4 acteurs et 4 liens/ })).toBeInTheDocument();
    unmount();
    show(englishTexts);
    expect(screen.getByRole('img', { name: /Map of 4 actors and 4 links/ })).toBeInTheDocument();
  });

  it('walks, opens, expands, folds, asks a path, undoes and finds by keys', async () => {
    const { log, user } = show();
    act(() => screen.getByRole('application').focus());
    await user.keyboard('{ArrowRight}');
    expect(chosen()).toEqual(['m']);
    await user.keyboard('{ArrowLeft}');
    expect(chosen()).toEqual(['ana']);
    await user.keyboard('{Enter}e+{Backspace}pz');
    expect(log).toEqual(['open ana', 'expand ana all', 'expand ana all', 'collapse ana', 'path ana', 'undo']);
    await user.keyboard('f');
    expect(screen.getByRole('searchbox')).toHaveFocus();
  });

  it('says aloud who is chosen, with neighbours shown and not shown', async () => {
    const { user } = show();
    act(() => screen.getByRole('application').focus());
    await user.keyboard('{ArrowRight}');
    expect(screen.getByText('Actor m, 2 voisins affichés, 6 non affichés')).toHaveAttribute('aria-live', 'polite');
  });

  it('offers under the map the hidden neighbours of the chosen actor by kind of link', async () => {
    const { log, user } = show();
    await user.click(within(list()).getByRole('button', { name: /Actor m/ }));
    await user.click(screen.getByRole('button', { name: 'Mandat : déplier 4 voisins' }));
    expect(log).toEqual(['expand m HOLDS_SECRETARIAT+MANDATE']);
  });

  it('says of neighbours that were not counted that they are more, and offers the best of them', async () => {
    const { log, user } = show();
    await user.click(
      within(list()).getByRole('button', { name: /Actor org.*1 voisin affiché, plus de 1000 non affichés/ }),
    );
    await user.click(screen.getByRole('button', { name: /Tout déplier/ }));
    expect(log).toEqual(['expand org all']);
  });

  it('gives its zoom buttons names', () => {
    show();
    expect(
      within(screen.getByRole('group', { name: 'Zoom' }))
        .getAllByRole('button')
        .map((button) => button.getAttribute('aria-label')),
    ).toEqual(['Agrandir', 'Réduire', 'Tout voir']);
  });

  it('exposes counts and places to tests while it is open, and no longer', () => {
    const { unmount } = show();
    expect(window.__map?.counts()).toMatchObject({ nodes: 4, edges: 4 });
    expect(window.__map?.positions()['ana']).toEqual({ x: -100, y: 0 });
    unmount();
    expect(window.__map).toBeUndefined();
  });

  it('lays out what has no place', async () => {
    const store = new GraphStore();
    store.load(payload);
    render(<Page store={store} texts={frenchTexts} log={[]} />);
    expect(await screen.findByRole('img', { name: /4 acteurs/ })).toBeInTheDocument();
    await act(async () => {});
    expect([...store.getSnapshot().graph.x].every(Number.isFinite)).toBe(true);
    expect(window.__map?.counts().nodes).toBe(4);
  });
});

describe('choosing a layout', () => {
  it('lays the whole map out anew, save what was pinned, and nothing when it is chosen again', async () => {
    const store = opened();
    store.move('org', 200, 1);
    const { rerender } = render(<Page store={store} texts={frenchTexts} log={[]} />);
    const before = store.getSnapshot().graph;
    rerender(<Page store={store} texts={frenchTexts} log={[]} layout="concentric" />);
    await act(async () => {});
    const after = store.getSnapshot().graph;
    expect([after.x[3], after.y[3]]).toEqual([200, 1]);
    expect([...after.x].slice(0, 3)).not.toEqual([...before.x].slice(0, 3));
    rerender(<Page store={store} texts={englishTexts} log={[]} layout="concentric" />);
    await act(async () => {});
    expect(store.getSnapshot().graph).toBe(after);
  });
});

describe('the list twin', () => {
  it('groups by kind, most neighbours first, and says shown and hidden', () => {
    show();
    const lines = within(list())
      .getAllByRole('button')
      .map((line) => [line.dataset['id'], line.querySelector('.gv-degree')?.textContent]);
    expect(lines).toEqual([
      ['m', '2 +6'],
      ['bea', '3'],
      ['ana', '2'],
      ['org', '1 +1000…'],
    ]);
  });

  it('is one stop for the tab key, with arrows between its lines', async () => {
    const { user, log } = show();
    const stops = within(list())
      .getAllByRole('button')
      .filter((line) => line.tabIndex === 0);
    expect(stops.map((line) => line.dataset['id'])).toEqual(['m']);
    act(() => stops[0]?.focus());
    await user.keyboard('{ArrowDown}');
    expect(chosen()).toEqual(['bea']);
    expect(document.activeElement).toHaveAttribute('data-id', 'bea');
    await user.keyboard('e');
    expect(log).toEqual(['expand bea all']);
  });

  it('marks the line under the pointer', async () => {
    const { user } = show();
    const line = within(list()).getByRole('button', { name: /Actor bea/ });
    await user.hover(line);
    expect(line).toHaveClass('gv-pointed');
  });

  it('finds whatever the case and the accents, and says so when it finds nothing', async () => {
    const { user } = show();
    await user.type(screen.getByRole('searchbox'), 'EXPERTE');
    expect(
      within(list())
        .getAllByRole('button')
        .map((line) => line.dataset['id']),
    ).toEqual(['ana']);
    await user.type(screen.getByRole('searchbox'), 'zzz');
    expect(within(list()).getByText(frenchTexts.nothingFound)).toBeInTheDocument();
  });

  it('holds the same actors as the canvas through a filter', () => {
    const store = opened();
    store.setFilter({ hiddenKinds: ['Organisation'], hiddenTypes: [], minDegree: 2 });
    const { graph, view } = store.getSnapshot();
    const listed = listGroups(store.getSnapshot(), '', 'fr').flatMap(({ lines }) => lines.map(({ id }) => id));
    expect(new Set(listed)).toEqual(new Set(graph.ids.filter((_, node) => view.nodes[node])));
  });
});

describe('the legend', () => {
  it('counts each kind and each group of links, and hides what is unticked', async () => {
    const { store, user } = show();
    const legend = screen.getByRole('region', { name: frenchTexts.shown });
    expect(within(legend).getByRole('checkbox', { name: 'Mandat 2' })).toBeChecked();
    await user.click(within(legend).getByRole('checkbox', { name: 'Personnes 2' }));
    expect(store.getSnapshot().view.nodeCount).toBe(2);
    expect(within(legend).getByRole('checkbox', { name: 'Personnes 2' })).not.toBeChecked();
    await user.click(within(legend).getByRole('checkbox', { name: 'Personnes 2' }));
    expect(store.getSnapshot().view.nodeCount).toBe(4);
    await user.click(within(legend).getByRole('checkbox', { name: 'S’opposent 1' }));
    expect(store.getSnapshot().view.edgeCount).toBe(3);
  });

  it('has a sentence for every stance in both languages', () => {
    expect(Object.keys(englishTexts.stances).toSorted()).toEqual(['-1', '-2', '0', '1', '2', 'unknown']);
    expect(Object.keys(frenchTexts.stances).toSorted()).toEqual(Object.keys(englishTexts.stances).toSorted());
  });
});

describe('the sentences', () => {
  it('take zero as singular in French and as plural in English', () => {
    expect([frenchTexts.counts(0, 1), frenchTexts.counts(2, 2)]).toEqual(['0 acteur, 1 lien', '2 acteurs, 2 liens']);
    expect([englishTexts.counts(0, 1), englishTexts.counts(2, 2)]).toEqual(['0 actors, 1 link', '2 actors, 2 links']);
  });
});
