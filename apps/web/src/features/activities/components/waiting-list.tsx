import { Button } from '@mantine/core';
import { useTexts } from '../../../i18n/texts.ts';
import type { Draft } from '../log-draft.ts';
import { drop } from '../log-queue.ts';
import { texts } from '../texts.ts';
import { useWaiting } from '../use-log.ts';

/** What waits on this device, to be opened again or thrown away. */
export function WaitingList({ user, onOpen }: { readonly user: string; readonly onOpen: (draft: Draft) => void }) {
  const t = useTexts(texts);
  const waiting = useWaiting(user);
  if (waiting.length === 0) return null;
  return (
    <section className="log-waiting" aria-label={t('waiting', { count: waiting.length })}>
      <p className="e-caption">{t('waiting', { count: waiting.length })}</p>
      <ul>
        {waiting.map(({ draft, title, problem }) => (
          <li key={draft.id}>
            <span className="e-grow">
              {title}
              {problem && <span className="e-caption e-critical log-title">{problem}</span>}
            </span>
            <Button
              size="xs"
              onClick={() => {
                drop(user, draft.id);
                onOpen(draft);
              }}
            >
              {t('open')}
            </Button>
            <Button size="xs" variant="subtle" onClick={() => drop(user, draft.id)}>
              {t('discard')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
