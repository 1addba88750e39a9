import { dateInWords, icon, PartialDateField, RefPicker, smallIcon, useLanguage } from '@entregent/ui';
import { Button, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useRefSearch } from '../../../app/ref-search.ts';
import { useTexts } from '../../../i18n/texts.ts';
import type { FollowUpDraft } from '../log-draft.ts';
import { texts } from '../texts.ts';
import { OpenRow } from './open-row.tsx';

export interface FollowUpListProps {
  readonly followUps: readonly FollowUpDraft[];
  /** The person of the base that the writer is. */
  readonly me: { readonly id: string; readonly label: string } | null;
  readonly day: string;
  readonly onChange: (followUps: readonly FollowUpDraft[]) => void;
}

/** What follows: who, what, by when. */
export function FollowUpList({ followUps, me, day, onChange }: FollowUpListProps) {
  const t = useTexts(texts);
  const language = useLanguage();
  const search = useRefSearch();
  const change = (at: number, part: Partial<FollowUpDraft>) =>
    onChange(followUps.map((one, index) => (index === at ? { ...one, ...part } : one)));
  const mine = me ? { ...me, kind: 'Person' } : null;
  return (
    <section className="log-part">
      <h3>
        {t('followUps')} {followUps.length > 0 && <span>{followUps.length}</span>}
      </h3>
      {followUps.map(({ title, due, assignee }, index) => (
        // What follows has no name of its own before it is logged.
        // eslint-disable-next-line react/no-array-index-key
        <div key={index} className="log-follow-up">
          <OpenRow
            label={assignee === null ? t('nobodyYet') : assignee.id === me?.id ? t('you') : assignee.label}
            value={
              <>
                {title || <span className="e-3">{t('choose')}</span>}
                {due && <span className="e-caption log-title">{dateInWords(due, language)}</span>}
              </>
            }
          >
            <TextInput
              label={t('followUp')}
              value={title}
              maxLength={300}
              onChange={({ currentTarget }) => change(index, { title: currentTarget.value })}
            />
            <PartialDateField
              label={t('due')}
              precision="day"
              value={due}
              today={day}
              onChange={(value) => change(index, { due: value })}
            />
            <RefPicker
              label={t('by')}
              kinds={['Person']}
              search={search}
              value={assignee}
              onChange={(option) => change(index, { assignee: option })}
            />
          </OpenRow>
          <button
            type="button"
            className="e-icon-button log-target"
            aria-label={`${t('remove')} : ${title}`}
            onClick={() => onChange(followUps.filter((_, at) => at !== index))}
          >
            <IconX {...icon} />
          </button>
        </div>
      ))}
      <Button
        variant="subtle"
        size="xs"
        leftSection={<IconPlus {...smallIcon} />}
        onClick={() => onChange([...followUps, { title: '', due: null, assignee: mine }])}
      >
        {t('addFollowUp')}
      </Button>
    </section>
  );
}
