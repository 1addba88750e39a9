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
      <h2 className="i-side-head">{t('why')}</h2>
      {text(card.why)}
      <h2 className="i-side-head">{t('exposure')}</h2>
      <ExposurePips weight={card.exposureWeight} />
      {text(card.exposure)}
      <h2 className="i-side-head">{t('wished')}</h2>
      {text(card.wished)}
      <h2 className="i-side-head">{t('fallback')}</h2>
      {text(card.fallback)}
      {card.deciders.length > 0 && (
        <>
          <h2 className="i-side-head">{t('deciders')}</h2>
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
          <h2 className="i-side-head">{t('committees')}</h2>
          <ul className="i-side-list">
            {card.committees.map((actor) => (
              <li key={actor.id}>
                <ActorName actor={actor} />
              </li>
            ))}
          </ul>
        </>
      )}
      <h2 className="i-side-head">{t('activities')}</h2>
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
          <h2 className="i-side-head">{t('sources')}</h2>
          <SourceList sources={sources} />
        </>
      )}
    </aside>
  );
}
