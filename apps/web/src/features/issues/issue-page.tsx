import './issues.css';
import { choiceLabel } from '@entregent/model';
import { DateText, icon, PageHead, Tabs, useKeys, useLanguage, useToast } from '@entregent/ui';
import { Button } from '@mantine/core';
import { IconFileText } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { z } from 'zod';
import { useOnScreen } from '../../app/on-screen.ts';
import { useSaved } from '../../app/saved.ts';
import { usePageSearch, usePathParam } from '../../app/url.ts';
import { Marking } from '../../app/who-sees.tsx';
import { useTexts } from '../../i18n/texts.ts';
import { changeIssue, draftPaper, type IssueCard, useIssue } from './api/issue-queries.ts';
import { Arguments } from './components/arguments.tsx';
import { InfluenceGrid } from './components/influence-grid.tsx';
import { IssueAside } from './components/issue-aside.tsx';
import { IssueEdit } from './components/issue-form.tsx';
import { DaysLeft } from './components/marks.tsx';
import { Standings } from './components/standings.tsx';
import { Windows } from './components/windows.tsx';
import { texts } from './texts.ts';

const views = ['positions', 'influence', 'arguments', 'fenetres', 'documents'] as const;
const Address = z.object({
  vue: z.enum(views).default('positions'),
  acteurs: z.enum(['all', 'differ', '2', '1', '0', '-1', '-2']).default('all'),
  acteur: z.uuid().optional(),
});

const markingsOf = (card: IssueCard): string[] => [
  card.access,
  ...[...card.standings, ...card.weighings].flatMap(({ latest, earlier }) =>
    [...latest, ...earlier].map(({ access }) => access),
  ),
  ...[...card.arguments, ...card.windows, ...card.papers, ...card.activities].map(({ access }) => access),
];

/** All that stands on one issue. */
export function IssuePage() {
  const { data, error } = useIssue(usePathParam('id'));
  if (error) throw error;
  return data ? <Card card={data} /> : null;
}

function Card({ card }: { readonly card: IssueCard }) {
  const t = useTexts(texts);
  const language = useLanguage();
  const saved = useSaved();
  const [{ vue, acteurs, acteur }, setAddress] = usePageSearch(Address);
  const [editing, setEditing] = useState(false);
  useKeys(useMemo(() => [{ key: 'e', label: t('edit'), run: () => setEditing(true) }], [t]));
  useOnScreen(markingsOf(card));
  const panels = {
    positions: () => <Standings card={card} filter={acteurs} onFilter={(filter) => setAddress({ acteurs: filter })} />,
    influence: () => (
      <InfluenceGrid card={card} selected={acteur} onSelect={(id) => setAddress({ acteur: id ?? undefined })} />
    ),
    arguments: () => <Arguments card={card} />,
    fenetres: () => <Windows card={card} />,
    documents: () => <Papers card={card} />,
  };
  return (
    <div className="e-page">
      <p className="e-crumb">
        <Link to="/enjeux">{t('issues')}</Link>
      </p>
      <PageHead
        title={card.title}
        beside={
          <>
            <Marking access={card.access} />
            <span className="e-2">{choiceLabel('IssueStatus', card.status, language)}</span>
            {card.due && (
              <span className="e-2">
                {t('due')} <DateText value={card.due} />{' '}
                {typeof card.daysLeft === 'number' && <DaysLeft days={card.daysLeft} />}
              </span>
            )}
            {card.businessSecret && <span className="e-critical e-small">{t('secret')}</span>}
          </>
        }
        actions={
          <>
            <Button component={Link} variant="default" to={'/carte' as string} search={{ autour: card.id } as never}>
              {t('map')}
            </Button>
            <Button variant="default" onClick={() => setEditing(true)}>
              {t('edit')} <kbd>e</kbd>
            </Button>
          </>
        }
      />
      {card.statement && <p className="i-statement">{card.statement}</p>}
      <div className="e-columns">
        <div>
          <Tabs
            label={t('tabs')}
            value={vue}
            onChange={(next) => setAddress({ vue: next })}
            choices={[
              { id: 'positions', label: t('positions'), count: card.tally.actors },
              { id: 'influence', label: t('grid'), count: card.weighings.length },
              { id: 'arguments', label: t('arguments'), count: card.arguments.length },
              { id: 'fenetres', label: t('windows'), count: card.windows.length },
              { id: 'documents', label: t('papers'), count: card.papers.length },
            ]}
          >
            {panels[vue]()}
          </Tabs>
        </div>
        <IssueAside card={card} />
      </div>
      {editing && (
        <IssueEdit
          title={t('edit')}
          card={card}
          onClose={() => setEditing(false)}
          onSave={async ({ input, newSources }) => {
            const sources =
              newSources.length === 0 ? {} : { sources: input['sources'] ?? card.sources.map(({ id }) => id) };
            const done = await changeIssue({ issue: { ...input, ...sources }, newSources } as never);
            setEditing(false);
            await saved({ text: t('issueSaved'), ...done });
          }}
        />
      )}
    </div>
  );
}

function Papers({ card }: { readonly card: IssueCard }) {
  const t = useTexts(texts);
  const language = useLanguage();
  const navigate = useNavigate();
  const toast = useToast();
  const saved = useSaved();
  const [busy, setBusy] = useState(false);
  const draft = async () => {
    setBusy(true);
    try {
      const done = await draftPaper(card.id, language);
      await saved({ text: t('drafted'), commit: done.commit });
      await navigate({ to: `/documents/${done.id}` as string });
    } catch (error) {
      toast({ text: error instanceof Error ? error.message : String(error), failed: true });
      setBusy(false);
    }
  };
  return (
    <>
      <div className="i-tools">
        <div className="e-actions">
          <Button
            variant="default"
            loading={busy}
            leftSection={<IconFileText {...icon} />}
            onClick={() => void draft()}
          >
            {t('draft')}
          </Button>
        </div>
      </div>
      {card.papers.length === 0 ? (
        <p className="e-2">{t('emptyPapers')}</p>
      ) : (
        <table className="e-table" aria-label={t('papers')}>
          <tbody>
            {card.papers.map((paper) => (
              <tr key={paper.id}>
                <td className="e-3 e-nowrap">{paper.reference}</td>
                <td>
                  <Link to={`/documents/${paper.id}` as string}>{paper.title}</Link>
                </td>
                <td>{choiceLabel('PaperStatus', paper.status, language)}</td>
                <td>
                  <DateText value={paper.on} />
                </td>
                <td>
                  <Marking access={paper.access} quiet />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
