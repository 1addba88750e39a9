import { AdmiraltyCode, DateText, icon, Segments, StanceGlyph, UnsourcedTag } from '@entregent/ui';
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Fragment, useState } from 'react';
import { useTexts } from '../../../i18n/texts.ts';
import type { IssueActor, IssueCard, Stance, Standing } from '../api/issue-queries.ts';
import { texts } from '../texts.ts';
import { ActorName } from './marks.tsx';
import { NewStance } from './new-facts.tsx';
import { StanceCourse } from './stance-course.tsx';

export type Filter = 'all' | 'differ' | '2' | '1' | '0' | '-1' | '-2';

const matches = ({ latest, disagree }: Standing, filter: Filter): boolean =>
  filter === 'all' || (filter === 'differ' ? disagree : String(latest[0]?.position) === filter);

/** Support first, opposition last; the newest opinion decides. */
const fromSupport = (a: Standing, b: Standing) => (b.latest[0]?.position ?? 0) - (a.latest[0]?.position ?? 0);

interface StandingsProps {
  readonly card: IssueCard;
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
}

/** Who stands where on the issue, on what evidence, and where those who assess it disagree. */
export function Standings({ card, filter, onFilter }: StandingsProps) {
  const t = useTexts(texts);
  const [adding, setAdding] = useState<{ readonly actor?: IssueActor } | null>(null);
  const { byPosition, disputed, actors } = card.tally;
  const shown = card.standings.filter((one) => matches(one, filter)).toSorted(fromSupport);
  const positions = ['2', '1', '0', '-1', '-2'] as const;
  return (
    <>
      <div className="i-tools">
        {actors > 0 && (
          <Segments
            label={t('positionFilter')}
            value={filter}
            onChange={onFilter}
            choices={[
              { id: 'all' as Filter, label: t('allPositions'), count: actors },
              ...positions.map((id) => ({
                id: id as Filter,
                label: <StanceGlyph position={Number(id)} label={false} />,
                count: byPosition[Number(id) + 2] ?? 0,
              })),
              ...(disputed > 0 ? [{ id: 'differ' as Filter, label: t('differ'), count: disputed }] : []),
            ]}
          />
        )}
        <div className="e-actions">
          <Button variant="default" leftSection={<IconPlus {...icon} />} onClick={() => setAdding({})}>
            {t('addStance')}
          </Button>
        </div>
      </div>
      {actors === 0 && <p className="e-2">{t('emptyStances')}</p>}
      {actors > 0 && shown.length === 0 && <p className="e-3">{t('noneHere')}</p>}
      {shown.map((standing) => (
        <StandingRow key={standing.actor.id} standing={standing} onAdd={(actor) => setAdding({ actor })} />
      ))}
      {actors > 0 && <p className="e-caption">{t('neverOverwritten')}</p>}
      {adding && <NewStance card={card} actor={adding.actor} onClose={() => setAdding(null)} />}
    </>
  );
}

function StandingRow({
  standing,
  onAdd,
}: {
  readonly standing: Standing;
  readonly onAdd: (actor: IssueActor) => void;
}) {
  const t = useTexts(texts);
  const { actor, latest, earlier, disagree } = standing;
  const [newest] = latest;
  if (!newest) return null;
  return (
    <section className="i-standing" aria-label={actor.label}>
      <div>
        <h2>
          <ActorName actor={actor} />
        </h2>
        <p className="i-now">
          <StanceGlyph position={newest.position} />
        </p>
        <p className="e-small e-2">
          {t('since')} <DateText value={newest.on} />
        </p>
        {newest.assessor && <p className="e-small e-2">{t('assessedBy', { name: newest.assessor.label })}</p>}
        <button type="button" className="e-link e-small" onClick={() => onAdd(actor)}>
          {t('assess')}
        </button>
      </div>
      <StanceCourse standing={standing} />
      <div>
        <Words stance={newest} />
        {disagree && (
          <p className="e-small i-words">
            <span className="e-critical">{t('disagreement')}</span>{' '}
            {latest.map((one, at) => (
              <Fragment key={one.id}>
                {at > 0 && ', '}
                {one.assessor?.label ?? one.sources[0]?.title ?? t('nobody')} (<DateText value={one.on} />){' '}
                <StanceGlyph position={one.position} />
              </Fragment>
            ))}
            . {latest.length === 2 ? t('bothStay') : t('allStay')}
          </p>
        )}
        {latest.slice(1).map((one) => (
          <Words key={one.id} stance={one} />
        ))}
        {earlier.length > 0 && (
          <details className="e-small i-words">
            <summary className="e-3">{t('earlier', { count: earlier.length })}</summary>
            {earlier.map((one) => (
              <div key={one.id} className="i-words">
                <StanceGlyph position={one.position} /> <DateText value={one.on} />
                <Words stance={one} />
              </div>
            ))}
          </details>
        )}
      </div>
    </section>
  );
}

/** What was said, its evidence, and how far both can be trusted. */
function Words({ stance }: { readonly stance: Stance }) {
  const t = useTexts(texts);
  const { said, evidence, sources, reliability, credibility } = stance;
  return (
    <div className="i-words">
      {said ? <p className="e-serif">{t('quote', { text: said })}</p> : <p className="e-3">{t('noQuote')}</p>}
      {evidence && <p className="e-small e-2">{evidence}</p>}
      <p className="e-caption">
        <AdmiraltyCode reliability={reliability ?? null} credibility={credibility ?? null} />{' '}
        {sources.length === 0 ? <UnsourcedTag /> : sources.map(({ title }) => title).join(' ; ')}
      </p>
    </div>
  );
}
