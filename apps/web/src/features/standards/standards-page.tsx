import { today } from '@entregent/model';
import { addDays, PageHead, Segments, Tabs } from '@entregent/ui';
import { NativeSelect, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { z } from 'zod';
import { ErrorPage } from '../../app/fallback-pages.tsx';
import { usePageSearch } from '../../app/url.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useBodies, useWindows } from './api/standards-queries.ts';
import { CommitteeTree } from './components/committee-tree.tsx';
import { WindowList } from './components/window-list.tsx';
import './standards.css';
import { texts } from './texts.ts';

const Search = z.object({
  partie: z.enum(['fenetres', 'commissions']).default('fenetres'),
  periode: z.enum(['trimestre', 'annee', 'tout']).default('tout'),
  q: z.string().default(''),
  organisme: z.string().default(''),
});
type View = z.output<typeof Search>;
type SetView = (change: Partial<View>) => void;

const spans = { trimestre: 92, annee: 366, tout: undefined } as const;

/** *Normes*: the calendar of windows, and the committees of the bodies. */
export function StandardsPage() {
  const t = useTexts(texts);
  const [view, setView] = usePageSearch(Search);
  return (
    <div className="e-page">
      <PageHead title={t('title')} />
      <Tabs
        label={t('parts')}
        choices={[
          { id: 'fenetres', label: t('windows') },
          { id: 'commissions', label: t('committees') },
        ]}
        value={view.partie}
        onChange={(partie) => setView({ partie })}
      >
        {view.partie === 'fenetres' ? (
          <Windows view={view} setView={setView} />
        ) : (
          <Committees view={view} setView={setView} />
        )}
      </Tabs>
    </div>
  );
}

interface PartProps {
  readonly view: View;
  readonly setView: SetView;
}

function Windows({ view: { periode }, setView }: PartProps) {
  const t = useTexts(texts);
  const on = today();
  const days = spans[periode];
  const { data, error, refetch, hasNextPage, fetchNextPage } = useWindows(days ? addDays(on, days) : undefined);
  if (error && !data) return <ErrorPage error={error} onRetry={() => void refetch()} />;
  const windows = data?.pages.flatMap(({ nodes }) => nodes) ?? [];
  const total = data?.pages[0]?.totalCount ?? 0;
  return (
    <>
      <div className="standards-filters">
        <Segments
          label={t('span')}
          choices={[
            { id: 'trimestre', label: t('threeMonths') },
            { id: 'annee', label: t('oneYear') },
            { id: 'tout', label: t('all') },
          ]}
          value={periode}
          onChange={(chosen) => setView({ periode: chosen })}
        />
        {data && <span className="e-caption">{t('windowsCount', { count: total })}</span>}
      </div>
      {data && <WindowList windows={windows} filtered={periode !== 'tout'} today={on} />}
      {hasNextPage && (
        <button type="button" className="e-link committees-more" onClick={() => void fetchNextPage()}>
          {t('more', { count: Math.min(50, total - windows.length) })}
        </button>
      )}
    </>
  );
}

function Committees({ view: { q, organisme }, setView }: PartProps) {
  const t = useTexts(texts);
  const { data: bodies = [] } = useBodies();
  const [text] = useDebouncedValue(q.trim(), 200);
  return (
    <>
      <div className="standards-filters">
        <TextInput
          type="search"
          className="standards-find"
          aria-label={t('find')}
          placeholder={t('find')}
          value={q}
          onChange={({ currentTarget }) => setView({ q: currentTarget.value })}
        />
        <NativeSelect
          aria-label={t('body')}
          value={organisme}
          data={[
            { value: '', label: t('everyBody') },
            ...bodies.map(({ body, committees }) => ({ value: body, label: `${body} (${committees})` })),
          ]}
          onChange={({ currentTarget }) => setView({ organisme: currentTarget.value })}
        />
      </div>
      <CommitteeTree asked={{ ...(text ? { text } : {}), ...(organisme ? { body: organisme } : {}) }} />
    </>
  );
}
