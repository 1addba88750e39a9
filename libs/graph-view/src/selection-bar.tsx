import { TieGlyph } from './glyphs.tsx';
import { at, hiddenNeighbours, leavesOf } from './graph.ts';
import { type MapTieType, type TieGroup, tieGroup, tieGroups, typesOfGroup } from './kinds.ts';
import type { MapState } from './store.ts';
import type { GraphTexts } from './texts.ts';

interface SelectionBarProps {
  readonly state: MapState;
  readonly selected: string;
  readonly texts: GraphTexts;
  readonly onExpand: (id: string, types?: readonly MapTieType[]) => void;
  readonly onCollapse: (id: string) => void;
  readonly onPath?: (id: string) => void;
}

/** The bar under the map: the chosen actor, its neighbours that are not shown by kind of link, and what can be done. */
export function SelectionBar({ state, selected, texts, onExpand, onCollapse, onPath }: SelectionBarProps) {
  const { graph } = state;
  const node = graph.index.get(selected);
  if (node === undefined) return null;
  const byGroup = new Map<TieGroup, number>();
  for (const [type, count] of Object.entries(hiddenNeighbours(graph, node))) {
    const group = tieGroup(type as MapTieType);
    byGroup.set(group, (byGroup.get(group) ?? 0) + count);
  }
  const uncounted = at(graph.uncounted, node);
  const groups = tieGroups.filter((group) => byGroup.has(group));
  const name = graph.labels[node] ?? '';
  return (
    <div className="gv-chosen" role="group" aria-label={texts.chosen(name)}>
      <b>{name}</b>
      {groups.length + uncounted > 0 && <span className="gv-caption">{texts.expand}</span>}
      {groups.map((group) => {
        const count = byGroup.get(group) as number;
        const says = texts.expandBy(texts.groups[group], count);
        return (
          <button
            key={group}
            type="button"
            title={says}
            aria-label={says}
            onClick={() => onExpand(selected, typesOfGroup(group))}
          >
            <TieGlyph group={group} />
            {count}
          </button>
        );
      })}
      {(groups.length > 1 || uncounted > 0) && (
        <button type="button" onClick={() => onExpand(selected)}>
          {texts.expandAll} <kbd>e</kbd>
        </button>
      )}
      <i aria-hidden="true" />
      <button type="button" disabled={leavesOf(graph, selected).length === 0} onClick={() => onCollapse(selected)}>
        {texts.collapse}
      </button>
      {onPath && (
        <button type="button" onClick={() => onPath(selected)}>
          {texts.pathFrom} <kbd>p</kbd>
        </button>
      )}
    </div>
  );
}
