import { browserSupportsWebAuthn } from '@simplewebauthn/browser';
import { icon } from '@entregent/ui';
import { Button } from '@mantine/core';
import { IconKey, IconLogin2 } from '@tabler/icons-react';
import { type ReactNode, useEffect } from 'react';
import { useTexts } from '../../../i18n/texts.ts';
import { signInByPasskey, signInByProvider, useSignInMeans } from '../api/factor-requests.ts';
import '../factors.css';
import { texts } from '../texts.ts';
import { useSending } from '../use-factor-act.ts';

export interface SignInWaysProps {
  /** Signed in. */
  readonly onArrived: () => void;
  /** A second factor is owed in this browser since a moment ago. */
  readonly onStep: () => void;
  /** The page to go on with. */
  readonly back: string;
  /** The form for name and password. */
  readonly children: ReactNode;
}

/** The ways of signing in: a passkey first, then name and password, then the identity provider if there is one. */
export function SignInWays({ onArrived, onStep, back, children }: SignInWaysProps) {
  const t = useTexts(texts);
  const { data } = useSignInMeans();
  const passkey = useSending();
  const provider = useSending();
  const owes = data?.step != null;
  useEffect(() => {
    if (owes) onStep();
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [owes]);
  const problem = passkey.problem ?? provider.problem;
  return (
    <div className="f-ways">
      {data && location.origin === data.origin && browserSupportsWebAuthn() && (
        <>
          <Button
            variant="default"
            size="lg"
            fullWidth
            leftSection={<IconKey {...icon} />}
            loading={passkey.busy}
            onClick={() => void passkey.send(() => signInByPasskey().then(onArrived))}
          >
            {t('withPasskey')}
          </Button>
          <p className="f-or">{t('or')}</p>
        </>
      )}
      {problem && (
        <p role="alert" className="e-critical">
          {problem}
        </p>
      )}
      {children}
      {data?.provider != null && (
        <Button
          variant="default"
          size="lg"
          fullWidth
          leftSection={<IconLogin2 {...icon} />}
          loading={provider.busy}
          onClick={() => void provider.send(() => signInByProvider(back))}
        >
          {t('withProvider', { provider: data.provider })}
        </Button>
      )}
    </div>
  );
}
