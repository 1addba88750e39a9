import {
  type KeyboardEvent,
  memo,
  type RefObject,
  type SyntheticEvent,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { KindGlyph, StanceGlyph } from './glyphs.tsx';
import { actionOf } from './keys.ts';
import type { MapKind } from './kinds.ts';
import { type ListLine, listGroups } from './list-groups.ts';
import type { MapState } from './store.ts';
import { type GraphTexts, plusOf } from './texts.ts';

interface ListTwinProps {
  readonly state: MapState;
  readonly selected: string | null;
  readonly pointed: string | null;
  readonly texts: GraphTexts;
  readonly language: 'fr' | 'en';
  /** How many actors the reader may read in all, when known. */
  readonly readable?: number;
  /** The search field, so that `f` on the map can go to it. */
  readonly findRef?: RefObject<HTMLInputElement | null>;
  readonly onSelect: (id: string | null) => void;
  readonly onPoint: (id: string | null) => void;
  readonly onOpen: (id: string) => void;
  readonly onExpand: (id: string) => void;
  readonly onCollapse: (id: string) => void;
  readonly onPath?: (id: string) => void;
  readonly onUndo?: () => void;
}

/** The map as a list: the same actors, the same choice, every action of the canvas by keys. */
export function ListTwin(props: ListTwinProps) {
  const { state, selected, texts, language, findRef, onSelect } = props;
  const [sought, setSought] = useState('');
  const list = useRef<HTMLDivElement>(null);
  const groups = useMemo(() => listGroups(state, sought, language), [state, sought, language]);
  const ids = groups.flatMap((group) => group.lines.map((line) => line.id));
  const stop = selected !== null && ids.includes(selected) ? selected : (ids[0] ?? null);

  useEffect(() => {
    const line = list.current?.querySelector('[aria-current="true"]');
    // Chosen on the canvas: the line comes into view; scrolling is left out where the page has no layout.
    if (line && !line.contains(document.activeElement)) line.scrollIntoView?.({ block: 'nearest' });
  }, [selected]);

  // One listener for all lines, so that a line is drawn again only when what it shows has changed.
  const onLine = (then: (id: string) => void) => (event: SyntheticEvent) => {
    const id = (event.target as Element).closest<HTMLElement>('[data-id]')?.dataset['id'];
    if (id !== undefined) then(id);
  };
  const goTo = (id: string | undefined) => {
    if (id === undefined) return;
    onSelect(id);
    const lines = list.current?.querySelectorAll<HTMLElement>('[data-id]') ?? [];
    [...lines].find((line) => line.dataset['id'] === id)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const id = (event.target as HTMLElement).dataset['id'];
    const action = actionOf(event);
    if (id === undefined || !action) return;
    const here = ids.indexOf(id);
    const done = {
      walk: () => goTo(ids[here + (action.kind === 'walk' ? action.y || action.x : 0)]),
      open: () => props.onOpen(id),
      expand: () => props.onExpand(id),
      collapse: () => props.onCollapse(id),
      find: () => findRef?.current?.focus(),
      path: () => props.onPath?.(id),
      undo: () => props.onUndo?.(),
      leave: () => onSelect(null),
    };
    const act = done[action.kind as keyof typeof done] as (() => void) | undefined;
    if (!act) return;
    event.preventDefault();
    act();
  };

  return (
    <section className="gv-twin" aria-label={texts.list}>
      <div className="gv-twin-head">
        <div className="gv-find">
          <input
            ref={findRef}
            type="search"
            value={sought}
            placeholder={texts.find}
            aria-label={texts.findHere}
            onChange={({ target }) => setSought(target.value)}
            onKeyDown={({ key }) => {
              if (key === 'Enter') goTo(ids[0]);
            }}
          />
          <kbd aria-hidden="true">f</kbd>
        </div>
        <p className="gv-caption">
          {texts.counts(state.view.nodeCount, state.view.edgeCount)}
          {props.readable === undefined ? '' : ` ; ${texts.readable(props.readable)}`}
        </p>
      </div>
      <div
        className="gv-twin-list"
        role="presentation"
        ref={list}
        onKeyDown={onKeyDown}
        onClick={onLine(onSelect)}
        onDoubleClick={onLine(props.onOpen)}
        onPointerOver={onLine(props.onPoint)}
        onPointerLeave={() => props.onPoint(null)}
      >
        {groups.length === 0 && (
          <p className="gv-caption gv-none">{sought === '' ? texts.empty : texts.nothingFound}</p>
        )}
        {groups.map(({ kind, lines }) => (
          <section key={kind} aria-label={texts.kinds[kind]}>
            <h3>
              {texts.kinds[kind]} <span className="gv-dim">{lines.length}</span>
            </h3>
            <ul>
              {lines.map((line) => (
                <li key={line.id}>
                  <Line
                    line={line}
                    kind={kind}
                    texts={texts}
                    tabStop={line.id === stop}
                    chosen={line.id === selected}
                    pointed={line.id === props.pointed}
                  />
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </section>
  );
}

interface LineProps {
  readonly line: ListLine;
  readonly kind: MapKind;
  readonly texts: GraphTexts;
  readonly tabStop: boolean;
  readonly chosen: boolean;
  readonly pointed: boolean;
}

const Line = memo(function Line({ line, kind, texts, tabStop, chosen, pointed }: LineProps) {
  const kindWord = [texts.kind[kind], line.ours ? texts.oursShort : '', line.relay ? texts.relay : ''];
  return (
    <button
      type="button"
      data-id={line.id}
      tabIndex={tabStop ? 0 : -1}
      aria-current={chosen ? 'true' : undefined}
      className={pointed ? 'gv-line gv-pointed' : 'gv-line'}
    >
      <KindGlyph kind={kind} ours={line.ours} relay={line.relay} />
      <span className="gv-hidden">{kindWord.filter(Boolean).join(', ')} : </span>
      <span className="gv-names">
        <span>{line.label}</span>
        {line.sub && <span className="gv-caption">{line.sub}</span>}
      </span>
      <span className="gv-side">
        {kind !== 'Committee' && line.stance !== null && (
          <>
            <StanceGlyph stance={line.stance} />
            <span className="gv-hidden">{texts.stances[`${line.stance as 0}`]}</span>
          </>
        )}
      </span>
      <span className="gv-degree" aria-hidden="true">
        {line.shown}
        {line.hidden.count > 0 && <span className="gv-dim"> {plusOf(line.hidden)}</span>}
      </span>
      <span className="gv-hidden">{texts.degree(line.shown, line.hidden)}</span>
    </button>
  );
});
