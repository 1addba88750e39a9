import type { Draft } from './log-draft.ts';

/** An activity that waits on this device until the network is back. */
export interface Waiting {
  readonly draft: Draft;
  readonly title: string;
  /** Why it could not be sent though the network was there; it then waits for its writer. */
  readonly problem?: string;
}

const listeners = new Set<() => void>();
const tell = () => {
  for (const listener of listeners) listener();
};
/** Each account has its own: another person at this browser sees and sends nothing of it. */
const keyOf = (user: string) => `entregent-log-queue:${user}`;
const cache = new Map<string, { readonly text: string | null; readonly list: readonly Waiting[] }>();
const none: readonly Waiting[] = [];

function parse(text: string | null): readonly Waiting[] {
  if (text === null) return none;
  try {
    const list: unknown = JSON.parse(text);
    return Array.isArray(list) ? (list as readonly Waiting[]) : none;
  } catch {
    return none;
  }
}

/** What waits, the oldest first; the same list until something changes. */
export function waitingOf(user: string): readonly Waiting[] {
  let text: string | null = null;
  try {
    text = localStorage.getItem(keyOf(user));
  } catch {
    return none;
  }
  const known = cache.get(user);
  if (known && known.text === text) return known.list;
  const list = parse(text);
  cache.set(user, { text, list });
  return list;
}

function write(user: string, list: readonly Waiting[]): boolean {
  try {
    if (list.length === 0) localStorage.removeItem(keyOf(user));
    else localStorage.setItem(keyOf(user), JSON.stringify(list));
  } catch {
    return false;
  }
  tell();
  return true;
}

/** Keeps an activity, once, whatever was kept of it before. False where the browser keeps nothing. */
export const keep = (user: string, waiting: Waiting): boolean =>
  write(user, [...waitingOf(user).filter(({ draft }) => draft.id !== waiting.draft.id), waiting]);

export const drop = (user: string, id: string): boolean =>
  write(
    user,
    waitingOf(user).filter(({ draft }) => draft.id !== id),
  );

export function onQueue(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', listener);
  };
}
