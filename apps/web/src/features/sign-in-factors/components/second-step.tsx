import { icon, PageHead } from '@entregent/ui';
import { Button } from '@mantine/core';
import { IconKey } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useTexts } from '../../../i18n/texts.ts';
import { signInByCode, signInByPasskey, type SignInMeans, useSignInMeans } from '../api/factor-requests.ts';
import '../factors.css';
import { texts } from '../texts.ts';
import { useSending } from '../use-factor-act.ts';
import { CodeField } from './code-field.tsx';
import { Enrolment } from './enrolment.tsx';

export interface SecondStepProps {
  readonly onArrived: () => void;
  /** Back to the beginning. */
  readonly onRestart: () => void;
}

/** What is owed after a first factor: the second one, or the choice of one. */
export function SecondStep({ onArrived, onRestart }: SecondStepProps) {
  const t = useTexts(texts);
  const { data } = useSignInMeans();
  // Kept while it is shown: an enrolment ends the half session before its recovery codes were read.
  const [begun, setBegun] = useState<SignInMeans>();
  if (!begun && data?.step != null) setBegun(data);
  if (!begun)
    return (
      data && (
        <div className="f-ways">
          <p role="alert">{t('expired')}</p>
          <Button onClick={onRestart}>{t('restart')}</Button>
        </div>
      )
    );
  return (
    <div className="f-ways">
      {begun.step === 'enrolment' ? (
        <Enrolment origin={begun.origin} onArrived={onArrived} />
      ) : (
        <Factor means={begun} onArrived={onArrived} />
      )}
      <Button variant="subtle" fullWidth onClick={onRestart}>
        {t('restart')}
      </Button>
    </div>
  );
}

function Factor({
  means: { has, origin },
  onArrived,
}: {
  readonly means: SignInMeans;
  readonly onArrived: () => void;
}) {
  const t = useTexts(texts);
  const [code, setCode] = useState('');
  const passkey = useSending();
  const typed = useSending();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void typed.send(async () => {
      await signInByCode(code);
      onArrived();
    });
  };
  return (
    <>
      <PageHead title={t('secondTitle')} />
      <p className="e-2">{t('secondText')}</p>
      {(has?.passkeys ?? 0) > 0 && location.origin === origin && (
        <Button
          variant="filled"
          size="lg"
          fullWidth
          leftSection={<IconKey {...icon} />}
          loading={passkey.busy}
          onClick={() => void passkey.send(() => signInByPasskey().then(onArrived))}
        >
          {t('usePasskey')}
        </Button>
      )}
      {passkey.problem && (
        <p role="alert" className="e-critical">
          {passkey.problem}
        </p>
      )}
      <form onSubmit={submit} noValidate>
        <CodeField
          label={t('code')}
          hint={has?.totp ? t('codeHint') : t('codeHintRecovery')}
          value={code}
          error={typed.problem}
          focused={has?.passkeys === 0}
          onChange={setCode}
        />
        <Button
          type="submit"
          variant={has?.totp ? 'filled' : 'default'}
          size="lg"
          fullWidth
          loading={typed.busy}
          disabled={code.trim() === ''}
        >
          {t('enter')}
        </Button>
      </form>
    </>
  );
}
