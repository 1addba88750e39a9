import { DateText, icon, UnsourcedTag } from '@entregent/ui';
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTexts } from '../../../i18n/texts.ts';
import type { IssueActor, IssueCard, Weighing } from '../api/issue-queries.ts';
import { texts } from '../texts.ts';
import { GridPlot } from './grid-plot.tsx';
import type { Scores } from './grid-layout.ts';
import { NewAssessment } from './new-facts.tsx';

interface InfluenceGridProps {
  readonly card: IssueCard;
  readonly selected: string | undefined;
  readonly onSelect: (id: string | null) => void;
}

/** Who weighs and who cares, in the eyes of each assessor: a drawing and its list, always in step. */
export function InfluenceGrid({ card, selected, onSelect }: InfluenceGridProps) {
  const t = useTexts(texts);
  const [adding, setAdding] = useState<{ readonly actor?: IssueActor; readonly at?: Scores } | null>(null);
  const empty = card.weighings.length === 0;
  return (
    <>
      <div className="i-tools">
        <p className="e-small e-2 e-grow">{empty ? t('emptyGrid') : t('gridHint')}</p>
        <div className="e-actions">
          <Button variant="default" leftSection={<IconPlus {...icon} />} onClick={() => setAdding({})}>
            {t('addAssessment')}
          </Button>
        </div>
      </div>
      {!empty && (
        <div className="i-grid">
          <GridPlot
            card={card}
            selected={selected}
            onSelect={onSelect}
            onPlace={(actor, at) => setAdding({ actor, at })}
          />
          <table className="e-table i-weighings" aria-label={t('gridLabel')}>
            <thead>
              <tr>
                <th scope="col">{t('actor')}</th>
                <th scope="col" className="e-number">
                  {t('influence')}
                </th>
                <th scope="col" className="e-number">
                  {t('interest')}
                </th>
                <th scope="col">{t('assessor')}</th>
              </tr>
            </thead>
            <tbody>
              {card.weighings.toSorted(heavierFirst).map((weighing) => (
                <Rows
                  key={weighing.actor.id}
                  weighing={weighing}
                  current={weighing.actor.id === selected}
                  onSelect={() => onSelect(weighing.actor.id === selected ? null : weighing.actor.id)}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {adding && <NewAssessment card={card} actor={adding.actor} at={adding.at} onClose={() => setAdding(null)} />}
    </>
  );
}

const weightOf = ({ latest: [first] }: Weighing) => (first ? first.influence * 5 + first.interest : -1);
const heavierFirst = (a: Weighing, b: Weighing) => weightOf(b) - weightOf(a);

function Rows({
  weighing: { actor, latest, disagree },
  current,
  onSelect,
}: {
  readonly weighing: Weighing;
  readonly current: boolean;
  readonly onSelect: () => void;
}) {
  const t = useTexts(texts);
  return latest.map((one, at) => (
    <tr key={one.id} data-current={current || undefined}>
      <td>
        {at === 0 && (
          <button type="button" className="e-plain" aria-pressed={current} onClick={onSelect}>
            {actor.label}
          </button>
        )}
        {at === 0 && disagree && <span className="e-critical e-small">{t('disagreement')}</span>}
      </td>
      <td className="e-number">{one.influence}</td>
      <td className="e-number">{one.interest}</td>
      <td className="e-small">
        {one.assessor?.label ?? t('nobody')}, <DateText value={one.on} short />
        <p className="e-3">{one.evidence ?? (one.sources.length === 0 ? <UnsourcedTag /> : null)}</p>
      </td>
    </tr>
  ));
}
