import { Dialog } from '@entregent/ui';
import { Button, PasswordInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type FormEvent, Suspense, useEffect, useState } from 'react';
import { onFreshSignIn } from '../api/execute.ts';
import { useTexts } from '../i18n/texts.ts';
import { usePorts } from './ports.tsx';
import { texts } from './texts.ts';
import { useViewer } from './viewer.ts';

type Answer = (confirmed: boolean) => void;

/** Asks the person to confirm who he is whenever the server wants a fresh proof of it; several acts wait for one answer. */
export function ConfirmIdentity() {
  const t = useTexts(texts);
  const { hasPassword } = useViewer();
  const { ConfirmWays } = usePorts();
  const [waiting, setWaiting] = useState<readonly Answer[]>([]);
  useEffect(() => onFreshSignIn(() => new Promise<boolean>((answer) => setWaiting((now) => [...now, answer]))), []);
  if (waiting.length === 0) return null;
  const settle: Answer = (confirmed) => {
    setWaiting([]);
    for (const answer of waiting) answer(confirmed);
  };
  const nothing = hasPassword ? null : (
    <p>
      {t('confirmNoPassword')}{' '}
      <Link to={'/compte' as string} onClick={() => settle(false)}>
        {t('myAccount')}
      </Link>
    </p>
  );
  return (
    <Dialog title={t('confirmTitle')} onClose={() => settle(false)}>
      {ConfirmWays ? (
        <Suspense fallback={null}>
          <ConfirmWays onDone={() => settle(true)} otherwise={nothing} />
        </Suspense>
      ) : (
        nothing
      )}
      {hasPassword && <PasswordQuestion onDone={() => settle(true)} />}
    </Dialog>
  );
}

function PasswordQuestion({ onDone }: { readonly onDone: () => void }) {
  const t = useTexts(texts);
  const { confirmIdentity } = usePorts();
  const { login } = useViewer();
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    if (password === '') return setProblem(t('fillIn'));
    setBusy(true);
    try {
      await confirmIdentity(password);
      return onDone();
    } catch (error) {
      setBusy(false);
      return setProblem(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <form className="e-form" onSubmit={(event) => void submit(event)} noValidate>
      <p className="e-2">{t('confirmText')}</p>
      <input type="hidden" name="username" autoComplete="username" value={login} readOnly />
      <PasswordInput
        label={t('password')}
        name="password"
        autoComplete="current-password"
        data-autofocus
        value={password}
        error={problem}
        onChange={({ currentTarget }) => setPassword(currentTarget.value)}
      />
      <footer className="e-form-foot">
        <Button type="submit" variant="filled" loading={busy}>
          {t('confirm')}
        </Button>
      </footer>
    </form>
  );
}
