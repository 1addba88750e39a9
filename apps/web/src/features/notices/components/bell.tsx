import { icon } from '@entregent/ui';
import { IconBell } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTexts } from '../../../i18n/texts.ts';
import { useUnread } from '../api/notice-queries.ts';
import '../notices.css';
import { texts } from '../texts.ts';

/** The bell of the top bar, with the number of notices that the reader has not seen. */
export function Bell() {
  const t = useTexts(texts);
  const { data: unread = 0 } = useUnread();
  const label = unread > 0 ? t('unread', { count: unread }) : t('bell');
  return (
    <Link to={'/avis' as string} className="e-icon-button notice-bell" aria-label={label} title={label}>
      <IconBell {...icon} />
      {unread > 0 && (
        <span className="notice-count" aria-hidden>
          {unread > 99 ? '99+' : unread}
        </span>
      )}
    </Link>
  );
}
