import { DateText, icon, useLanguage } from '@entregent/ui';
import { Button } from '@mantine/core';
import { IconCheck, IconChevronRight, IconPlus } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { openLog } from '../../../app/log-request.ts';
import { pathOf } from '../../../app/search-records.ts';
import { useTexts } from '../../../i18n/texts.ts';
import type { HomeLine } from '../api/home-queries.ts';
import { tellLine } from '../home-words.ts';
import { texts } from '../texts.ts';
import { type AxisSpan, WindowAxis } from './window-axis.tsx';

export interface HomeLineProps {
  readonly line: HomeLine;
  readonly on: string;
  /** Given for windows: what their axis spans. */
  readonly span?: AxisSpan;
  readonly onDone: (line: HomeLine) => void;
}

/** One thing that awaits: when, what and why, and the one next action. */
export function HomeLineRow({ line, on, span, onDone }: HomeLineProps) {
  const t = useTexts(texts);
  const language = useLanguage();
  const told = tellLine(line, { t, language, on });
  const path = pathOf(line.kind, line.id);
  return (
    <li className="home-line" data-wide={span ? true : undefined}>
      <div className="home-when">
        <span data-pressing={told.pressing || undefined}>
          {told.day ? (
            <b>
              <DateText value={told.day} short today={on} />
            </b>
          ) : (
            <b className="e-3">{t('noDate')}</b>
          )}
          {told.left && <span className="home-left">{told.left}</span>}
        </span>
        {told.below && <span className="e-caption">{told.below}</span>}
      </div>
      <div className="home-what">
        <p>
          {path ? <Link to={path}>{told.name}</Link> : <b>{told.name}</b>} {told.rest}
        </p>
        <p className="e-caption">{told.why}</p>
      </div>
      {span && <p className="home-todo e-small">{told.toDo}</p>}
      {span && (
        <WindowAxis
          span={span}
          national={line.official ? (line.due ?? null) : null}
          official={line.official ?? line.due ?? null}
          pressing={told.pressing}
        />
      )}
      <div className="home-action">
        <NextAction line={line} onDone={onDone} />
      </div>
    </li>
  );
}

interface GoProps {
  readonly to: string;
  readonly children: ReactNode;
}

const Go = ({ to, children }: GoProps) => (
  <Button component={Link} to={to} size="xs" className="home-go" rightSection={<IconChevronRight {...icon} />}>
    {children}
  </Button>
);

function NextAction({ line, onDone }: Pick<HomeLineProps, 'line' | 'onDone'>) {
  const t = useTexts(texts);
  switch (line.reason) {
    case 'silent':
      return (
        <Button
          size="xs"
          leftSection={<IconPlus {...icon} />}
          onClick={() => openLog('', { id: line.id, kind: line.kind, label: line.label })}
        >
          {t('logIt')}
        </Button>
      );
    case 'window':
      return line.about ? <Go to={`/acteurs/${line.about}`}>{t('seeCommittee')}</Go> : null;
    case 'cold':
      return <Go to={`/acteurs/${line.id}`}>{t('seeCard')}</Go>;
    case 'term':
      return <Go to={`/acteurs/${line.id}`}>{t('renew')}</Go>;
    case 'issue':
      return <Go to={`/enjeux/${line.id}`}>{t('seeIssue')}</Go>;
    case 'paper':
      return <Go to={`/documents/${line.id}`}>{t(line.detail === 'review' ? 'reviewIt' : 'resume')}</Go>;
    case 'undertaking':
      return <Go to={`/engagements/${line.id}`}>{t('seeUndertaking')}</Go>;
    case 'done':
      return null;
    default:
      return (
        <Button size="xs" leftSection={<IconCheck {...icon} />} onClick={() => onDone(line)}>
          {t('doneIt')}
        </Button>
      );
  }
}
