/** What a key asks of the map. */
export type MapAction =
  | { readonly kind: 'walk'; readonly x: -1 | 0 | 1; readonly y: -1 | 0 | 1 }
  | {
      readonly kind: 'open' | 'expand' | 'collapse' | 'find' | 'path' | 'undo' | 'fit' | 'zoomIn' | 'zoomOut' | 'leave';
    };

interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

const walk = (x: -1 | 0 | 1, y: -1 | 0 | 1): MapAction => ({ kind: 'walk', x, y });

const actions: Readonly<Record<string, MapAction>> = {
  ArrowLeft: walk(-1, 0),
  ArrowRight: walk(1, 0),
  ArrowUp: walk(0, -1),
  ArrowDown: walk(0, 1),
  Enter: { kind: 'open' },
  '+': { kind: 'expand' },
  e: { kind: 'expand' },
  Backspace: { kind: 'collapse' },
  f: { kind: 'find' },
  p: { kind: 'path' },
  z: { kind: 'undo' },
  '0': { kind: 'fit' },
  '=': { kind: 'zoomIn' },
  '-': { kind: 'zoomOut' },
  Escape: { kind: 'leave' },
};

/** The action of a key, null for keys that the map leaves to the page; a key held with Ctrl, Alt or Meta is the page's. */
export function actionOf({ key, ctrlKey, metaKey, altKey }: KeyPress): MapAction | null {
  if (ctrlKey || metaKey || altKey) return null;
  return actions[key.length === 1 ? key.toLowerCase() : key] ?? null;
}
