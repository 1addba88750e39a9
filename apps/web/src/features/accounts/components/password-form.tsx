import { passwordLength } from '@entregent/model';
import { Section, useToast } from '@entregent/ui';
import { Button, PasswordInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { usePorts } from '../../../app/ports.tsx';
import { useViewer } from '../../../app/viewer.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { useSending } from '../form-problems.ts';
import { texts } from '../texts.ts';

/** Sets or changes one's own password; the server asks to confirm who one is first. */
export function PasswordForm() {
  const t = useTexts(texts);
  const { hasPassword, login } = useViewer();
  const { choosePassword } = usePorts();
  const client = useQueryClient();
  const toast = useToast();
  const [password, setPassword] = useState('');
  const { problems, busy, send } = useSending();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void send(async () => {
      await choosePassword(password);
      setPassword('');
      await client.invalidateQueries();
      toast({ text: t('passwordSaved') });
    });
  };
  const problem = problems.of('password') ?? problems.whole;
  return (
    <Section title={t('password')}>
      <form className="c-password" onSubmit={submit} noValidate>
        <p className="e-2">{hasPassword ? t('passwordSet') : t('passwordNone')}</p>
        <input type="hidden" name="username" autoComplete="username" value={login} readOnly />
        <PasswordInput
          label={t('passwordNew')}
          description={t('passwordHint', passwordLength)}
          name="new-password"
          autoComplete="new-password"
          value={password}
          error={problem}
          onChange={({ currentTarget }) => setPassword(currentTarget.value)}
        />
        <Button type="submit" variant="default" loading={busy} disabled={password === ''}>
          {t('passwordSave')}
        </Button>
      </form>
    </Section>
  );
}
