import './audit.css';
import { AuditAct, choiceLabel, CircleCode, Day, isKind } from '@entregent/model';
import { ActorGlyph, capital, DataTable, DateText, icon, PageHead, type TableColumn, useLanguage } from '@entregent/ui';
import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { z } from 'zod';
import { pathOf } from '../../app/search-records.ts';
import { usePageSearch } from '../../app/url.ts';
import { useTexts } from '../../i18n/texts.ts';
import { type AuditEntry, type AuditFilter, csvAddress, useAuditChoices, useAuditLog } from './api/audit-queries.ts';
import { ChainState } from './components/chain-state.tsx';
import { EntryFacts } from './components/entry-facts.tsx';
import { JournalFilters } from './components/journal-filters.tsx';
import { texts } from './texts.ts';

const Address = z.object({
  par: z.uuid().optional(),
  acte: AuditAct.optional(),
  sujet: z.string().max(100).optional(),
  cercle: CircleCode.optional(),
  du: Day.optional(),
  au: Day.optional(),
  ligne: z.uuid().optional(),
});

/** Who did what, who read what: for the data officer, with the proof that nobody changed it. */
export function JournalPage() {
  const t = useTexts(texts);
  const [{ par, acte, sujet, cercle, du, au, ligne }, setAddress] = usePageSearch(Address);
  const filter: AuditFilter = { by: par, act: acte, subject: sujet, circle: cercle, from: du, to: au };
  const { data, error, isFetching, fetchNextPage, hasNextPage } = useAuditLog(filter);
  const rows = data?.pages.flatMap(({ nodes }) => nodes) ?? [];
  if (error) throw error;
  const change = (next: Partial<AuditFilter>) => {
    const { by, act, subject, circle, from, to } = { ...filter, ...next };
    setAddress({ par: by, acte: act, sujet: subject, cercle: circle, du: from, au: to });
  };
  return (
    <div className="e-page j-page">
      <PageHead
        title={t('log')}
        beside={<span className="e-caption">{data && t('entries', { count: data.pages[0]?.totalCount ?? 0 })}</span>}
        actions={
          <Button
            component="a"
            variant="default"
            href={csvAddress(filter)}
            download
            leftSection={<IconDownload {...icon} />}
          >
            {t('export')}
          </Button>
        }
      />
      <ChainState />
      <JournalFilters
        filter={filter}
        onChange={change}
        subjectLabel={rows.find(({ subject }) => subject === sujet)?.subjectLabel ?? undefined}
      />
      <DataTable
        label={t('log')}
        rows={rows}
        rowId={({ id }) => id}
        rowName={({ at, act }) => `${at} ${act}`}
        columns={useColumns((subject) => change({ subject }))}
        sorted
        busy={isFetching && rows.length === 0}
        current={ligne ?? null}
        onCurrent={(id) => setAddress({ ligne: id })}
        total={data?.pages[0]?.totalCount ?? 0}
        onEnd={() => {
          if (hasNextPage && !isFetching) void fetchNextPage();
        }}
        height="auto"
        empty={data && <p className="e-3">{t('none')}</p>}
      />
    </div>
  );
}

function useColumns(onSubject: (subject: string) => void): readonly TableColumn<AuditEntry>[] {
  const t = useTexts(texts);
  const language = useLanguage();
  const { data } = useAuditChoices();
  const names = useMemo(
    () => new Map([...(data?.people ?? []), ...(data?.circles ?? [])].map(({ id, label }) => [id, label])),
    [data],
  );
  return useMemo(
    () => [
      { id: 'at', header: t('at'), width: '10.5rem', cell: ({ at }) => <DateText value={at} /> },
      {
        id: 'act',
        header: t('act'),
        width: '10rem',
        hideable: false,
        cell: ({ act }) => capital(choiceLabel('AuditAct', act, language)),
      },
      {
        id: 'by',
        header: t('person'),
        width: '10rem',
        cell: ({ by, byName }) => byName ?? <span className="e-3">{by ?? t('nobody')}</span>,
      },
      {
        id: 'subject',
        header: t('subject'),
        width: '15rem',
        cell: (entry) => <Subject entry={entry} onOnly={onSubject} />,
      },
      { id: 'detail', header: t('detail'), cell: ({ detail }) => <EntryFacts detail={detail} names={names} /> },
      {
        id: 'seq',
        header: t('place'),
        width: '5rem',
        align: 'end',
        wideOnly: true,
        cell: ({ seq }) => seq ?? <span className="e-3">{t('waiting')}</span>,
      },
    ],
    // The filter that a click on a subject changes is the one of the moment.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [t, language, onSubject, names],
  );
}

interface SubjectProps {
  readonly entry: AuditEntry;
  readonly onOnly: (subject: string) => void;
}

/** What an act was about: by its name where the reader may see it, else by its id. */
function Subject({ entry: { subject, subjectKind, subjectLabel }, onOnly }: SubjectProps) {
  const t = useTexts(texts);
  if (subject === null || subject === undefined) return null;
  const path = subjectKind ? pathOf(subjectKind, subject) : undefined;
  const name = subjectLabel ?? subject;
  return (
    <span className="j-subject">
      {subjectKind && isKind(subjectKind) && <ActorGlyph kind={subjectKind} decorative />}
      {path ? (
        <Link to={path as string}>{name}</Link>
      ) : (
        <span className={subjectLabel ? undefined : 'e-3 j-id'} title={name}>
          {name}
        </span>
      )}
      <button type="button" className="e-link" title={t('onlySubject')} onClick={() => onOnly(subject)}>
        {t('onlyThis')}
      </button>
    </span>
  );
}
