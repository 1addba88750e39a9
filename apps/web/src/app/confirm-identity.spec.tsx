import { LanguageProvider } from '@entregent/ui';
import { createMemoryHistory, RouterProvider } from '@tanstack/react-router';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { send } from '../api/execute.ts';
import type { Viewer } from '../api/session.ts';
import { speak } from '../i18n/i18n.ts';
import { page } from './page.ts';
import type { Ports } from './ports.tsx';
import { createQueryClient, Providers } from './providers.tsx';
import { createAppRouter } from './router.tsx';

const viewer: Viewer = {
  id: 'u1',
  name: 'Barnabé Quenouille',
  login: 'b@example.org',
  role: 'administrator',
  language: 'fr',
  person: null,
  circles: [],
  hasPassword: true,
  sample: false,
};

/** A server that asks for a fresh sign-in until the password was confirmed. */
function show(given: Partial<Viewer> = {}, more: Partial<Ports> = {}) {
  const state = { fresh: false, asked: 0, done: 0 };
  globalThis.fetch = () => {
    state.asked += 1;
    const refusal = { errors: [{ message: 'Non.', extensions: { code: 'FRESH_SIGN_IN' } }] };
    if (state.fresh) state.done += 1;
    const body = state.fresh ? { done: true } : refusal;
    return Promise.resolve({ ok: state.fresh, status: 200, json: () => Promise.resolve(body) } as Response);
  };
  const nothing = () => Promise.resolve();
  const ports: Ports = {
    loadViewer: () => Promise.resolve({ ...viewer, ...given }),
    signIn: nothing,
    signInByLink: nothing,
    signOut: nothing,
    choosePassword: nothing,
    confirmIdentity: (password) => {
      if (password !== 'juste') return Promise.reject(new Error('Ce n’est pas votre mot de passe.'));
      state.fresh = true;
      return Promise.resolve();
    },
    ...more,
  };
  const client = createQueryClient();
  const pages = [page('/', () => Promise.resolve(() => <h1>Comptes</h1>))];
  const history = createMemoryHistory({ initialEntries: ['/'] });
  const router = createAppRouter({ pages, client, ports, history });
  render(
    <LanguageProvider language="fr">
      <Providers client={client} ports={ports} env="test">
        <RouterProvider router={router} />
      </Providers>
    </LanguageProvider>,
  );
  return state;
}

describe('an act that wants a fresh sign-in', () => {
  const real = globalThis.fetch;
  beforeEach(() => speak('fr'));
  afterEach(() => {
    globalThis.fetch = real;
  });

  it('is done once the person has confirmed who he is, and all that waited with it', async () => {
    const state = show();
    await screen.findByRole('heading', { name: 'Comptes' });
    const acts = Promise.all([send('POST', '/one', {}), send('POST', '/two', {})]);
    const password = await screen.findByLabelText('Mot de passe', { selector: 'input' });
    await userEvent.type(password, 'faux{Enter}');
    expect(await screen.findByText('Ce n’est pas votre mot de passe.')).toBeInTheDocument();
    await userEvent.clear(password);
    await userEvent.type(password, 'juste{Enter}');
    expect(await acts).toEqual([{ done: true }, { done: true }]);
    expect(state).toEqual({ fresh: true, asked: 4, done: 2 });
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  });

  it('is left undone when the question is closed', async () => {
    const state = show();
    await screen.findByRole('heading', { name: 'Comptes' });
    const act = send('POST', '/one', {}).catch((error: unknown) => error);
    await screen.findByRole('dialog', { name: 'Confirmez que c’est bien vous' });
    await userEvent.keyboard('{Escape}');
    expect(await act).toMatchObject({ code: 'FRESH_SIGN_IN' });
    expect(state).toMatchObject({ asked: 1, done: 0 });
  });

  it('leads who has no password to his account, unless there is another way', async () => {
    show({ hasPassword: false });
    await screen.findByRole('heading', { name: 'Comptes' });
    void send('POST', '/one', {}).catch(() => undefined);
    expect(await screen.findByRole('link', { name: 'Mon compte' })).toHaveAttribute('href', '/compte');
  });

  it('can be confirmed by another way that a feature brings', async () => {
    const Way = ({ onDone }: { readonly onDone: () => void }) => (
      <button type="button" onClick={onDone}>
        Clé d’accès
      </button>
    );
    const state = show({ hasPassword: false }, { ConfirmWays: Way });
    await screen.findByRole('heading', { name: 'Comptes' });
    const act = send('POST', '/one', {});
    const way = await screen.findByRole('button', { name: 'Clé d’accès' });
    state.fresh = true;
    await userEvent.click(way);
    expect(await act).toEqual({ done: true });
  });
});
