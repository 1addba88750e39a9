const stored = 'entregent-projector';

/** One size up for everything, kept on this device; `public/scheme.js` reads it before the first paint. */
export function toggleProjector(): void {
  const on = document.documentElement.classList.toggle('e-projector');
  try {
    if (on) localStorage.setItem(stored, 'yes');
    else localStorage.removeItem(stored);
  } catch {
    // Kept for this visit only.
  }
}
