import { DateText, StanceGlyph } from '@entregent/ui';
import { Link } from '@tanstack/react-router';
import { Marking } from '../../../app/who-sees.tsx';
import { useTexts } from '../../../i18n/texts.ts';
import type { ActorCard, IssueStances, StanceLine } from '../api/actor-queries.ts';
import { texts } from '../card-texts/texts.ts';
import { FactGrade, SourceNotes } from './marks.tsx';

/** The latest stance of each assessor: where they differ, both are shown. */
const latestOf = ({ stances }: IssueStances): readonly StanceLine[] => [
  ...stances
    .reduce(
      (seen, one) => seen.set(one.assessor ?? null, seen.get(one.assessor ?? null) ?? one),
      new Map<string | null, StanceLine>(),
    )
    .values(),
];

/** Where the actor stands on each issue: dated, with what was said, and disagreement in view. */
export function StancesTab({ card }: { readonly card: ActorCard }) {
  const t = useTexts(texts);
  if (card.issues.length === 0) return <p className="e-2 a-gap">{t('emptyStances')}</p>;
  return (
    <>
      {card.issues.map((issue) => (
        <OnIssue key={issue.issue} issue={issue} card={card} />
      ))}
      <p className="e-small e-3 a-gap">{t('never')}</p>
    </>
  );
}

function OnIssue({ issue, card }: { readonly issue: IssueStances; readonly card: ActorCard }) {
  const t = useTexts(texts);
  const [latest] = issue.stances;
  const shown = issue.disputed ? latestOf(issue) : issue.stances.slice(0, 1);
  const earlier = issue.stances.filter((one) => !shown.includes(one));
  return (
    <section className="a-stance">
      <div>
        <h3>
          <Link to={`/enjeux/${issue.issue}` as string}>{issue.issueLabel}</Link>
        </h3>
        <p className="a-position">
          <StanceGlyph position={latest?.position} />
        </p>
        {latest && (
          <p className="e-small e-3">
            {t('since')} <DateText value={latest.on} />
            <br />
            {latest.assessorLabel && t('by', { who: latest.assessorLabel })}
          </p>
        )}
      </div>
      <div>
        {issue.disputed && (
          <p className="e-small">
            <span className="e-critical">{t('disagreement')}</span>{' '}
            {shown.map(({ id, assessorLabel, position }, index) => (
              <span key={id} className="a-inline">
                {index > 0 && ' ; '}
                {assessorLabel ?? '—'} : <StanceGlyph position={position} />
              </span>
            ))}
            . {t('bothStand')}
          </p>
        )}
        {shown.map((stance) => (
          <Said key={stance.id} stance={stance} card={card} />
        ))}
        {earlier.length > 0 && (
          <details className="a-earlier">
            <summary>
              {t('before')} <span className="e-count">{earlier.length}</span>
            </summary>
            {earlier.map((stance) => (
              <Said key={stance.id} stance={stance} card={card} dated />
            ))}
          </details>
        )}
      </div>
    </section>
  );
}

function Said({
  stance,
  card,
  dated = false,
}: {
  readonly stance: StanceLine;
  readonly card: ActorCard;
  readonly dated?: boolean;
}) {
  return (
    <div className="a-said">
      {dated && (
        <p className="e-small">
          <DateText value={stance.on} /> · <StanceGlyph position={stance.position} />{' '}
          {stance.assessorLabel && <span className="e-3">{stance.assessorLabel}</span>}
        </p>
      )}
      {stance.said && <p className="e-serif">{stance.said}</p>}
      {stance.evidence && <p className="e-small e-2">{stance.evidence}</p>}
      <p>
        <SourceNotes sources={stance.sources} orNone />{' '}
        <FactGrade reliability={stance.reliability ?? null} credibility={stance.credibility ?? null} />{' '}
        {stance.access !== card.access && <Marking access={stance.access} quiet />}
      </p>
    </div>
  );
}
