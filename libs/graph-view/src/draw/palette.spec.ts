import { readPalette, watchScheme } from './palette.ts';

const root = document.documentElement;
const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

describe('the colours of the map', () => {
  it('are read from the variables of the page, with a fallback for those it does not set', () => {
    root.style.setProperty('--accent', '#123456');
    const palette = readPalette(root);
    root.style.removeProperty('--accent');
    expect([palette.accent, palette.surface]).toEqual(['#123456', '#ffffff']);
  });

  it('are read again when the scheme changes, until the map is closed', async () => {
    let told = 0;
    const stop = watchScheme(() => told++);
    root.dataset['mantineColorScheme'] = 'dark';
    await settled();
    expect(told).toBe(1);
    stop();
    root.dataset['mantineColorScheme'] = 'light';
    await settled();
    expect(told).toBe(1);
  });
});
