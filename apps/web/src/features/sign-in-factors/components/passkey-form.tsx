import { browserSupportsWebAuthn } from '@simplewebauthn/browser';
import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTexts } from '../../../i18n/texts.ts';
import { addPasskey, type Where } from '../api/factor-requests.ts';
import { texts } from '../texts.ts';
import { useSending } from '../use-factor-act.ts';

export interface PasskeyFormProps {
  readonly where: Where;
  /** The address that passkeys belong to. */
  readonly origin: string;
  /** With recovery codes to show when it is the first factor. */
  readonly onAdded: (name: string, codes: readonly string[] | null) => void;
}

/** Names a passkey and has the device make it. */
export function PasskeyForm({ where, origin, onAdded }: PasskeyFormProps) {
  const t = useTexts(texts);
  const [name, setName] = useState(t('passkeyDefault'));
  const { problem, busy, send } = useSending();
  if (location.origin !== origin) return <p className="e-2">{t('elsewhere', { origin })}</p>;
  if (!browserSupportsWebAuthn()) return <p className="e-2">{t('unsupported')}</p>;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void send(async () => onAdded(name.trim(), await addPasskey(where, name)));
  };
  return (
    <form className="f-form" onSubmit={submit} noValidate>
      <TextInput
        label={t('passkeyName')}
        description={t('passkeyNameHint')}
        maxLength={60}
        value={name}
        error={problem}
        onChange={({ currentTarget }) => setName(currentTarget.value)}
      />
      <Button type="submit" variant="filled" loading={busy} disabled={name.trim() === ''}>
        {t('passkeyMake')}
      </Button>
    </form>
  );
}
