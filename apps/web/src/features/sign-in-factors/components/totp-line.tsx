import { DateText, Dialog, icon, useToast } from '@entregent/ui';
import { Button } from '@mantine/core';
import { IconDeviceMobile } from '@tabler/icons-react';
import { useState } from 'react';
import { useTexts } from '../../../i18n/texts.ts';
import { type OwnFactors, removeTotp } from '../api/factor-requests.ts';
import { texts } from '../texts.ts';
import { useFactorAct } from '../use-factor-act.ts';
import { TotpForm } from './totp-form.tsx';

export interface TotpLineProps {
  readonly totp: OwnFactors['totp'];
  readonly onAdded: (codes: readonly string[] | null) => void;
}

export function TotpLine({ totp, onAdded }: TotpLineProps) {
  const t = useTexts(texts);
  const act = useFactorAct();
  const toast = useToast();
  const [adding, setAdding] = useState(false);
  const added = (codes: readonly string[] | null) => {
    setAdding(false);
    toast({ text: t('totpAdded') });
    onAdded(codes);
  };
  return (
    <section className="f-means" aria-label={t('totp')}>
      <h3>{t('totp')}</h3>
      <p className="e-2">
        {totp ? (
          <>
            {t('totpThere')} <DateText value={totp.at} />
          </>
        ) : (
          t('totpNone')
        )}
      </p>
      <div className="f-acts">
        <Button variant="default" leftSection={<IconDeviceMobile {...icon} />} onClick={() => setAdding(true)}>
          {totp ? t('totpReplace') : t('totpAdd')}
        </Button>
        {totp && (
          <Button
            variant="subtle"
            aria-label={t('removeNamed', { name: t('totp') })}
            onClick={() => void act(removeTotp, t('totpRemoved'))}
          >
            {t('remove')}
          </Button>
        )}
      </div>
      {adding && (
        <Dialog title={t('totpTitle')} onClose={() => setAdding(false)}>
          <TotpForm where="factors" onAdded={added} />
        </Dialog>
      )}
    </section>
  );
}
