import { DateText, Dialog, icon, useToast } from '@entregent/ui';
import { Button } from '@mantine/core';
import { IconKey } from '@tabler/icons-react';
import { useState } from 'react';
import { useTexts } from '../../../i18n/texts.ts';
import { type OwnFactors, type Passkey, removePasskey } from '../api/factor-requests.ts';
import { texts } from '../texts.ts';
import { useFactorAct } from '../use-factor-act.ts';
import { FactorTable, RemoveCell } from './factor-table.tsx';
import { PasskeyForm } from './passkey-form.tsx';

export interface PasskeyListProps {
  readonly factors: OwnFactors;
  readonly onAdded: (codes: readonly string[] | null) => void;
}

export function PasskeyList({ factors: { passkeys, origin }, onAdded }: PasskeyListProps) {
  const t = useTexts(texts);
  const toast = useToast();
  const [adding, setAdding] = useState(false);
  const added = (name: string, codes: readonly string[] | null) => {
    setAdding(false);
    toast({ text: t('passkeyAdded', { name }) });
    onAdded(codes);
  };
  return (
    <section className="f-means" aria-label={t('passkeys')}>
      <h3>{t('passkeys')}</h3>
      {passkeys.length === 0 ? (
        <p className="e-2">{t('passkeysNone')}</p>
      ) : (
        <FactorTable label={t('passkeys')} columns={[t('name'), t('added'), t('used')]}>
          {passkeys.map((passkey) => (
            <PasskeyLine key={passkey.id} passkey={passkey} />
          ))}
        </FactorTable>
      )}
      {location.origin === origin ? (
        <Button variant="default" leftSection={<IconKey {...icon} />} onClick={() => setAdding(true)}>
          {t('addPasskey')}
        </Button>
      ) : (
        <p className="e-small e-2">{t('elsewhere', { origin })}</p>
      )}
      {adding && (
        <Dialog title={t('addPasskey')} onClose={() => setAdding(false)}>
          <PasskeyForm where="factors" origin={origin} onAdded={added} />
        </Dialog>
      )}
    </section>
  );
}

function PasskeyLine({ passkey: { id, name, at, used, synced } }: { readonly passkey: Passkey }) {
  const t = useTexts(texts);
  const act = useFactorAct();
  return (
    <tr>
      <td>
        {name} {synced && <span className="e-small e-3">({t('synced')})</span>}
      </td>
      <td>
        <DateText value={at} />
      </td>
      <td>{used ? <DateText value={used} /> : t('never')}</td>
      <RemoveCell name={name} onRemove={() => void act(() => removePasskey(id), t('passkeyRemoved', { name }))} />
    </tr>
  );
}
