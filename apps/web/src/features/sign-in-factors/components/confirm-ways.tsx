import { icon } from '@entregent/ui';
import { Button } from '@mantine/core';
import { IconKey } from '@tabler/icons-react';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTexts } from '../../../i18n/texts.ts';
import { confirmByCode, confirmByPasskey, useOwnFactors } from '../api/factor-requests.ts';
import '../factors.css';
import { texts } from '../texts.ts';
import { useSending } from '../use-factor-act.ts';
import { CodeField } from './code-field.tsx';

export interface ConfirmWaysProps {
  readonly onDone: () => void;
  /** Shown to whoever has neither a passkey nor a code generator. */
  readonly otherwise: ReactNode;
}

/** Confirms who one is by a passkey or a code. */
export function ConfirmWays({ onDone, otherwise }: ConfirmWaysProps) {
  const t = useTexts(texts);
  const { data } = useOwnFactors();
  const [code, setCode] = useState('');
  const passkey = useSending();
  const typed = useSending();
  if (!data) return null;
  const canSign = data.passkeys.length > 0 && location.origin === data.origin;
  if (!canSign && !data.totp) return otherwise;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    void typed.send(async () => {
      await confirmByCode(code);
      onDone();
    });
  };
  return (
    <div className="f-ways">
      {canSign && (
        <Button
          variant="filled"
          fullWidth
          leftSection={<IconKey {...icon} />}
          loading={passkey.busy}
          onClick={() => void passkey.send(() => confirmByPasskey().then(onDone))}
        >
          {t('confirmPasskey')}
        </Button>
      )}
      {passkey.problem && (
        <p role="alert" className="e-critical">
          {passkey.problem}
        </p>
      )}
      {data.totp && (
        <form className="f-form" onSubmit={submit} noValidate>
          <CodeField label={t('confirmCode')} value={code} error={typed.problem} onChange={setCode} />
          <Button type="submit" variant="default" loading={typed.busy} disabled={code.trim() === ''}>
            {t('confirm')}
          </Button>
        </form>
      )}
    </div>
  );
}
