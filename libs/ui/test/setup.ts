import '@testing-library/jest-dom';

// What Mantine and the virtual table ask of a browser and jsdom lacks.
window.matchMedia ??= (query: string) =>
  ({
    matches: false,
    media: query,
    onchange: null,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    dispatchEvent: () => false,
  }) as unknown as MediaQueryList;

class NoObserver implements ResizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}
globalThis.ResizeObserver ??= NoObserver;
window.HTMLElement.prototype.scrollIntoView = () => undefined;
window.HTMLElement.prototype.scrollTo = () => undefined;
// Nothing is laid out in jsdom: give every box the height of a screen, so that a virtual table draws its first rows.
Object.defineProperty(window.HTMLElement.prototype, 'clientHeight', { configurable: true, value: 900 });
Object.defineProperty(window.HTMLElement.prototype, 'clientWidth', { configurable: true, value: 1000 });
Object.defineProperty(document, 'fonts', { configurable: true, value: new EventTarget() });
