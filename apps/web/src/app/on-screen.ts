import { highestAccess } from '@entregent/ui';
import { useEffect, useSyncExternalStore } from 'react';

const shown = new Map<symbol, string>();
const listeners = new Set<() => void>();
const tell = () => {
  for (const listener of listeners) listener();
};

/**
 * Tells the top bar the markings of what a component shows: `useOnScreen(rows.map(({ access }) => access))`.
 * The bar shows the highest over the whole page; it is forgotten when the component goes.
 */
export function useOnScreen(access: readonly string[]): void {
  const highest = highestAccess(access);
  useEffect(() => {
    if (highest === undefined) return undefined;
    const key = Symbol(highest);
    shown.set(key, highest);
    tell();
    return () => {
      shown.delete(key);
      tell();
    };
  }, [highest]);
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** The highest marking on the screen; undefined when nothing marked is shown. */
export const useHighestOnScreen = (): string | undefined =>
  useSyncExternalStore(subscribe, () => highestAccess(shown.values()));
