import { today } from '@entregent/model';
import { type RefOption, useLanguage } from '@entregent/ui';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useDebouncedValue } from '@mantine/hooks';
import { useMemo, useState, useSyncExternalStore } from 'react';
import { useViewer } from '../../app/viewer.ts';
import { logApi } from './api/activity-queries.ts';
import { type ByHand, type Draft, fill, type Filled, nothingFound, type Self } from './log-draft.ts';
import { onQueue, type Waiting, waitingOf } from './log-queue.ts';
import { type LogApi, lookUp } from './log-send.ts';
import { newId } from './new-id.ts';

/** Whether the browser has a network. */
export const useOnline = (): boolean =>
  useSyncExternalStore(
    (listener) => {
      window.addEventListener('online', listener);
      window.addEventListener('offline', listener);
      return () => {
        window.removeEventListener('online', listener);
        window.removeEventListener('offline', listener);
      };
    },
    () => navigator.onLine,
  );

/** Who writes. */
export function useSelf(): Self & { readonly user: string } {
  const { id, name, person, circles } = useViewer();
  const language = useLanguage();
  const [first] = circles;
  const marking = `${first?.code ?? 'cluster'}:${first?.defaultLevel ?? 1}`;
  return useMemo(() => ({ user: id, name, person, marking, language }), [id, name, person, marking, language]);
}

export function useLogApi(): LogApi {
  const client = useQueryClient();
  return useMemo(() => logApi(client), [client]);
}

/** What waits on this device for the account that is signed in. */
export const useWaiting = (user: string): readonly Waiting[] => useSyncExternalStore(onQueue, () => waitingOf(user));

// What was typed outlives the panel: closing it by mistake loses nothing.
const left = new Map<string, Draft>();

const begin = (sentence: string, byHand: ByHand = {}): Draft => ({ id: newId(), sentence, day: today(), byHand });

export interface Log {
  readonly draft: Draft;
  readonly filled: Filled;
  readonly setSentence: (sentence: string) => void;
  readonly setByHand: (change: ByHand) => void;
  readonly open: (draft: Draft) => void;
  /** Forgets the draft: it was logged, or kept. */
  readonly done: () => void;
}

/** An activity while it is written. */
export function useLog(sentence: string, committee?: RefOption): Log {
  const self = useSelf();
  const api = useLogApi();
  const online = useOnline();
  const [draft, setDraft] = useState<Draft>(() => {
    const before = left.get(self.user);
    if (before && sentence === '' && !committee) return before;
    return begin(sentence, committee ? { committees: [committee], kind: 'committee_meeting' } : {});
  });
  const set = (next: Draft) => {
    left.set(self.user, next);
    setDraft(next);
  };
  const [settled] = useDebouncedValue(draft, 250);
  const { data: lookup = nothingFound } = useQuery({
    queryKey: ['activities', 'lookup', settled.sentence, settled.byHand, settled.day, self.user],
    queryFn: () => lookUp(settled, self, api),
    enabled: online,
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
    placeholderData: keepPreviousData,
  });
  const filled = useMemo(() => fill(draft, lookup, self), [draft, lookup, self]);
  return {
    draft,
    filled,
    setSentence: (next) => set({ ...draft, sentence: next }),
    setByHand: (change) => set({ ...draft, byHand: { ...draft.byHand, ...change } }),
    open: set,
    done: () => {
      left.delete(self.user);
      setDraft(begin(''));
    },
  };
}
