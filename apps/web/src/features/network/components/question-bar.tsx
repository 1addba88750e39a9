import { Segments } from '@entregent/ui';
import { type ReactNode, useState } from 'react';
import { useNavigate } from '@tanstack/react-router';
import { useTexts } from '../../../i18n/texts.ts';
import { texts } from '../texts.ts';
import { ActorPicker } from './actor-picker.tsx';

export type Question = 'around' | 'between' | 'issue' | 'committee';

interface QuestionBarProps {
  readonly question: Question;
  /** Said beside the questions: what this one is about. */
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  /** Carried into the other question: who stands in the middle, and the day. */
  readonly centre?: string | undefined;
  readonly on?: string | undefined;
}

/** What a map or a page of paths answers, and the way to ask something else. */
export function QuestionBar({ question, children, actions, centre, on }: QuestionBarProps) {
  const t = useTexts(texts);
  const navigate = useNavigate();
  const [asking, setAsking] = useState<Question | null>(null);
  const day = on === undefined ? {} : { au: on };
  const choose = (next: Question) => {
    if (next === 'between') void navigate({ to: '/chemins', search: { ...(centre ? { a: centre } : {}), ...day } });
    else setAsking(next);
  };
  const about = {
    around: { label: t('aroundWho'), kinds: ['Person', 'Organisation', 'Committee'] },
    issue: { label: t('aboutIssue'), kinds: ['Issue'] },
    committee: { label: t('whichCommittee'), kinds: ['Committee'] },
  } as const;
  return (
    <div className="n-question">
      <Segments
        label={t('question')}
        value={asking ?? question}
        onChange={choose}
        choices={[
          { id: 'around', label: t('askAround') },
          { id: 'between', label: t('askBetween') },
          { id: 'issue', label: t('askIssue') },
          { id: 'committee', label: t('askCommittee') },
        ]}
      />
      {asking !== null && asking !== 'between' ? (
        <div className="n-asking">
          <ActorPicker
            label={about[asking].label}
            kinds={about[asking].kinds}
            onChoose={(id) => {
              setAsking(null);
              void navigate({ to: '/carte', search: { autour: id, ...day } });
            }}
          />
        </div>
      ) : (
        <div className="n-asked">{children}</div>
      )}
      {actions && <div className="e-actions">{actions}</div>}
    </div>
  );
}
