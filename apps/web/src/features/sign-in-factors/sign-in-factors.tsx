import { Dialog, Section } from '@entregent/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTexts } from '../../i18n/texts.ts';
import { factorsKey, useOwnFactors } from './api/factor-requests.ts';
import { IdentityList } from './components/identity-list.tsx';
import { PasskeyList } from './components/passkey-list.tsx';
import { RecoveryCodes } from './components/recovery-codes.tsx';
import { RecoveryLine } from './components/recovery-line.tsx';
import { TotpLine } from './components/totp-line.tsx';
import './factors.css';
import { texts } from './texts.ts';

/** One's passkeys, code generator, recovery codes and linked identities, on the page of one's account. */
export function SignInFactors() {
  const t = useTexts(texts);
  const client = useQueryClient();
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const { data, error } = useOwnFactors();
  if (error) throw error;
  if (!data) return null;
  const changed = (fresh: readonly string[] | null) => {
    setCodes(fresh);
    void client.invalidateQueries({ queryKey: factorsKey });
  };
  return (
    <Section title={t('title')}>
      <p className="e-2 f-lead">{data.required ? t('leadRequired') : t('lead')}</p>
      <PasskeyList factors={data} onAdded={changed} />
      <TotpLine totp={data.totp} onAdded={changed} />
      <RecoveryLine codes={data.recoveryCodes} onRenewed={changed} />
      <IdentityList factors={data} />
      {codes && (
        <Dialog title={t('codesTitle')} onClose={() => setCodes(null)}>
          <RecoveryCodes codes={codes} onKept={() => setCodes(null)} />
        </Dialog>
      )}
    </Section>
  );
}
