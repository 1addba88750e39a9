import { type KeyboardEvent, useEffect, useEffectEvent, useId, useRef, useState, useSyncExternalStore } from 'react';
import { MapCanvas } from './cytoscape-adapter.ts';
import { at, hiddenCount } from './graph.ts';
import { actionOf, type MapAction } from './keys.ts';
import type { MapTieType } from './kinds.ts';
import type { LayoutId } from './layout/registry.ts';
import { SelectionBar } from './selection-bar.tsx';
import type { GraphStore } from './store.ts';
import { exposeMap } from './test-hook.ts';
import type { GraphTexts } from './texts.ts';
import { useLayout } from './use-layout.ts';
import { walkTo } from './walk.ts';

interface FocusMapProps {
  readonly store: GraphStore;
  readonly selected: string | null;
  readonly pointed: string | null;
  readonly texts: GraphTexts;
  readonly layout?: LayoutId;
  /** Where paths end, for the layout by steps. */
  readonly target?: string;
  readonly onSelect: (id: string | null) => void;
  readonly onPoint: (id: string | null) => void;
  /** Asks for neighbours that are not shown, of some kinds of link or of all; the page fetches and merges them. */
  readonly onExpand: (id: string, types?: readonly MapTieType[]) => void;
  readonly onCollapse: (id: string) => void;
  readonly onOpen: (id: string) => void;
  readonly onUndo: () => void;
  readonly onFind: () => void;
  readonly onPath?: (id: string) => void;
  readonly onMenu?: (id: string, at: { readonly x: number; readonly y: number }) => void;
}

const zoomStep = 1.35;

/** The map of up to 600 actors on a canvas, by pointer and by keys. `ListTwin` says the same without a canvas. */
export function FocusMap(props: FocusMapProps) {
  const { store, selected, pointed, texts, layout = 'force', target } = props;
  const state = useSyncExternalStore(store.subscribe, store.getSnapshot);
  const host = useRef<HTMLDivElement>(null);
  const canvas = useRef<MapCanvas | null>(null);
  const keys = useId();
  const [aspect, setAspect] = useState(1.3);
  const { running, rearranged } = useLayout(store, state, {
    layout,
    aspect,
    ...(target === undefined ? {} : { target }),
  });

  const select = useEffectEvent(props.onSelect);
  const point = useEffectEvent(props.onPoint);
  const expand = useEffectEvent((id: string) => props.onExpand(id));
  const menu = useEffectEvent((id: string, place: { readonly x: number; readonly y: number }) =>
    props.onMenu?.(id, place),
  );

  useEffect(() => {
    const container = host.current;
    if (!container) return;
    if (container.clientHeight > 0) setAspect(container.clientWidth / container.clientHeight);
    const drawn = new MapCanvas(
      container,
      {
        select: (id) => select(id),
        point: (id) => point(id),
        open: (id) => expand(id),
        menu: (id, place) => menu(id, place),
        move: (id, x, y) => store.move(id, x, y),
      },
      { headless: !canDraw() },
    );
    canvas.current = drawn;
    const hide = exposeMap(drawn, store);
    return () => {
      hide();
      canvas.current = null;
      drawn.destroy();
    };
  }, [store]);
  useEffect(() => canvas.current?.sync(state), [state]);
  useEffect(() => canvas.current?.mark(selected, pointed), [selected, pointed]);
  useEffect(() => {
    if (selected !== null) canvas.current?.reveal(selected);
  }, [selected]);
  useEffect(() => {
    // A whole new arrangement asks to be seen whole; nodes that were added do not.
    if (rearranged > 0) canvas.current?.fit();
  }, [rearranged]);

  const act = (action: MapAction): boolean => {
    const onChosen = (then?: (id: string) => void) => {
      if (selected !== null) then?.(selected);
    };
    const deeds: Readonly<Record<MapAction['kind'], () => void>> = {
      walk: () => {
        const next = action.kind === 'walk' ? walkTo(state, selected, action.x, action.y) : null;
        if (next !== null) props.onSelect(next);
      },
      open: () => onChosen(props.onOpen),
      expand: () => onChosen((id) => props.onExpand(id)),
      collapse: () => onChosen(props.onCollapse),
      find: props.onFind,
      path: () => onChosen(props.onPath),
      undo: props.onUndo,
      fit: () => canvas.current?.fit(),
      zoomIn: () => canvas.current?.zoomBy(zoomStep),
      zoomOut: () => canvas.current?.zoomBy(1 / zoomStep),
      leave: () => props.onSelect(null),
    };
    deeds[action.kind]();
    return true;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const action = event.target === event.currentTarget ? actionOf(event) : null;
    if (action && act(action)) event.preventDefault();
  };

  const node = selected === null ? undefined : state.graph.index.get(selected);
  const said =
    node === undefined
      ? ''
      : [
          state.graph.labels[node],
          state.graph.subs[node],
          texts.degree(at(state.view.degree, node), hiddenCount(state.graph, node)),
        ]
          .filter(Boolean)
          .join(', ');
  const { nodeCount, edgeCount } = state.view;
  return (
    <div className="gv-map">
      {/* The keys act here; what is drawn is an image, whose words are the list's. The rules take an application for
          something that nobody acts on, which ARIA 1.2 says it is not. */}
      {/* oxlint-disable jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/no-noninteractive-tabindex */}
      <div
        className="gv-stage"
        role="application"
        aria-label={texts.mapName}
        aria-describedby={keys}
        tabIndex={0}
        onKeyDown={onKeyDown}
      >
        <div ref={host} className="gv-canvas" role="img" aria-label={texts.map(nodeCount, edgeCount)} />
        <p id={keys} className="gv-hidden">
          {texts.mapKeys}
        </p>
      </div>
      {/* oxlint-enable jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/no-noninteractive-tabindex */}
      <p className="gv-hidden" aria-live="polite">
        {said}
      </p>
      {nodeCount === 0 && <p className="gv-empty">{texts.empty}</p>}
      {running && (
        <p className="gv-busy" role="status">
          {texts.layingOut}
        </p>
      )}
      {selected !== null && (
        <SelectionBar
          state={state}
          selected={selected}
          texts={texts}
          onExpand={props.onExpand}
          onCollapse={props.onCollapse}
          {...(props.onPath ? { onPath: props.onPath } : {})}
        />
      )}
      <div className="gv-zoom" role="group" aria-label={texts.zoom}>
        <button type="button" title={texts.zoomIn} aria-label={texts.zoomIn} onClick={() => act({ kind: 'zoomIn' })}>
          <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
            <path d="M8 3v10M3 8h10" />
          </svg>
        </button>
        <button type="button" title={texts.zoomOut} aria-label={texts.zoomOut} onClick={() => act({ kind: 'zoomOut' })}>
          <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
            <path d="M3 8h10" />
          </svg>
        </button>
        <button type="button" title={`${texts.fit} (0)`} aria-label={texts.fit} onClick={() => act({ kind: 'fit' })}>
          <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
            <path d="M3 6V3h3M10 3h3v3M13 10v3h-3M6 13H3v-3" />
          </svg>
        </button>
      </div>
    </div>
  );
}

/** False where the document has no drawing surface: the map then keeps its state without a picture. */
function canDraw(): boolean {
  return typeof CanvasRenderingContext2D !== 'undefined';
}
