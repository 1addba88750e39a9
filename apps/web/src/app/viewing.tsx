import { choiceLabel, holds } from '@entregent/model';
import { Dialog, icon, useLanguage, useWords } from '@entregent/ui';
import { Button, Menu, NativeSelect } from '@mantine/core';
import { IconEye } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useEffect, useState } from 'react';
import { viewAs, viewAsOneself } from '../api/session.ts';
import { defineTexts, useTexts } from '../i18n/texts.ts';
import { useColleagues } from './people-queries.ts';
import { useViewer } from './viewer.ts';

const texts = defineTexts({
  fr: {
    viewAs: 'Voir comme…',
    title: 'Voir comme une autre personne',
    text: 'Vous verrez ce que vous pouvez voir tous les deux, et rien de plus. Rien ne se modifie d’ici. Le journal en garde trace. Trente minutes au plus.',
    person: 'Personne',
    begin: 'Voir comme cette personne',
    viewing: 'Vous voyez comme {{name}}, {{role}} : ce que vous pouvez voir tous les deux. Rien ne se modifie d’ici.',
    until: 'Jusqu’à {{time}}.',
    back: 'Revenir à mon compte',
  },
  en: {
    viewAs: 'View as…',
    title: 'View as another person',
    text: 'You will see what both of you may see, and nothing more. Nothing can be changed from here. The log keeps a trace. Thirty minutes at most.',
    person: 'Person',
    begin: 'View as this person',
    viewing: 'You are viewing as {{name}}, {{role}}: what both of you may see. Nothing can be changed from here.',
    until: 'Until {{time}}.',
    back: 'Return to my account',
  },
});

/** Everything that was read is another person's now: the page is opened anew. */
const startOver = () => window.location.assign('/');

/** The way into it, for those who may. */
export function ViewAsItem({ onOpen }: { readonly onOpen: () => void }) {
  const t = useTexts(texts);
  const { role, viewing } = useViewer();
  if (viewing || !holds({ role }, 'access.viewAs')) return null;
  return (
    <Menu.Item leftSection={<IconEye {...icon} />} onClick={onOpen}>
      {t('viewAs')}
    </Menu.Item>
  );
}

export function ViewAsDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useTexts(texts);
  const words = useWords();
  const language = useLanguage();
  const { id: me } = useViewer();
  const [chosen, setChosen] = useState<string | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const { data } = useColleagues();
  const others = (data ?? []).filter(({ id }) => id !== me);
  const user = chosen ?? others[0]?.id;
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (user === undefined) return;
    try {
      await viewAs(user);
      startOver();
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <Dialog title={t('title')} onClose={onClose}>
      <form className="e-form" onSubmit={(event) => void send(event)}>
        <p className="e-2">{t('text')}</p>
        <NativeSelect
          mt="md"
          label={t('person')}
          value={user ?? ''}
          data={others.map(({ id, name, role }) => ({
            value: id,
            label: `${name}, ${choiceLabel('UserRole', role, language)}`,
          }))}
          onChange={({ currentTarget }) => setChosen(currentTarget.value)}
        />
        <footer className="e-form-foot">
          <Button type="submit" variant="filled" disabled={user === undefined}>
            {t('begin')}
          </Button>
          <Button variant="subtle" onClick={onClose}>
            {words.cancel}
          </Button>
          <span role="status" className="e-small e-critical">
            {failure}
          </span>
        </footer>
      </form>
    </Dialog>
  );
}

/** Stands on every page while one looks through another's eyes. */
export function ViewingBanner() {
  const t = useTexts(texts);
  const language = useLanguage();
  const client = useQueryClient();
  const { name, role, viewing } = useViewer();
  const until = viewing?.until;
  useEffect(() => {
    if (until === undefined) return undefined;
    const timer = setTimeout(() => void client.invalidateQueries(), Math.max(0, Date.parse(until) - Date.now()) + 500);
    return () => clearTimeout(timer);
  }, [until, client]);
  if (!viewing) return null;
  const time = new Intl.DateTimeFormat(language, { timeStyle: 'short' }).format(new Date(viewing.until));
  return (
    <div className="s-viewing" role="status">
      <IconEye {...icon} />
      <span>
        {t('viewing', { name, role: choiceLabel('UserRole', role, language) })} {t('until', { time })}
      </span>
      <Button size="compact-sm" variant="default" onClick={() => void viewAsOneself().then(startOver)}>
        {t('back')}
      </Button>
    </div>
  );
}
