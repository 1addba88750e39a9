import { DateText, useToast } from '@entregent/ui';
import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTexts } from '../../../i18n/texts.ts';
import { type AuditState, useAuditState, verifyAudit } from '../api/audit-queries.ts';
import { texts } from '../texts.ts';

type Faults = Awaited<ReturnType<typeof verifyAudit>>['faults'];

/** Whether the log can be relied on: how far it is sealed, written outside and verified. */
export function ChainState() {
  const t = useTexts(texts);
  const client = useQueryClient();
  const toast = useToast();
  const { data } = useAuditState();
  const [faults, setFaults] = useState<Faults>([]);
  const [busy, setBusy] = useState(false);
  const verify = async () => {
    setBusy(true);
    try {
      const done = await verifyAudit();
      setFaults(done.faults);
      if (done.ok) toast({ text: t('verifiedNow', { count: done.entries }) });
      await client.invalidateQueries({ queryKey: ['audit', 'state'] });
    } catch (error) {
      toast({ text: error instanceof Error ? error.message : String(error), failed: true });
    }
    setBusy(false);
  };
  return (
    <section className="j-state" aria-label={t('log')}>
      <dl>
        <Fact label={t('sealed')}>{data && <Sealed state={data} />}</Fact>
        <Fact label={t('checkpoint')}>
          {data?.checkpointAt ? (
            <>
              {t('upTo', { seq: data.checkpointTo ?? 0 })}, <DateText value={data.checkpointAt} />
            </>
          ) : (
            t('never')
          )}
        </Fact>
        <Fact label={t('verified')}>{data && <Verified state={data} />}</Fact>
      </dl>
      <Button variant="default" loading={busy} onClick={() => void verify()}>
        {t('verifyNow')}
      </Button>
      {faults.length > 0 && <FaultList faults={faults} />}
    </section>
  );
}

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Sealed({ state: { sealedTo, sealedAt, waiting, prunedTo } }: { readonly state: AuditState }) {
  const t = useTexts(texts);
  return (
    <>
      {t('upTo', { seq: sealedTo })}
      {sealedAt && (
        <>
          , <DateText value={sealedAt} />
        </>
      )}
      {waiting > 0 && <span className="e-3"> · {t('pending', { count: waiting })}</span>}
      {prunedTo > 0 && <span className="e-3"> · {t('pruned', { to: prunedTo })}</span>}
    </>
  );
}

function Verified({ state: { verifiedAt, verifiedFaults } }: { readonly state: AuditState }) {
  const t = useTexts(texts);
  if (!verifiedAt) return t('never');
  const sound = (verifiedFaults ?? 0) === 0;
  return (
    <>
      <span className={sound ? undefined : 'e-critical'}>
        {sound ? t('whole') : t('faults', { count: verifiedFaults ?? 0 })}
      </span>
      , <DateText value={verifiedAt} />
    </>
  );
}

function FaultList({ faults }: { readonly faults: Faults }) {
  const t = useTexts(texts);
  return (
    <div className="j-faults" role="alert">
      <strong>{t('found')}</strong>
      <ul>
        {faults.map(({ kind, label, seq, to, detail, restored }) => (
          <li key={`${kind}-${seq}-${to}-${detail}`}>
            {label} {seq !== null && (seq === to ? seq : `${seq}–${to}`)}{' '}
            {detail !== null && <span className="e-3 j-id">{detail}</span>}{' '}
            {restored != null && <span className="e-3">{t('restored', { at: restored })}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}
