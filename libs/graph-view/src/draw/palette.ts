/** Colours that the map draws with, by the name of their CSS variable without the dashes. */
const colours = {
  surface: '#ffffff',
  ink: '#18191c',
  'ink-2': '#44474d',
  'ink-3': '#5f636a',
  accent: '#2f40c2',
  'accent-tint': '#ebeffd',
  critical: '#aa2a27',
  for: '#0a6e4f',
  against: '#7e22a8',
  node: '#ffffff',
  'node-line': '#44474d',
  tie: '#8d939d',
  'tie-strong': '#44474d',
  'line-control': '#82868d',
} as const;

export type Palette = Readonly<Record<keyof typeof colours | 'font', string>>;

/** Reads the colours that hold for an element; where a variable is not set, that of the light scheme. */
export function readPalette(element: Element): Palette {
  const style = getComputedStyle(element);
  const read = Object.entries(colours).map(([name, fallback]) => [
    name,
    style.getPropertyValue(`--${name}`).trim() || fallback,
  ]);
  const font = style.getPropertyValue('--font-sans').trim() || 'system-ui, sans-serif';
  return { ...(Object.fromEntries(read) as Record<keyof typeof colours, string>), font };
}

/** Calls back when the colour scheme changes, by the page's own switch or by the system's. Answers how to stop. */
export function watchScheme(changed: () => void): () => void {
  const switched = new MutationObserver(changed);
  switched.observe(document.documentElement, {
    attributes: true,
    attributeFilter: ['data-mantine-color-scheme', 'class', 'style'],
  });
  const system = typeof matchMedia === 'undefined' ? null : matchMedia('(prefers-color-scheme: dark)');
  system?.addEventListener('change', changed);
  return () => {
    switched.disconnect();
    system?.removeEventListener('change', changed);
  };
}
