import { choiceLabel } from '@entregent/model';
import { Dialog, icon, MarkingBadge, useLanguage } from '@entregent/ui';
import { Button } from '@mantine/core';
import { IconEye } from '@tabler/icons-react';
import { useState } from 'react';
import { useTexts } from '../../../i18n/texts.ts';
import { useWatchers } from '../api/actor-queries.ts';
import { texts } from '../texts.ts';

export interface WhoSeesProps {
  readonly access: string;
  /** A button for the bar, a link with its question, or the number alone under a heading that asks it. */
  readonly form?: 'button' | 'question' | 'number';
}

/** How many people can see what bears this marking, and their names one click further. */
export function WhoSees({ access, form = 'button' }: WhoSeesProps) {
  const t = useTexts(texts);
  const [open, setOpen] = useState(false);
  const { data } = useWatchers(access);
  if (!data) return null;
  const count = t('watchers', { count: data.people.length });
  return (
    <>
      {form !== 'button' ? (
        <button type="button" className="e-link e-small" onClick={() => setOpen(true)}>
          {form === 'question' && t('whoSees')} {count}
        </button>
      ) : (
        <Button
          size="compact-sm"
          variant="subtle"
          className="a-who"
          leftSection={<IconEye {...icon} />}
          aria-label={`${t('whoSees')} ${count}`}
          onClick={() => setOpen(true)}
        >
          {count}
        </Button>
      )}
      {open && <Watchers access={access} onClose={() => setOpen(false)} />}
    </>
  );
}

function Watchers({ access, onClose }: { readonly access: string; readonly onClose: () => void }) {
  const t = useTexts(texts);
  const language = useLanguage();
  const { data } = useWatchers(access);
  return (
    <Dialog title={t('watchersTitle')} onClose={onClose}>
      <p>
        <MarkingBadge access={access} />
      </p>
      <p className="e-2 a-gap">{t('watchersText', { circle: data?.circle ?? '' })}</p>
      <ul className="a-lines">
        {data?.people.map(({ id, name, role }) => (
          <li key={id}>
            {name} <span className="e-3">{choiceLabel('UserRole', role, language)}</span>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
