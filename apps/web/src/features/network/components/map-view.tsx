import '@entregent/graph-view/style.css';
import {
  englishTexts,
  FocusMap,
  FocusPayload,
  frenchTexts,
  GraphStore,
  type LayoutId,
  Legend,
  ListTwin,
  mapKinds,
  mapTieTypes,
  type MapFilter,
  type MapTieType,
} from '@entregent/graph-view';
import { useLanguage, useNarrow, useToast } from '@entregent/ui';
import { type ReactNode, useEffect, useEffectEvent, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { useOnScreen } from '../../../app/on-screen.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { expandMap } from '../api/network-queries.ts';
import { keepPlaces, keptPlaces } from '../api/places-memory.ts';
import { texts } from '../texts.ts';

export interface MapShown {
  readonly selected: string | null;
  /** Kinds of actor and types of tie that are hidden. */
  readonly without: readonly string[];
  readonly minDegree: number;
}

interface MapViewProps {
  /** The answer of the server, as text. */
  readonly columns: string;
  /** Under which key this browser keeps the places. */
  readonly memory: string;
  readonly on: string;
  readonly issue: string | undefined;
  readonly layout: LayoutId;
  readonly shown: MapShown;
  readonly onShown: (change: Partial<MapShown>) => void;
  readonly onOpen: (id: string) => void;
  readonly onPath: (id: string) => void;
  /** Takes the place of the list while an actor is open. */
  readonly drawer?: ReactNode;
  readonly days: ReactNode;
  /** Tells the page how to take the latest change back; null when there is none. */
  readonly onUndoable: (undo: (() => void) | null) => void;
}

const MOST_ACTORS = 600;
const pause = 600;

const filterOf = ({ without, minDegree }: MapShown): MapFilter => ({
  hiddenKinds: mapKinds.filter((kind) => without.includes(kind)),
  hiddenTypes: mapTieTypes.filter((type) => without.includes(type)),
  minDegree,
});

/** The canvas with what chooses (left), what lists (right) and the days (below), over one store. */
export function MapView(props: MapViewProps) {
  const { columns, memory, on, issue, layout, shown, onShown } = props;
  const language = useLanguage();
  const words = language === 'fr' ? frenchTexts : englishTexts;
  const t = useTexts(texts);
  const toast = useToast();
  const narrow = useNarrow();
  const store = useMemo(() => new GraphStore(), []);
  const state = useSyncExternalStore(store.subscribe, store.getSnapshot);
  const [pointed, setPointed] = useState<string | null>(null);
  const find = useRef<HTMLInputElement>(null);
  const open = useRef<string | null>(null);

  const filterNow = useEffectEvent(() => filterOf(shown));
  useEffect(() => {
    const payload = FocusPayload.parse(JSON.parse(columns));
    const { graph } = store.getSnapshot();
    // On another day of the same map everybody stays where he stood.
    const here = open.current === memory ? { ids: graph.ids, x: graph.x, y: graph.y } : undefined;
    open.current = memory;
    store.setFilter(filterNow());
    store.load(payload, here ?? keptPlaces(memory));
  }, [store, columns, memory]);

  useEffect(() => {
    const timer = setTimeout(() => keepPlaces(memory, store), pause);
    return () => clearTimeout(timer);
  }, [memory, store, state.graph.x]);

  const { graph } = state;
  useOnScreen(graph.access);

  const nameOf = (id: string) => graph.labels[graph.index.get(id) ?? -1] ?? '';
  const expand = async (id: string, types?: readonly MapTieType[]) => {
    const before = store.getSnapshot().graph.ids;
    if (before.length >= MOST_ACTORS) {
      toast({ text: t('fullMap', { count: before.length }), failed: true });
      return;
    }
    try {
      const answer = await expandMap({ id, shown: before, ties: types, on, issue });
      const payload = FocusPayload.parse(JSON.parse(answer.columns));
      const added = payload.nodes.id.filter((one) => !before.includes(one)).length;
      if (added > 0) store.merge(payload, id);
      toast({
        text: added > 0 ? t('expanded', { count: added, name: nameOf(id) }) : t('nothingMore', { name: nameOf(id) }),
      });
    } catch (error) {
      toast({ text: error instanceof Error ? error.message : String(error), failed: true });
    }
  };
  const collapse = (id: string) => {
    const gone = store.collapse(id);
    if (gone > 0) toast({ text: t('collapsed', { count: gone }) });
  };
  const undo = () => {
    const change = store.undo();
    if (change?.kind === 'filter') {
      const { hiddenKinds, hiddenTypes, minDegree } = change.before.filter;
      onShown({ without: [...hiddenKinds, ...hiddenTypes], minDegree });
    }
    toast({ text: change ? t('undone') : t('nothingToUndo') });
  };
  const tellUndo = useEffectEvent(() => props.onUndoable(state.canUndo ? () => undo() : null));
  useEffect(() => tellUndo(), [state.canUndo]);

  const select = (id: string | null) => onShown({ selected: id });
  const { selected } = shown;
  const common = { selected, pointed, texts: words, onSelect: select, onPoint: setPointed, onPath: props.onPath };
  return (
    <div className="n-map">
      <details className="n-legend" open={!narrow}>
        <summary>{t('filters')}</summary>
        <h2 className="e-hidden">{t('filters')}</h2>
        <Legend
          state={state}
          texts={words}
          onFilter={(filter) => {
            store.setFilter(filter);
            onShown({ without: [...filter.hiddenKinds, ...filter.hiddenTypes], minDegree: filter.minDegree });
          }}
        />
      </details>
      <div className="n-canvas">
        <FocusMap
          {...common}
          store={store}
          layout={layout}
          onExpand={(id, types) => void expand(id, types)}
          onCollapse={collapse}
          onOpen={props.onOpen}
          onUndo={undo}
          onFind={() => find.current?.focus()}
        />
        {props.days}
      </div>
      <div className="n-side">
        {props.drawer}
        <div className="n-twin" hidden={Boolean(props.drawer)}>
          <h2 className="e-hidden">{words.list}</h2>
          <ListTwin
            {...common}
            state={state}
            language={language}
            findRef={find}
            onExpand={(id) => void expand(id)}
            onCollapse={collapse}
            onOpen={props.onOpen}
            onUndo={undo}
          />
        </div>
      </div>
    </div>
  );
}
