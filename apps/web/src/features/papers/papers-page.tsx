import './papers.css';
import { choiceLabel } from '@entregent/model';
import {
  capital,
  DataTable,
  DateText,
  Dialog,
  EmptyPage,
  icon,
  MarkingBadge,
  PageHead,
  Segments,
  type TableColumn,
  useKeys,
  useLanguage,
} from '@entregent/ui';
import { Button, NativeSelect } from '@mantine/core';
import { IconFileText, IconPlus } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { type FormEvent, useMemo, useState } from 'react';
import { z } from 'zod';
import { useOnScreen } from '../../app/on-screen.ts';
import { useSaved } from '../../app/saved.ts';
import { usePageSearch } from '../../app/url.ts';
import { useTexts } from '../../i18n/texts.ts';
import { draftPaper, type PaperLine, usePapers, usePapersIssues } from './api/paper-queries.ts';
import { states } from './components/status-steps.tsx';
import { texts } from './texts.ts';

const Address = z.object({ etat: z.enum(['tous', ...states]).default('tous'), ligne: z.uuid().optional() });

/** Position papers: what is being written, what waits for review, what went out. */
export function PapersPage() {
  const t = useTexts(texts);
  const language = useLanguage();
  const navigate = useNavigate();
  const [{ etat, ligne }, setAddress] = usePageSearch(Address);
  const { data, error, isFetching, fetchNextPage, hasNextPage } = usePapers(etat === 'tous' ? states : [etat]);
  const [preparing, setPreparing] = useState(false);
  useKeys(useMemo(() => [{ key: 'c', label: t('newPaper'), run: () => setPreparing(true) }], [t]));
  const rows = data?.pages.flatMap(({ nodes }) => nodes) ?? [];
  useOnScreen(rows.map(({ access }) => access));
  if (error) throw error;
  return (
    <div className="e-page d-list">
      <PageHead
        title={t('documents')}
        beside={
          <Segments
            label={t('shown')}
            value={etat}
            onChange={(next) => setAddress({ etat: next })}
            choices={[
              { id: 'tous', label: t('all') },
              ...states.map((id) => ({ id, label: capital(choiceLabel('PaperStatus', id, language)) })),
            ]}
          />
        }
        actions={
          <Button variant="default" leftSection={<IconPlus {...icon} />} onClick={() => setPreparing(true)}>
            {t('newPaper')} <kbd>c</kbd>
          </Button>
        }
      />
      <DataTable
        label={t('documents')}
        rows={rows}
        rowId={({ id }) => id}
        rowName={({ title }) => title}
        columns={useColumns()}
        sorted
        busy={isFetching && rows.length === 0}
        current={ligne ?? null}
        onCurrent={(id) => setAddress({ ligne: id })}
        onOpen={({ id }) => void navigate({ to: `/documents/${id}` as string })}
        total={data?.pages[0]?.totalCount ?? 0}
        onEnd={() => {
          if (hasNextPage && !isFetching) void fetchNextPage();
        }}
        height="auto"
        empty={
          data &&
          (etat === 'tous' ? (
            <EmptyPage
              steps={[
                {
                  icon: <IconFileText {...icon} />,
                  title: t('prepare'),
                  text: t('prepareText'),
                  action: t('newPaper'),
                  hotkey: 'c',
                  onAction: () => setPreparing(true),
                },
              ]}
            >
              {t('emptyAll')}
            </EmptyPage>
          ) : (
            <p className="e-3">{t('emptyState')}</p>
          ))
        }
      />
      {preparing && <Prepare onClose={() => setPreparing(false)} />}
    </div>
  );
}

function useColumns(): readonly TableColumn<PaperLine>[] {
  const t = useTexts(texts);
  const language = useLanguage();
  return useMemo(
    () => [
      { id: 'reference', header: t('reference'), width: '6.75rem', cell: ({ reference }) => reference },
      {
        id: 'title',
        header: t('title'),
        hideable: false,
        cell: ({ id, title, issueTitle }) => (
          <>
            <Link className="d-title" to={`/documents/${id}` as string}>
              {title}
            </Link>{' '}
            <span className="e-3">{issueTitle}</span>
          </>
        ),
      },
      {
        id: 'status',
        header: t('status'),
        width: '6.5rem',
        cell: ({ status }) => capital(choiceLabel('PaperStatus', status, language)),
      },
      { id: 'on', header: t('dated'), width: '7.25rem', cell: ({ on }) => <DateText value={on} /> },
      { id: 'audience', header: t('audience'), width: '12rem', wideOnly: true, cell: ({ audience }) => audience },
      {
        id: 'marking',
        header: t('marking'),
        width: '10rem',
        wideOnly: true,
        cell: ({ access }) => <MarkingBadge access={access} quiet />,
      },
    ],
    [t, language],
  );
}

/** Chooses the issue that a new paper grows from. */
function Prepare({ onClose }: { readonly onClose: () => void }) {
  const t = useTexts(texts);
  const own = useLanguage();
  const navigate = useNavigate();
  const saved = useSaved();
  const { data } = usePapersIssues();
  const [chosen, setChosen] = useState<string | null>(null);
  const [language, setLanguage] = useState<'fr' | 'en'>(own);
  const [failure, setFailure] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const issue = chosen ?? data?.[0]?.id;
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (issue === undefined) return;
    setBusy(true);
    try {
      const done = await draftPaper(issue, language);
      await saved({ text: t('drafted'), commit: done.commit });
      await navigate({ to: `/documents/${done.id}` as string });
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error));
      setBusy(false);
    }
  };
  return (
    <Dialog title={t('newPaper')} onClose={onClose}>
      <form className="e-form" onSubmit={(event) => void send(event)}>
        <p className="e-2">{t('prepareText')}</p>
        {data?.length === 0 ? (
          <p className="e-note">{t('noIssue')}</p>
        ) : (
          <div className="e-fields">
            <div data-wide>
              <NativeSelect
                label={t('issue')}
                value={issue ?? ''}
                data={(data ?? []).map(({ id, title }) => ({ value: id, label: title }))}
                onChange={({ currentTarget }) => setChosen(currentTarget.value)}
              />
            </div>
            <NativeSelect
              label={t('language')}
              value={language}
              data={[
                { value: 'fr', label: t('french') },
                { value: 'en', label: t('english') },
              ]}
              onChange={({ currentTarget }) => setLanguage(currentTarget.value === 'en' ? 'en' : 'fr')}
            />
          </div>
        )}
        <footer className="e-form-foot">
          <Button type="submit" variant="filled" loading={busy} disabled={issue === undefined}>
            {t('draft')}
          </Button>
          <span role="status" className="e-small e-critical">
            {failure}
          </span>
        </footer>
      </form>
    </Dialog>
  );
}
