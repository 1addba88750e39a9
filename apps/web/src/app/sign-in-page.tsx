import { errorText, isErrorCode, passwordLength } from '@entregent/model';
import { PageHead, useLanguage } from '@entregent/ui';
import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useRouter, useSearch } from '@tanstack/react-router';
import { type FormEvent, Suspense, useEffect, useRef, useState } from 'react';
import { z } from 'zod';
import { ApiError } from '../api/api-error.ts';
import { useTexts } from '../i18n/texts.ts';
import { speak } from '../i18n/i18n.ts';
import { Brand } from './brand.tsx';
import { usePorts } from './ports.tsx';
import { texts } from './texts.ts';
import { readSearch } from './url.ts';
import { viewerQuery } from './viewer.ts';

type Step = 'form' | 'link' | 'second' | 'password';
const Address = z.object({ jeton: z.string().optional(), retour: z.string().optional(), echec: z.string().optional() });
/** The answer to a first factor when a second one is owed. */
const Owing = z.object({ step: z.enum(['factor', 'enrolment']) });
/** A stable function: the field is focused when it appears, once. */
const focusOnMount = (input: HTMLInputElement | null) => input?.focus();

/** Only a path of our own: an address given in the link never leads elsewhere. */
export const safeReturn = (path: unknown): string =>
  typeof path === 'string' && /^\/(?![/\\])/.test(path) && !path.startsWith('/connexion') ? path : '/';

/** Signing in: by the one-time link (`/connexion?jeton=…`) or by address and password. */
export function SignInPage() {
  const t = useTexts(texts);
  const ports = usePorts();
  const client = useQueryClient();
  const router = useRouter();
  const navigate = useNavigate();
  const { jeton: token = null, retour, echec } = readSearch(Address, useSearch({ strict: false }));
  const [step, setStep] = useState<Step>(token === null ? 'form' : 'link');
  const language = useLanguage();
  const [failure, setFailure] = useState<string | null>(
    echec !== undefined && isErrorCode(echec) ? errorText(echec, language) : null,
  );
  const used = useRef<string | null>(null);

  const enter = () => router.history.push(safeReturn(retour));
  const arrived = async (first = true) => {
    client.clear();
    const viewer = await client.fetchQuery(viewerQuery(ports));
    if (!viewer) return setFailure(t('refused'));
    await speak(viewer.language);
    return viewer.hasPassword || !first ? enter() : setStep('password');
  };
  const shown = (answer: unknown) => (Owing.safeParse(answer).success ? setStep('second') : arrived());
  const said = (error: unknown, refused: string) =>
    setFailure(error instanceof ApiError && error.code !== 'UNAUTHENTICATED' ? error.message : refused);

  useEffect(() => {
    // A link works once: React's second mount in development must not spend it again.
    if (token === null || used.current === token) return;
    used.current = token;
    ports.signInByLink(token).then(
      // The token leaves the address and the history before anything else is shown.
      (answer) => navigate({ to: '/connexion', search: {}, replace: true }).then(() => shown(answer)),
      (error: unknown) => {
        said(error, t('linkFailed'));
        setStep('form');
      },
    );
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [token]);

  const form = (
    <PasswordForm
      failure={failure}
      onSubmit={async (login, password) => {
        setFailure(null);
        try {
          await shown(await ports.signIn(login, password));
        } catch (error) {
          said(error, t('refused'));
        }
      }}
    />
  );

  return (
    <main className="s-sign-in">
      <p className="s-brand">
        <Brand /> Entregent
      </p>
      {step === 'link' && <p role="status">{failure ?? t('linkWorking')}</p>}
      {step === 'form' && <PageHead title={t('signInTitle')} />}
      {step === 'form' &&
        (ports.SignInWays ? (
          <Suspense fallback={null}>
            <ports.SignInWays
              onArrived={() => void arrived(false)}
              onStep={() => setStep('second')}
              back={safeReturn(retour)}
            >
              {form}
            </ports.SignInWays>
          </Suspense>
        ) : (
          form
        ))}
      {step === 'second' && ports.SecondStep && (
        <Suspense fallback={null}>
          <ports.SecondStep
            onArrived={() => void arrived()}
            onRestart={() => void ports.signOut().then(() => setStep('form'))}
          />
        </Suspense>
      )}
      {step === 'password' && (
        <FirstPassword
          onLater={enter}
          onSubmit={async (password) => {
            await ports.choosePassword(password);
            await client.invalidateQueries({ queryKey: ['viewer'] });
            enter();
          }}
        />
      )}
    </main>
  );
}

interface PasswordFormProps {
  readonly failure: string | null;
  readonly onSubmit: (login: string, password: string) => Promise<void>;
}

function PasswordForm({ failure, onSubmit }: PasswordFormProps) {
  const t = useTexts(texts);
  const [busy, setBusy] = useState(false);
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const missing = (value: string) => (tried && value.trim() === '' ? t('fillIn') : undefined);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (login.trim() === '' || password === '') return;
    setBusy(true);
    await onSubmit(login.trim(), password);
    setBusy(false);
  };
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <TextInput
        label={t('login')}
        type="email"
        name="login"
        autoComplete="username"
        ref={focusOnMount}
        value={login}
        error={missing(login)}
        onChange={({ currentTarget }) => setLogin(currentTarget.value)}
      />
      <PasswordInput
        label={t('password')}
        name="password"
        autoComplete="current-password"
        value={password}
        error={missing(password)}
        onChange={({ currentTarget }) => setPassword(currentTarget.value)}
      />
      <p role="alert" className="e-critical">
        {failure}
      </p>
      <Button type="submit" variant="filled" size="lg" fullWidth loading={busy}>
        {t('signIn')}
      </Button>
      <p className="e-small e-3">{t('linkHint')}</p>
    </form>
  );
}

const problemOf = (error: unknown): string | undefined =>
  error instanceof ApiError ? (error.issues[0]?.message ?? error.message) : undefined;

interface FirstPasswordProps {
  readonly onSubmit: (password: string) => Promise<void>;
  readonly onLater: () => void;
}

function FirstPassword({ onSubmit, onLater }: FirstPasswordProps) {
  const t = useTexts(texts);
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (password.length < passwordLength.least) return setProblem(t('passwordShort', { least: passwordLength.least }));
    try {
      return await onSubmit(password);
    } catch (error) {
      return setProblem(problemOf(error) ?? t('errorText'));
    }
  };
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <PageHead title={t('passwordTitle')} />
      <p className="e-2">{t('passwordText')}</p>
      <PasswordInput
        label={t('passwordNew')}
        description={t('passwordHint', { least: passwordLength.least })}
        name="new-password"
        autoComplete="new-password"
        ref={focusOnMount}
        value={password}
        error={problem}
        onChange={({ currentTarget }) => setPassword(currentTarget.value)}
      />
      <Button type="submit" variant="filled" size="lg" fullWidth>
        {t('passwordSave')}
      </Button>
      <Button variant="subtle" fullWidth onClick={onLater}>
        {t('passwordLater')}
      </Button>
    </form>
  );
}
