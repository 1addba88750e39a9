import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTexts } from '../../../i18n/texts.ts';
import { confirmTotp, offerTotp, type Where } from '../api/factor-requests.ts';
import { texts } from '../texts.ts';
import { useProblemOf, useSending } from '../use-factor-act.ts';
import { CodeField } from './code-field.tsx';
import { QrCode } from './qr-code.tsx';

export interface TotpFormProps {
  readonly where: Where;
  readonly onAdded: (codes: readonly string[] | null) => void;
}

const inGroups = (secret: string) => secret.replaceAll(/(.{4})(?=.)/g, '$1 ');

/** Shows the secret of a new code generator and asks for its first code. */
export function TotpForm({ where, onAdded }: TotpFormProps) {
  const t = useTexts(texts);
  const problemOf = useProblemOf();
  const [code, setCode] = useState('');
  const { problem, busy, send } = useSending();
  // One offer for the time that the form is open: reading it again would replace the secret that was scanned.
  const { data: offer, error } = useQuery({
    queryKey: ['totp-offer', where],
    queryFn: () => offerTotp(where),
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
    refetchOnWindowFocus: false,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void send(async () => onAdded(await confirmTotp(where, code)));
  };
  if (error) return <p className="e-critical">{problemOf(error)}</p>;
  if (!offer) return null;
  return (
    <form className="f-form" onSubmit={submit} noValidate>
      <p className="e-2">{t('totpScan')}</p>
      <QrCode text={offer.address} label={t('totpQr')} />
      <dl className="e-pairs">
        <dt>{t('totpSecret')}</dt>
        <dd>
          <code className="f-secret">{inGroups(offer.secret)}</code>
        </dd>
      </dl>
      <a className="e-small" href={offer.address}>
        {t('totpOpen')}
      </a>
      <CodeField label={t('totpCode')} value={code} error={problem} onChange={setCode} />
      <Button type="submit" variant="filled" loading={busy} disabled={code.trim() === ''}>
        {t('totpConfirm')}
      </Button>
    </form>
  );
}
