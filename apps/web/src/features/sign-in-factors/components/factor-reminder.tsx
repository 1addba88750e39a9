import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useViewer } from '../../../app/viewer.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { useOwnFactors } from '../api/factor-requests.ts';
import '../factors.css';
import { texts } from '../texts.ts';

const KEY = 'entregent.factor-reminder';
const WEEK_MS = 7 * 24 * 60 * 60_000;

const put = () => Date.now() - Number(localStorage.getItem(KEY) ?? 0) > WEEK_MS;

/** Tells whoever comes back with a password alone to add a second factor; put off, it comes again in a week. */
export function FactorReminder() {
  const t = useTexts(texts);
  const { hasPassword } = useViewer();
  const [due, setDue] = useState(put);
  const { data } = useOwnFactors(hasPassword && due);
  if (!due || !data || data.totp || data.passkeys.length > 0) return null;
  const later = () => {
    localStorage.setItem(KEY, String(Date.now()));
    setDue(false);
  };
  return (
    <p className="f-reminder" role="note">
      {t('reminder')} <Link to={'/compte' as string}>{t('reminderAdd')}</Link>
      <Button variant="subtle" size="compact-sm" onClick={later}>
        {t('reminderLater')}
      </Button>
    </p>
  );
}
