import { useId } from 'react';
import { countsOf, type MapFilter } from './filter.ts';
import { KindGlyph, StanceGlyph, TieGlyph } from './glyphs.tsx';
import { mapKinds, tieGroups, typesOfGroup } from './kinds.ts';
import type { MapState } from './store.ts';
import type { GraphTexts } from './texts.ts';

interface LegendProps {
  readonly state: MapState;
  readonly texts: GraphTexts;
  readonly onFilter: (filter: MapFilter) => void;
}

const without = <T,>(list: readonly T[], gone: readonly T[]): readonly T[] => list.filter((one) => !gone.includes(one));
const highestMinimum = 10;

/** The controls at the left: they choose what is shown and say how it is drawn, so the map needs no other legend. */
export function Legend({ state, texts, onFilter }: LegendProps) {
  const { graph, filter } = state;
  const { kinds, types } = countsOf(graph);
  const range = useId();
  const toggle = <T,>(list: readonly T[], some: readonly T[], shown: boolean) =>
    shown ? without(list, some) : [...without(list, some), ...some];
  return (
    <section className="gv-legend" aria-label={texts.shown}>
      <h3>{texts.types}</h3>
      <ul>
        {mapKinds.map((kind) => (
          <li key={kind}>
            <label>
              <input
                type="checkbox"
                checked={!filter.hiddenKinds.includes(kind)}
                onChange={({ target }) =>
                  onFilter({ ...filter, hiddenKinds: toggle(filter.hiddenKinds, [kind], target.checked) })
                }
              />
              <KindGlyph kind={kind} />
              <span>{texts.kinds[kind]}</span>
              <span className="gv-count">{kinds[kind]}</span>
            </label>
          </li>
        ))}
      </ul>
      <p className="gv-note">
        <KindGlyph kind="Person" ours />
        <span>{texts.ours}</span>
      </p>
      <p className="gv-note">
        <KindGlyph kind="Person" relay />
        <span>{texts.relay}</span>
      </p>
      <h3>{texts.links}</h3>
      <ul>
        {tieGroups.map((group) => {
          const members = typesOfGroup(group);
          return (
            <li key={group}>
              <label>
                <input
                  type="checkbox"
                  checked={!members.every((type) => filter.hiddenTypes.includes(type))}
                  onChange={({ target }) =>
                    onFilter({ ...filter, hiddenTypes: toggle(filter.hiddenTypes, members, target.checked) })
                  }
                />
                <TieGlyph group={group} />
                <span>{texts.groups[group]}</span>
                <span className="gv-count">{members.reduce((sum, type) => sum + types[type], 0)}</span>
              </label>
            </li>
          );
        })}
      </ul>
      <p className="gv-note">
        <TieGlyph group="single" />
        <span>{texts.singleSource}</span>
      </p>
      <p className="gv-note">
        <TieGlyph group="ended" />
        <span>{texts.ended}</span>
      </p>
      <h3>{texts.stance}</h3>
      <ul className="gv-stances">
        {([2, 1, 0, -1, -2, null] as const).map((stance) => (
          <li key={String(stance)}>
            <StanceGlyph stance={stance} />
            {texts.stances[`${stance ?? 'unknown'}`]}
          </li>
        ))}
      </ul>
      <h3>
        <label htmlFor={range}>{texts.minDegree}</label>
      </h3>
      <div className="gv-range">
        <input
          id={range}
          type="range"
          min={0}
          max={highestMinimum}
          value={filter.minDegree}
          onChange={({ target }) => onFilter({ ...filter, minDegree: Number(target.value) })}
        />
        <output htmlFor={range}>{filter.minDegree}</output>
      </div>
    </section>
  );
}
