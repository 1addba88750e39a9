import { Dialog, icon, useToast } from '@entregent/ui';
import { Button, Textarea } from '@mantine/core';
import { IconUserQuestion } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useTexts } from '../../../i18n/texts.ts';
import { requestAccess } from '../api/request-queries.ts';
import '../requests.css';
import { texts } from '../texts.ts';

/** Asks for access to a record that did not open. What is answered is the same whether it exists or not. */
export function RequestAccess({ record }: { readonly record: string }) {
  const t = useTexts(texts);
  const toast = useToast();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [sending, setSending] = useState(false);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setSending(true);
    try {
      toast({ text: await requestAccess(record, reason) });
      setOpen(false);
    } catch (error) {
      toast({ text: error instanceof Error ? error.message : String(error), failed: true });
    } finally {
      setSending(false);
    }
  };
  return (
    <div className="request-ask">
      <Button variant="default" leftSection={<IconUserQuestion {...icon} />} onClick={() => setOpen(true)}>
        {t('ask')}
      </Button>
      {open && (
        <Dialog title={t('askTitle')} onClose={() => setOpen(false)}>
          <form className="request-form" onSubmit={(event) => void send(event)}>
            <p className="e-2">{t('askText')}</p>
            <Textarea
              required
              autosize
              minRows={3}
              maxLength={500}
              label={t('reason')}
              value={reason}
              onChange={({ currentTarget }) => setReason(currentTarget.value)}
            />
            <div className="e-form-foot">
              <Button type="submit" variant="filled" loading={sending}>
                {t('send')}
              </Button>
              <Button variant="subtle" onClick={() => setOpen(false)}>
                {t('cancel')}
              </Button>
            </div>
          </form>
        </Dialog>
      )}
    </div>
  );
}
