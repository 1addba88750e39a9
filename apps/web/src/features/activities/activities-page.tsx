import { choiceLabel, Day } from '@entregent/model';
import {
  capital,
  DataTable,
  DateText,
  EmptyPage,
  icon,
  MarkingBadge,
  PageHead,
  PartialDateField,
  RefPicker,
  type TableColumn,
  useLanguage,
} from '@entregent/ui';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { z } from 'zod';
import { ErrorPage } from '../../app/fallback-pages.tsx';
import { openLog } from '../../app/log-request.ts';
import { useOnScreen } from '../../app/on-screen.ts';
import { useRefSearch } from '../../app/ref-search.ts';
import { usePageSearch } from '../../app/url.ts';
import { useTexts } from '../../i18n/texts.ts';
import './activities.css';
import { type ActivityLine, namesOf, useActivities } from './api/activity-queries.ts';
import { durationInWords } from './durations.ts';
import { texts } from './texts.ts';

const Search = z.object({
  sur: z.uuid().optional(),
  du: Day.optional(),
  au: Day.optional(),
  choisi: z.uuid().optional(),
});

/** *Actions*: the log, newest first. */
export function ActivitiesPage() {
  const t = useTexts(texts);
  const language = useLanguage();
  const navigate = useNavigate();
  const search = useRefSearch();
  const [{ sur, du, au, choisi }, setView] = usePageSearch(Search);
  const filtered = Boolean(sur ?? du ?? au);
  const { data, error, isFetching, fetchNextPage, hasNextPage, refetch } = useActivities({
    ...(sur ? { about: sur } : {}),
    ...(du ? { from: du } : {}),
    ...(au ? { to: au } : {}),
  });
  const rows = useMemo(() => data?.pages.flatMap(({ nodes }) => nodes) ?? [], [data]);
  const total = data?.pages[0]?.totalCount ?? 0;
  useOnScreen(rows.map(({ access }) => access));
  const { data: about = null } = useQuery({
    queryKey: ['activities', 'name', sur],
    enabled: sur !== undefined,
    queryFn: async () => (await namesOf([sur ?? '']))[0] ?? null,
  });
  // A half-typed date stays in its field until it can be read.
  const [typed, setTyped] = useState<{ readonly du?: string | null; readonly au?: string | null }>({});
  const day = (name: 'du' | 'au') => (value: string | null) => {
    setTyped({ ...typed, [name]: value });
    if (value === null || Day.safeParse(value).success) setView({ [name]: value ?? undefined });
  };
  const open = ({ id }: ActivityLine) => void navigate({ to: `/actions/${id}` });

  const columns: readonly TableColumn<ActivityLine>[] = [
    { id: 'on', header: t('onColumn'), width: '8.5rem', cell: ({ on }) => <DateText value={on} /> },
    {
      id: 'title',
      header: t('subjectColumn'),
      hideable: false,
      cell: ({ id, title }) => <Link to={`/actions/${id}`}>{title}</Link>,
    },
    {
      id: 'kind',
      header: t('kindColumn'),
      width: '11rem',
      wideOnly: true,
      cell: ({ kind }) => capital(choiceLabel('ActivityKind', kind, language)),
    },
    {
      id: 'people',
      header: t('peopleColumn'),
      wideOnly: true,
      cell: ({ people }) => people.map(({ label }) => label).join(', ') || '—',
    },
    {
      id: 'minutes',
      header: t('durationColumn'),
      width: '5.5rem',
      align: 'end',
      wideOnly: true,
      cell: ({ minutes }) => (minutes ? durationInWords(minutes, language) : '—'),
    },
    {
      id: 'access',
      header: t('markingColumn'),
      width: '9.5rem',
      wideOnly: true,
      cell: ({ access }) => <MarkingBadge quiet access={access} />,
    },
  ];
  if (error && !data) return <ErrorPage error={error} onRetry={() => void refetch()} />;
  const empty = filtered ? (
    <p className="e-2">{t('actionsNone')}</p>
  ) : (
    <EmptyPage
      steps={[
        {
          icon: <IconPlus {...icon} />,
          title: t('first'),
          text: t('firstText'),
          action: t('log'),
          hotkey: 'n',
          onAction: () => openLog(),
        },
      ]}
    >
      {t('actionsEmpty')}
    </EmptyPage>
  );
  return (
    <div className="e-page activity-list">
      <PageHead title={t('actions')} beside={data && <span className="e-3">{t('total', { count: total })}</span>} />
      <div className="activity-filters">
        <RefPicker
          label={t('about')}
          kinds={['Person', 'Committee', 'Issue', 'WorkItem']}
          search={search}
          value={about}
          onChange={(option) => setView({ sur: option?.id })}
        />
        <PartialDateField label={t('from')} precision="day" value={typed.du ?? du ?? null} onChange={day('du')} />
        <PartialDateField label={t('to')} precision="day" value={typed.au ?? au ?? null} onChange={day('au')} />
      </div>
      <DataTable
        label={t('actions')}
        rows={rows}
        rowId={({ id }) => id}
        rowName={({ title }) => title}
        columns={columns}
        sorted
        total={total}
        busy={isFetching}
        current={choisi ?? null}
        onCurrent={(id) => setView({ choisi: id })}
        onOpen={open}
        onEnd={() => {
          if (hasNextPage && !isFetching) void fetchNextPage();
        }}
        empty={empty}
      />
    </div>
  );
}
