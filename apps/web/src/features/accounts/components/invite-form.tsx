import type { Language, UserRole } from '@entregent/model';
import { Dialog } from '@entregent/ui';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTexts } from '../../../i18n/texts.ts';
import { type CircleLevel, inviteUser, type SignInLink, useCircleChoices } from '../api/account-queries.ts';
import { useSending } from '../form-problems.ts';
import { texts } from '../texts.ts';
import { CircleLevels, withLevel } from './circle-levels.tsx';
import { RoleSelect } from './role-select.tsx';

export interface InviteFormProps {
  readonly onClose: () => void;
  readonly onInvited: (link: SignInLink) => void;
}

/** Makes an account with its role and circles; answers with the link to hand over. */
export function InviteForm({ onClose, onInvited }: InviteFormProps) {
  const t = useTexts(texts);
  const { data: circles = [] } = useCircleChoices();
  const [name, setName] = useState('');
  const [login, setLogin] = useState('');
  const [role, setRole] = useState<UserRole>('influence_lead');
  const [language, setLanguage] = useState<Language>('fr');
  const [memberships, setMemberships] = useState<readonly CircleLevel[]>([]);
  const { problems, busy, send } = useSending();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const person = { name: name.trim(), login: login.trim().toLowerCase(), role, language, memberships };
    void send(async () => onInvited(await inviteUser(person)));
  };
  return (
    <Dialog title={t('inviteTitle')} size="lg" onClose={onClose}>
      <form className="e-form" onSubmit={submit} noValidate>
        <p className="e-2 c-lead">{t('inviteText')}</p>
        <div className="e-fields">
          <TextInput
            label={t('name')}
            data-autofocus
            value={name}
            error={problems.of('name')}
            onChange={({ currentTarget }) => setName(currentTarget.value)}
          />
          <TextInput
            label={t('login')}
            type="email"
            value={login}
            error={problems.of('login')}
            onChange={({ currentTarget }) => setLogin(currentTarget.value)}
          />
          <RoleSelect value={role} onChange={setRole} error={problems.of('role')} />
          <NativeSelect
            label={t('language')}
            value={language}
            data={[
              { value: 'fr', label: 'Français' },
              { value: 'en', label: 'English' },
            ]}
            onChange={({ currentTarget }) => setLanguage(currentTarget.value === 'en' ? 'en' : 'fr')}
          />
          <CircleLevels
            label={t('circles')}
            offered={circles}
            value={memberships}
            onChange={(circle, level) => setMemberships((now) => withLevel(now, circle, level))}
          />
        </div>
        <footer className="e-form-foot">
          <Button type="submit" variant="filled" loading={busy}>
            {t('makeInvitation')}
          </Button>
          <span role="status" className="e-small e-critical">
            {problems.whole}
          </span>
        </footer>
      </form>
    </Dialog>
  );
}
