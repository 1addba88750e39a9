import { type ListedSource, DateText, SourceList } from '@entregent/ui';
import { useTexts } from '../../../i18n/texts.ts';
import type { IssueCard } from '../api/issue-queries.ts';
import { texts } from '../texts.ts';
import { ActorName, ExposurePips } from './marks.tsx';

/** What is at stake, what one wants, who decides, and what was done about it. */
export function IssueAside({ card }: { readonly card: IssueCard }) {
  const t = useTexts(texts);
  const text = (value: string | null | undefined) =>
    value ? <p className="i-read">{value}</p> : <p className="e-3">{t('nobodyWrote')}</p>;
  const sources: ListedSource[] = card.sources.map(({ id, title, url, published, reliability }) => ({
    id,
    title,
    url: url ?? null,
    published: published ?? null,
    reliability: reliability ?? null,
  }));
  return (
    <aside className="e-side">
      <h3>{t('why')}</h3>
      {text(card.why)}
      <h3>{t('exposure')}</h3>
      <ExposurePips weight={card.exposureWeight} />
      {text(card.exposure)}
      <h3>{t('wished')}</h3>
      {text(card.wished)}
      <h3>{t('fallback')}</h3>
      {text(card.fallback)}
      {card.deciders.length > 0 && (
        <>
          <h3>{t('deciders')}</h3>
          <ul className="i-side-list">
            {card.deciders.map((actor) => (
              <li key={actor.id}>
                <ActorName actor={actor} />
              </li>
            ))}
          </ul>
        </>
      )}
      {card.committees.length > 0 && (
        <>
          <h3>{t('committees')}</h3>
          <ul className="i-side-list">
            {card.committees.map((actor) => (
              <li key={actor.id}>
                <ActorName actor={actor} />
              </li>
            ))}
          </ul>
        </>
      )}
      <h3>{t('activities')}</h3>
      <ul className="i-side-list">
        {card.activities.map((one) => (
          <li key={one.id}>
            <span className="e-3">
              <DateText value={one.on} short />
            </span>{' '}
            {one.title}
          </li>
        ))}
      </ul>
      <p className="e-caption">{t('activityCount', { count: card.activityCount })}</p>
      {sources.length > 0 && (
        <>
          <h3>{t('sources')}</h3>
          <SourceList sources={sources} />
        </>
      )}
    </aside>
  );
}
