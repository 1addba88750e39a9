// Runs before the first paint, so that a dark screen never flashes white. A file of its own: the content security policy
// allows no inline script.
(() => {
  const root = document.documentElement;
  let chosen = null;
  try {
    chosen = localStorage.getItem('mantine-color-scheme-value');
    if (localStorage.getItem('entregent-projector') === 'yes') root.classList.add('e-projector');
  } catch {
    // Storage refused: the system decides.
  }
  const dark = chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  root.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
})();
