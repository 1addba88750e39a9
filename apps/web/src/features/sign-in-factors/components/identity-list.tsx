import { errorText, isErrorCode } from '@entregent/model';
import { DateText, icon, useLanguage } from '@entregent/ui';
import { Button } from '@mantine/core';
import { IconLink } from '@tabler/icons-react';
import { useSearch } from '@tanstack/react-router';
import { useTexts } from '../../../i18n/texts.ts';
import { type Identity, linkProvider, type OwnFactors, removeIdentity } from '../api/factor-requests.ts';
import { texts } from '../texts.ts';
import { useFactorAct, useSending } from '../use-factor-act.ts';
import { FactorTable, RemoveCell } from './factor-table.tsx';

/** Identities of the provider that open the account; nothing where no provider is set up and none is linked. */
export function IdentityList({ factors: { identities, provider } }: { readonly factors: OwnFactors }) {
  const t = useTexts(texts);
  const language = useLanguage();
  const { echec } = useSearch({ strict: false }) as { readonly echec?: string };
  const { problem, busy, send } = useSending();
  if (provider === null && identities.length === 0) return null;
  const failure = problem ?? (echec !== undefined && isErrorCode(echec) ? errorText(echec, language) : null);
  return (
    <section className="f-means" aria-label={t('identities')}>
      <h3>{t('identities')}</h3>
      {identities.length === 0 ? (
        <p className="e-2">{t('identitiesNone')}</p>
      ) : (
        <FactorTable label={t('identities')} columns={[t('identity'), t('issuer'), t('linked')]}>
          {identities.map((identity) => (
            <IdentityLine key={identity.id} identity={identity} />
          ))}
        </FactorTable>
      )}
      {failure && (
        <p role="alert" className="e-critical">
          {failure}
        </p>
      )}
      {provider !== null && (
        <Button
          variant="default"
          leftSection={<IconLink {...icon} />}
          loading={busy}
          onClick={() => void send(linkProvider)}
        >
          {t('link', { provider })}
        </Button>
      )}
    </section>
  );
}

function IdentityLine({ identity: { id, label, issuer, at } }: { readonly identity: Identity }) {
  const t = useTexts(texts);
  const act = useFactorAct();
  return (
    <tr>
      <td>{label}</td>
      <td>{new URL(issuer).host}</td>
      <td>
        <DateText value={at} />
      </td>
      <RemoveCell name={label} onRemove={() => void act(() => removeIdentity(id), t('identityRemoved'))} />
    </tr>
  );
}
