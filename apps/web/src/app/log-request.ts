import type { RefOption } from '@entregent/ui';
import { useSyncExternalStore } from 'react';

/** What *Consigner* opens with. */
export interface LogRequest {
  /** The beginning of a sentence, such as the reference of a committee. */
  readonly sentence: string;
  /** The committee that it is about. */
  readonly committee?: RefOption;
}

let asked: LogRequest | null = null;
const listeners = new Set<() => void>();
const set = (next: LogRequest | null) => {
  asked = next;
  for (const listener of listeners) listener();
};

/** Opens *Consigner*, from anywhere. */
export const openLog = (sentence = '', committee?: RefOption): void =>
  set({ sentence, ...(committee ? { committee } : {}) });
export const closeLog = (): void => set(null);

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** What *Consigner* was asked to open with; null while it is closed. */
export const useLogRequest = (): LogRequest | null => useSyncExternalStore(subscribe, () => asked);
