import { dateInWords, EmptyPage, icon, PageHead, Section, useLanguage, useNarrow, useToast } from '@entregent/ui';
import { IconPlus } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { ErrorPage } from '../../app/fallback-pages.tsx';
import { openLog } from '../../app/log-request.ts';
import { useOnScreen } from '../../app/on-screen.ts';
import { useSaved } from '../../app/saved.ts';
import { useTexts } from '../../i18n/texts.ts';
import { finish, type HomeLine, type HomeSection, useHome } from './api/home-queries.ts';
import { HomeLineRow } from './components/home-line.tsx';
import { AxisHead, spanOf } from './components/window-axis.tsx';
import './home.css';
import { sumUp } from './home-words.ts';
import { texts } from './texts.ts';

/** *Ma journée*: what awaits the reader, in the order of his role. */
export function HomePage() {
  const t = useTexts(texts);
  const language = useLanguage();
  const { data: home, error, refetch } = useHome();
  const saved = useSaved();
  const toast = useToast();
  useOnScreen((home?.sections ?? []).flatMap(({ lines }) => lines.map(({ access }) => access)));

  const finishLine = async ({ id, version, label }: HomeLine) => {
    try {
      const { commit } = await finish(id, version ?? 1, home?.on ?? '');
      await saved({ text: t('finished', { title: label }), commit });
    } catch (problem) {
      toast({ text: problem instanceof Error ? problem.message : String(problem), failed: true });
    }
  };

  if (error && !home) return <ErrorPage error={error} onRetry={() => void refetch()} />;
  if (!home) return <div className="e-page home-page" aria-busy />;
  const shown = home.sections.filter(({ name, lines }) => name !== 'done' && lines.length > 0);
  const done = home.sections.find(({ name }) => name === 'done')?.lines ?? [];
  return (
    <div className="e-page home-page">
      <PageHead
        title={t('title')}
        beside={<p className="e-2">{dateInWords(home.on, language, { form: 'full' })}</p>}
        actions={
          <Link to="/actions" className="e-small">
            {t('allActions')}
          </Link>
        }
      />
      {shown.length === 0 ? (
        <EmptyPage
          steps={[
            {
              icon: <IconPlus {...icon} />,
              title: t('emptyStep'),
              text: t('emptyStepText'),
              action: t('logIt'),
              hotkey: 'n',
              onAction: () => openLog(),
            },
          ]}
        >
          {t('empty')}
        </EmptyPage>
      ) : (
        <p className="e-2">{sumUp(home, t, language)}</p>
      )}
      {shown.map((section) => (
        <HomeSectionPart key={section.name} section={section} on={home.on} onDone={(line) => void finishLine(line)} />
      ))}
      {done.length > 0 && (
        <details className="home-done">
          <summary>{t('doneToday', { count: done.length })}</summary>
          <p className="e-small e-2">{done.map(({ label }) => label).join(' · ')}</p>
        </details>
      )}
    </div>
  );
}

interface HomeSectionPartProps {
  readonly section: HomeSection;
  readonly on: string;
  readonly onDone: (line: HomeLine) => void;
}

const first = 6;
const firstOnPhone = 4;

function HomeSectionPart({ section: { name, lines }, on, onDone }: HomeSectionPartProps) {
  const t = useTexts(texts);
  const narrow = useNarrow();
  const [all, setAll] = useState(false);
  const few = narrow ? firstOnPhone : first;
  const shown = all || lines.length <= few + 1 ? lines : lines.slice(0, few);
  const windows = name === 'windows';
  const span = windows
    ? spanOf(
        on,
        lines.flatMap(({ due, official }) => [due, official]),
      )
    : undefined;
  return (
    <Section
      title={t(name)}
      count={lines.length}
      actions={
        windows && (
          <p className="home-key e-caption">
            <i className="home-axis-national" />
            {t('nationalDeadline')}
            <i className="home-axis-official" />
            {t('officialDeadline')}
          </p>
        )
      }
    >
      {span && (
        <div className="home-line home-head e-caption" data-wide aria-hidden>
          <span>{t('nationalColumn')}</span>
          <span>{t('projectColumn')}</span>
          <span>{t('toDoColumn')}</span>
          <AxisHead span={span} />
          <span />
        </div>
      )}
      <ul>
        {shown.map((line) => (
          <HomeLineRow
            key={`${line.reason}-${line.id}-${line.about}`}
            line={line}
            on={on}
            onDone={onDone}
            {...(span ? { span } : {})}
          />
        ))}
      </ul>
      {shown.length < lines.length && (
        <button type="button" className="e-link e-small home-others" onClick={() => setAll(true)}>
          {t('others', { count: lines.length - shown.length })}
        </button>
      )}
    </Section>
  );
}
