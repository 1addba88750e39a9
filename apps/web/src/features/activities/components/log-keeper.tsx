import { useToast } from '@entregent/ui';
import { useCallback, useEffect, useRef } from 'react';
import { ApiError } from '../../../api/api-error.ts';
import { useSaved } from '../../../app/saved.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { drop, keep, waitingOf } from '../log-queue.ts';
import { ChoiceNeeded, sendWaiting } from '../log-send.ts';
import { texts } from '../texts.ts';
import { useLogApi, useOnline, useSelf, useWaiting } from '../use-log.ts';

const again = 30_000;

/** Sends what was logged without a network as soon as there is one. Stands on every page and shows nothing. */
export function LogKeeper() {
  const t = useTexts(texts);
  const self = useSelf();
  const api = useLogApi();
  const online = useOnline();
  const saved = useSaved();
  const toast = useToast();
  const busy = useRef(false);
  const count = useWaiting(self.user).filter(({ problem }) => problem === undefined).length;

  // Fetched before it is asked for: what one types right after `n` would be lost while it loads.
  useEffect(() => void import('./log-panel.tsx'), []);

  const flush = useCallback(async () => {
    if (busy.current) return;
    busy.current = true;
    try {
      for (const waiting of waitingOf(self.user).filter(({ problem }) => problem === undefined)) {
        const { draft, title } = waiting;
        try {
          const commit = await sendWaiting(waiting, self, api);
          drop(self.user, draft.id);
          await saved({ text: t('sent', { title }), commit });
        } catch (error) {
          if (error instanceof ApiError && (error.code === 'OFFLINE' || error.code === 'STORE_UNAVAILABLE')) return;
          const choose = error instanceof ChoiceNeeded;
          const why = choose ? t('toComplete', { count: 1 }) : error instanceof Error ? error.message : String(error);
          keep(self.user, { ...waiting, problem: why });
          toast({ text: choose ? why : t('refusedLater', { title, why }), failed: true });
        }
      }
    } finally {
      busy.current = false;
    }
  }, [self, api, saved, toast, t]);

  useEffect(() => {
    if (!online || count === 0) return undefined;
    void flush();
    // The browser may say that there is a network when our server is not to be reached.
    const timer = setInterval(() => void flush(), again);
    return () => clearInterval(timer);
  }, [online, count, flush]);
  // The panel must open without a network too: its code is fetched beforehand.
  useEffect(() => {
    void import('./log-panel.tsx');
  }, []);
  return null;
}
