import { useTexts } from '../../../i18n/texts.ts';
import type { SignInLink } from '../api/account-queries.ts';
import { texts } from '../texts.ts';
import { SecretShown } from './secret-shown.tsx';

/** A sign-in link to hand over. */
export function LinkShown({
  link: { login, token, until },
  onClose,
}: {
  readonly link: SignInLink;
  readonly onClose: () => void;
}) {
  const t = useTexts(texts);
  const address = `${window.location.origin}/connexion?jeton=${token}`;
  return (
    <SecretShown title={t('linkTitle', { login })} secret={address} until={until} onClose={onClose}>
      {t('linkText')}
    </SecretShown>
  );
}
