import './issues.css';
import { DateText, EmptyPage, icon, MarkingBadge, PageHead, Section, Segments, useKeys } from '@entregent/ui';
import { Button } from '@mantine/core';
import { IconFlag, IconPlus } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { z } from 'zod';
import { useOnScreen } from '../../app/on-screen.ts';
import { useSaved } from '../../app/saved.ts';
import { usePageSearch } from '../../app/url.ts';
import { useTexts } from '../../i18n/texts.ts';
import { addIssue, type IssueLine, useBoard } from './api/issue-queries.ts';
import { IssueForm } from './components/issue-form.tsx';
import { DaysLeft, ExposurePips, TallyMarks } from './components/marks.tsx';
import { texts } from './texts.ts';

const Address = z.object({ etat: z.enum(['ouverts', 'clos']).default('ouverts') });
const statusesOf = { ouverts: ['active', 'watched'], clos: ['closed'] } as const;

const horizons = ['past', 'month', 'quarter', 'later', 'undated'] as const;
type Horizon = (typeof horizons)[number];

const horizonOf = ({ daysLeft }: IssueLine): Horizon => {
  if (daysLeft === null || daysLeft === undefined) return 'undated';
  if (daysLeft < 0) return 'past';
  return daysLeft <= 30 ? 'month' : daysLeft <= 92 ? 'quarter' : 'later';
};

/** Within one horizon the heavier exposure first; the order of the server, by day, decides among equals. */
const heavierFirst = (a: IssueLine, b: IssueLine) => (b.exposureWeight ?? -1) - (a.exposureWeight ?? -1);

/** Issues by deadline, and in each horizon by what they expose. */
export function IssuesPage() {
  const t = useTexts(texts);
  const navigate = useNavigate();
  const saved = useSaved();
  const [{ etat }, setAddress] = usePageSearch(Address);
  const { data, error } = useBoard(statusesOf[etat]);
  const [creating, setCreating] = useState(false);
  useKeys(useMemo(() => [{ key: 'c', label: t('newIssue'), run: () => setCreating(true) }], [t]));
  useOnScreen(data?.nodes.map(({ access }) => access) ?? []);
  if (error) throw error;
  const byHorizon = Map.groupBy(data?.nodes ?? [], horizonOf);
  return (
    <div className="e-page i-board">
      <PageHead
        title={t('issues')}
        beside={
          <Segments
            label={t('shown')}
            value={etat}
            onChange={(next) => setAddress({ etat: next })}
            choices={[
              { id: 'ouverts', label: t('open') },
              { id: 'clos', label: t('closed') },
            ]}
          />
        }
        actions={
          <Button variant="default" leftSection={<IconPlus {...icon} />} onClick={() => setCreating(true)}>
            {t('newIssue')} <kbd>c</kbd>
          </Button>
        }
      />
      {data && data.nodes.length > 0 && <p className="e-small e-2">{t('boardOrder')}</p>}
      {horizons.map((horizon) => {
        const lines = byHorizon.get(horizon)?.toSorted(heavierFirst) ?? [];
        if (lines.length === 0) return null;
        return (
          <Section key={horizon} title={t(horizon)} count={lines.length}>
            <IssueTable label={t(horizon)} lines={lines} />
          </Section>
        );
      })}
      {data?.nodes.length === 0 && etat === 'clos' && <p className="e-3">{t('emptyClosed')}</p>}
      {data?.nodes.length === 0 && etat === 'ouverts' && (
        <EmptyPage
          steps={[
            {
              icon: <IconFlag {...icon} />,
              title: t('firstIssue'),
              text: t('firstIssueText'),
              action: t('newIssue'),
              hotkey: 'c',
              onAction: () => setCreating(true),
            },
          ]}
        >
          {t('emptyBoard')}
        </EmptyPage>
      )}
      {creating && (
        <IssueForm
          title={t('newIssue')}
          onClose={() => setCreating(false)}
          onSave={async ({ input, newSources }) => {
            const done = await addIssue({ issue: input, newSources } as never);
            setCreating(false);
            await saved({ text: t('issueCreated'), commit: done.commit });
            await navigate({ to: `/enjeux/${done.id}` as string });
          }}
        />
      )}
    </div>
  );
}

function IssueTable({ label, lines }: { readonly label: string; readonly lines: readonly IssueLine[] }) {
  const t = useTexts(texts);
  return (
    <table className="e-table i-lines" aria-label={label}>
      <colgroup>
        <col className="i-col-due" />
        <col />
        <col className="i-col-exposure" />
        <col className="i-col-stances" />
        <col className="i-col-window" />
      </colgroup>
      <thead>
        <tr>
          <th scope="col">{t('dueColumn')}</th>
          <th scope="col">{t('issueColumn')}</th>
          <th scope="col">{t('exposureColumn')}</th>
          <th scope="col">{t('stancesColumn')}</th>
          <th scope="col">{t('windowColumn')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <Line key={line.id} line={line} />
        ))}
      </tbody>
    </table>
  );
}

function Line({ line }: { readonly line: IssueLine }) {
  const t = useTexts(texts);
  const { window: next } = line;
  const under = [line.exposure, line.committees.map(({ label }) => label).join(', ')].filter(Boolean).join(' · ');
  return (
    <tr>
      <td className="i-due">
        <b>
          <DateText value={line.due} short />
        </b>{' '}
        {typeof line.daysLeft === 'number' && <DaysLeft days={line.daysLeft} />}
      </td>
      <td className="i-what">
        <Link className="i-title" to={`/enjeux/${line.id}` as string}>
          {line.title}
        </Link>{' '}
        <MarkingBadge access={line.access} quiet />
        {line.businessSecret && <span className="e-caption"> · {t('secret')}</span>}
        <p className="e-small e-2 i-under">{under}</p>
      </td>
      <td className="i-exposure">
        <ExposurePips weight={line.exposureWeight} />
      </td>
      <td className="i-stances">
        <TallyMarks tally={line.stances} />
        {line.papers > 0 && <p className="e-caption">{t('papersCount', { count: line.papers })}</p>}
      </td>
      <td className="i-window">
        {next ? (
          <>
            <span className="e-nowrap">{next.reference}</span>
            <p className="e-small">
              <DateText value={next.nationalDeadline ?? next.officialDeadline} short />{' '}
              <DaysLeft days={next.daysLeft} />
            </p>
          </>
        ) : (
          <span className="e-3">{t('noWindow')}</span>
        )}
      </td>
    </tr>
  );
}
