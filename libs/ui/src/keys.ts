import { useEffect, useSyncExternalStore } from 'react';

export interface KeyAction {
  /** `n`, `?`, `Escape`, `mod+k` (Ctrl, or ⌘ on a Mac). Single letters are ignored while one types. */
  readonly key: string;
  /** What it does, for the list of keys. */
  readonly label: string;
  readonly run: () => void;
}

/** Sets of keys in the order in which they were mounted; the newest answers first. */
let active: readonly (readonly KeyAction[])[] = [];
const listeners = new Set<() => void>();
const change = (next: typeof active) => {
  active = next;
  for (const listener of listeners) listener();
};

const typing = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) &&
  !(target instanceof HTMLInputElement && /^(checkbox|radio|button)$/.test(target.type));

const nameOf = (event: KeyboardEvent) =>
  event.ctrlKey || event.metaKey ? `mod+${event.key.toLowerCase()}` : event.altKey ? `alt+${event.key}` : event.key;

function answer(event: KeyboardEvent) {
  if (event.defaultPrevented || event.isComposing) return;
  const name = nameOf(event);
  // Ctrl Z in a field undoes the typing; other chords work everywhere.
  if (typing(event.target) && (!name.startsWith('mod+') || name === 'mod+z')) return;
  // A dialogue on top keeps the page's letters to itself.
  if (!name.includes('+') && document.querySelector('[role="dialog"][aria-modal="true"]')) return;
  const action = active
    .toReversed()
    .flat()
    .find(({ key }) => key === name);
  if (!action) return;
  event.preventDefault();
  action.run();
}

/** Gives the page these keys while the component stands. Keep the list stable (useMemo): a new one mounts anew. */
export function useKeys(actions: readonly KeyAction[]): void {
  useEffect(() => {
    if (actions.length === 0) return undefined;
    if (active.length === 0) document.addEventListener('keydown', answer);
    change([...active, actions]);
    return () => {
      change(active.filter((set) => set !== actions));
      if (active.length === 0) document.removeEventListener('keydown', answer);
    };
  }, [actions]);
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** The keys that answer now, for the list under `?`. */
export const useActiveKeys = (): readonly KeyAction[] =>
  useSyncExternalStore(
    subscribe,
    () => active,
    () => active,
  ).flat();
