import { choiceLabel, levelName, parseAccessKey } from '@entregent/model';
import { capital, DateText, Dialog, icon, MarkingBadge, markingWords, useLanguage } from '@entregent/ui';
import { Button } from '@mantine/core';
import { IconEye } from '@tabler/icons-react';
import { useState } from 'react';
import { defineTexts, useTexts } from '../i18n/texts.ts';
import { useWatchers } from './people-queries.ts';
import { useViewer } from './viewer.ts';

const texts = defineTexts({
  fr: {
    whoSees: 'Qui peut voir cette fiche ?',
    people_one: '{{count}} personne',
    people_many: '{{count}} personnes',
    people_other: '{{count}} personnes',
    rule: 'Ceux qui lisent jusqu’à TLP:{{level}} au moins dans ce cercle : {{circle}}.',
    upTo: 'jusqu’à',
    until: 'jusqu’au',
    nobody: 'Personne d’autre en ce moment.',
    toEnterTitle: 'Pour la voir',
    toEnter: 'Il faut être membre de ce cercle, jusqu’à TLP:{{level}} au moins. {{owner}} en décide.',
    toEnterUnowned: 'Il faut être membre de ce cercle, jusqu’à TLP:{{level}} au moins. La direction en décide.',
  },
  en: {
    whoSees: 'Who can see this record?',
    people_one: '{{count}} person',
    people_other: '{{count}} people',
    rule: 'Those who read up to TLP:{{level}} at least in this circle: {{circle}}.',
    upTo: 'up to',
    until: 'until',
    nobody: 'Nobody else at this moment.',
    toEnterTitle: 'To see it',
    toEnter: 'One must be a member of this circle, up to TLP:{{level}} at least. {{owner}} decides.',
    toEnterUnowned: 'One must be a member of this circle, up to TLP:{{level}} at least. The director decides.',
  },
});

interface MarkingProps {
  readonly access: string;
  /** The form for lists: a small swatch, the label in ink. */
  readonly quiet?: boolean;
}

/** The marking of a record; pressed, it says who can see it. */
export function Marking({ access, quiet = false }: MarkingProps) {
  const t = useTexts(texts);
  const { circles } = useViewer();
  const [open, setOpen] = useState(false);
  const { circle, level } = parseAccessKey(access);
  const name = circles.find(({ code }) => code === circle)?.name ?? circle;
  return (
    <>
      <button
        type="button"
        className="e-marking-ask"
        aria-label={`TLP:${levelName(level)}, ${name}. ${t('whoSees')}`}
        onClick={() => setOpen(true)}
      >
        <MarkingBadge access={access} quiet={quiet} circle={name} />
      </button>
      {open && <Watchers access={access} onClose={() => setOpen(false)} />}
    </>
  );
}

interface WhoSeesProps {
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
  const count = t('people', { count: data.people.length });
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
          leftSection={<IconEye {...icon} />}
          aria-label={`${t('whoSees')} ${count}`}
          onClick={() => setOpen(true)}
        >
          <span className="s-wide">{count}</span>
          <span className="s-narrow">{data.people.length}</span>
        </Button>
      )}
      {open && <Watchers access={access} onClose={() => setOpen(false)} />}
    </>
  );
}

function Watchers({ access, onClose }: { readonly access: string; readonly onClose: () => void }) {
  const t = useTexts(texts);
  const language = useLanguage();
  const { data, error } = useWatchers(access);
  const level = levelName(parseAccessKey(access).level);
  return (
    <Dialog title={t('whoSees')} onClose={onClose}>
      <p className="e-row">
        <MarkingBadge access={access} /> <span className="e-2">{capital(markingWords[language].levels[level])}</span>
      </p>
      {error && <p className="e-note">{error.message}</p>}
      {data && (
        <>
          <p className="e-2 s-gap">{t('rule', { circle: data.name, level })}</p>
          {data.purpose && <p className="e-caption">{data.purpose}</p>}
          {data.people.length === 0 ? (
            <p className="e-3">{t('nobody')}</p>
          ) : (
            <ul className="s-people s-gap">
              {data.people.map((one) => (
                <li key={one.id}>
                  <span>
                    {one.name} <span className="e-3">{choiceLabel('UserRole', one.role, language)}</span>
                  </span>
                  <span className="e-caption">
                    {t('upTo')} TLP:{levelName(one.level)}
                    {one.until && (
                      <>
                        , {t('until')} <DateText value={one.until} />
                      </>
                    )}
                  </span>
                </li>
              ))}
            </ul>
          )}
          <h3 className="s-gap">{t('toEnterTitle')}</h3>
          <p className="e-2">
            {data.owner ? t('toEnter', { level, owner: data.owner }) : t('toEnterUnowned', { level })}
          </p>
        </>
      )}
    </Dialog>
  );
}
