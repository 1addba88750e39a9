import { DateText } from '@entregent/ui';
import { Button } from '@mantine/core';
import { useTexts } from '../../../i18n/texts.ts';
import { type OwnFactors, renewCodes } from '../api/factor-requests.ts';
import { texts } from '../texts.ts';
import { useSending } from '../use-factor-act.ts';

export interface RecoveryLineProps {
  readonly codes: OwnFactors['recoveryCodes'];
  readonly onRenewed: (codes: readonly string[] | null) => void;
}

export function RecoveryLine({ codes, onRenewed }: RecoveryLineProps) {
  const t = useTexts(texts);
  const { problem, busy, send } = useSending();
  return (
    <section className="f-means" aria-label={t('recovery')}>
      <h3>{t('recovery')}</h3>
      {codes ? (
        <p className="e-2">
          {t('recoveryLeft', { count: codes.left })} <DateText value={codes.at} />
        </p>
      ) : (
        <p className="e-2">{t('recoveryNone')}</p>
      )}
      {problem && (
        <p role="alert" className="e-critical">
          {problem}
        </p>
      )}
      {codes && (
        <Button variant="default" loading={busy} onClick={() => void send(async () => onRenewed(await renewCodes()))}>
          {t('recoveryRenew')}
        </Button>
      )}
    </section>
  );
}
