import { EmptyPage, PageHead, useLanguage } from '@entregent/ui';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { ErrorPage } from '../../app/fallback-pages.tsx';
import { momentInWords } from '../../app/moments.ts';
import { pathOf } from '../../app/search-records.ts';
import { useTexts } from '../../i18n/texts.ts';
import { type Notice, useNotices, useSee } from './api/notice-queries.ts';
import './notices.css';
import { texts } from './texts.ts';

/** *Avis*: what the reader was told, latest first. */
export function NoticesPage() {
  const t = useTexts(texts);
  const { data, error, refetch, hasNextPage, fetchNextPage } = useNotices();
  const see = useSee();
  if (error && !data) return <ErrorPage error={error} onRetry={() => void refetch()} />;
  const notices = data?.pages.flatMap(({ nodes }) => nodes) ?? [];
  const total = data?.pages[0]?.totalCount ?? 0;
  return (
    <div className="e-page" aria-busy={!data}>
      <PageHead
        title={t('title')}
        beside={total > 0 && <span className="e-2">{t('count', { count: total })}</span>}
        actions={
          notices.some(({ seen }) => !seen) && (
            <Button variant="default" onClick={() => void see(null)}>
              {t('allSeen')}
            </Button>
          )
        }
      />
      {data && notices.length === 0 && <EmptyPage>{t('none')}</EmptyPage>}
      <ul className="notice-list">
        {notices.map((notice) => (
          <NoticeLine key={notice.id} notice={notice} onSeen={() => void see([notice.id])} />
        ))}
      </ul>
      {hasNextPage && (
        <button type="button" className="e-link" onClick={() => void fetchNextPage()}>
          {t('more')}
        </button>
      )}
    </div>
  );
}

function NoticeLine({ notice, onSeen }: { readonly notice: Notice; readonly onSeen: () => void }) {
  const t = useTexts(texts);
  const language = useLanguage();
  const { at, text, seen, link, record, type } = notice;
  const path = link ?? (record && type ? pathOf(type, record) : undefined);
  return (
    <li className="notice-line" data-new={!seen || undefined}>
      <i aria-hidden />
      <time className="e-small e-2" dateTime={at}>
        {momentInWords(at, language)}
      </time>
      <p>
        {!seen && <span className="e-hidden">{t('new')} : </span>}
        {text}
      </p>
      <span className="e-row">
        {path && (
          <Link to={path} className="e-small" onClick={onSeen}>
            {t(link === '/demandes' ? 'decide' : 'open')}
          </Link>
        )}
        {!seen && (
          <button type="button" className="e-link e-small" onClick={onSeen}>
            {t('seen')}
          </button>
        )}
      </span>
    </li>
  );
}
