import { levelName, parseAccessKey } from '@entregent/model';
import { Dialog, PartialDateField } from '@entregent/ui';
import { Button, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTexts } from '../../../i18n/texts.ts';
import type { Decision, ToDecide } from '../api/request-queries.ts';
import { texts } from '../texts.ts';

interface DecideDialogProps {
  readonly request: ToDecide;
  readonly accept: boolean;
  readonly onClose: () => void;
  /** Resolves to what went wrong, in words; to nothing when it was done. */
  readonly onDecide: (decision: Decision) => Promise<string | undefined>;
}

const titles = { lowering: 'acceptLowering', access: 'acceptAccess', glass: 'acceptAccess' } as const;

/** The reason of a decision and, for an access that is given, its last day. */
export function DecideDialog({ request, accept, onClose, onDecide }: DecideDialogProps) {
  const t = useTexts(texts);
  const [reason, setReason] = useState('');
  const [until, setUntil] = useState<string | null>(null);
  const [failure, setFailure] = useState<string>();
  const [sending, setSending] = useState(false);
  const { id, kind, marking } = request;
  const lets = accept && kind === 'access';
  const title = accept ? t(titles[kind]) : t('refuseTitle');
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setSending(true);
    setFailure(await onDecide({ id, accept, reason, ...(lets && until ? { until } : {}) }));
    setSending(false);
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <form className="request-form" onSubmit={(event) => void send(event)}>
        {lets && <p className="e-2">{t('gives', { level: levelName(parseAccessKey(marking).level) })}</p>}
        {!accept && kind === 'access' && <p className="e-2">{t('silent')}</p>}
        <Textarea
          required
          autosize
          minRows={2}
          maxLength={500}
          label={t('why')}
          description={t('whyHint')}
          value={reason}
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
        />
        {lets && (
          <PartialDateField
            label={t('until')}
            description={t('untilHint')}
            value={until}
            onChange={setUntil}
            precision="day"
          />
        )}
        {failure && (
          <p role="alert" className="e-small e-critical">
            {failure}
          </p>
        )}
        <div className="e-form-foot">
          <Button type="submit" variant="filled" loading={sending}>
            {accept ? title : t('refuse')}
          </Button>
          <Button variant="subtle" onClick={onClose}>
            {t('cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
