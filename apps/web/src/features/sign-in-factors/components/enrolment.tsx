import { PageHead } from '@entregent/ui';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTexts } from '../../../i18n/texts.ts';
import { texts } from '../texts.ts';
import { PasskeyForm } from './passkey-form.tsx';
import { RecoveryCodes } from './recovery-codes.tsx';
import { TotpForm } from './totp-form.tsx';

/** The choice of a first second factor, where nothing else opens before. */
export function Enrolment({ origin, onArrived }: { readonly origin: string; readonly onArrived: () => void }) {
  const t = useTexts(texts);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const [byCode, setByCode] = useState(false);
  if (codes)
    return (
      <>
        <PageHead title={t('codesTitle')} />
        <RecoveryCodes codes={codes} onKept={onArrived} />
      </>
    );
  return (
    <>
      <PageHead title={t('enrolTitle')} />
      <p className="e-2">{t('enrolText')}</p>
      {byCode ? (
        <TotpForm where="enrolment" onAdded={(fresh) => setCodes(fresh ?? [])} />
      ) : (
        <>
          <PasskeyForm where="enrolment" origin={origin} onAdded={(_, fresh) => setCodes(fresh ?? [])} />
          <p className="f-or">{t('or')}</p>
          <Button variant="default" fullWidth onClick={() => setByCode(true)}>
            {t('enrolTotp')}
          </Button>
        </>
      )}
    </>
  );
}
