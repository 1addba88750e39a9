import { createMemoryHistory, RouterProvider } from '@tanstack/react-router';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Viewer } from '../api/session.ts';
import { speak } from '../i18n/i18n.ts';
import { useOnScreen } from './on-screen.ts';
import { type Page, page } from './page.ts';
import type { Ports } from './ports.tsx';
import { createQueryClient, Providers } from './providers.tsx';
import { createAppRouter } from './router.tsx';
import { safeReturn } from './sign-in-page.tsx';

const viewer: Viewer = {
  id: 'u1',
  name: 'Barnabé Quenouille',
  login: 'b@example.org',
  role: 'delegate',
  language: 'fr',
  person: null,
  circles: [{ code: 'pole', name: 'Pôle Trame', level: 3, defaultLevel: 2 }],
  hasPassword: true,
  sample: true,
};

function Marked() {
  useOnScreen(['pole:1', 'pole:3']);
  return <h1>Acteurs</h1>;
}
const Day = () => <h1>Ma journée</h1>;
const pages: readonly Page[] = [
  page('/', () => Promise.resolve(Day)),
  page('/acteurs', () => Promise.resolve(Marked)),
  page('/carte', () => Promise.resolve(Day), { folded: true }),
];

function show(at: string, given: Partial<Ports> = {}) {
  const calls: string[] = [];
  const state = { viewer: viewer as Viewer | null };
  const note = (what: string) => {
    calls.push(what);
    return Promise.resolve();
  };
  const ports: Ports = {
    loadViewer: () => Promise.resolve(state.viewer),
    signIn: (login) => note(`signIn ${login}`),
    signInByLink: (token) => note(`link ${token}`),
    signOut: () => note('signOut'),
    choosePassword: (password) => note(`password ${password}`),
    confirmIdentity: (password) => note(`confirm ${password}`),
    ...given,
  };
  const client = createQueryClient();
  const history = createMemoryHistory({ initialEntries: [at] });
  const router = createAppRouter({ pages, client, ports, history });
  render(
    <Providers client={client} ports={ports} env="test">
      <RouterProvider router={router} />
    </Providers>,
  );
  return { calls, router, history };
}

describe('the shell', () => {
  beforeEach(() => speak('fr'));

  it('shows in the rail the places that have a page, and no other', async () => {
    show('/');
    await screen.findByRole('heading', { name: 'Ma journée' });
    const links = document.querySelectorAll('.s-rail a');
    expect([...links].map((link) => link.getAttribute('title'))).toEqual([
      'Entregent',
      'Ma journée',
      'Acteurs',
      'Carte',
    ]);
  });

  it('shows the highest marking of what is on the screen, and forgets it with the page', async () => {
    const { router } = show('/acteurs');
    expect(await screen.findByText('TLP:AMBER+STRICT')).toBeInTheDocument();
    await router.navigate({ to: '/' });
    await waitFor(() => expect(screen.queryByText('TLP:AMBER+STRICT')).not.toBeInTheDocument());
  });

  it('asks to sign in first and keeps the way back', async () => {
    const { router } = show('/acteurs?q=x', { loadViewer: () => Promise.resolve(null) });
    expect(await screen.findByRole('heading', { name: 'Se connecter' })).toBeInTheDocument();
    expect(router.state.location.search).toEqual({ retour: '/acteurs?q=x' });
  });

  it('says what is wrong with an address that leads nowhere, and offers the start', async () => {
    show('/zzz');
    expect(await screen.findByRole('heading', { name: 'Cette page n’existe pas' })).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Aller au début' }));
    expect(await screen.findByRole('heading', { name: 'Ma journée' })).toBeInTheDocument();
  });

  it('speaks English at the press of a button', async () => {
    show('/');
    await userEvent.click(await screen.findByRole('button', { name: /Barnabé Quenouille/ }));
    await userEvent.click(await screen.findByRole('menuitem', { name: 'English' }));
    expect(await screen.findAllByRole('link', { name: /My day/ })).not.toHaveLength(0);
    expect(document.documentElement.lang).toBe('en');
  });

  it('lists the keys under ?', async () => {
    show('/', { LogPanel: () => <p>Journal</p> });
    await screen.findByRole('heading', { name: 'Ma journée' });
    await userEvent.keyboard('?');
    expect(await screen.findByRole('dialog', { name: 'Touches de cette page' })).toHaveTextContent('Consigner');
  });

  it('opens the log under n, and has no such button while nothing fills the slot', async () => {
    show('/', { LogPanel: () => <p>Journal</p> });
    await screen.findByRole('heading', { name: 'Ma journée' });
    await userEvent.keyboard('n');
    expect(await screen.findByText('Journal')).toBeInTheDocument();
  });

  it.each([
    ['a guest', { ...viewer, role: 'guest' }],
    ['whoever looks through another’s eyes', { ...viewer, viewing: { name: 'Ada', until: '2126-11-12T10:00:00Z' } }],
  ] as const)('offers %s nothing to log', async (_, given) => {
    show('/', { LogPanel: () => <p>Journal</p>, loadViewer: () => Promise.resolve(given) });
    await screen.findByRole('heading', { name: 'Ma journée' });
    await userEvent.keyboard('n');
    expect(screen.queryByText('Journal')).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /Consigner/ })).not.toBeInTheDocument();
  });

  it('says that the base does not answer under the name of the product, where it cannot know who asks', async () => {
    show('/', { loadViewer: () => Promise.reject(new Error('down')) });
    expect(await screen.findByRole('alert')).toBeInTheDocument();
    expect(screen.getByText('Entregent')).toBeInTheDocument();
  });

  it('finds records and places from the box', async () => {
    const found = { id: '1', kind: 'Person' as const, name: 'Solveig Navette', path: '/acteurs' };
    show('/', { search: () => Promise.resolve([found]) });
    await screen.findByRole('heading', { name: 'Ma journée' });
    await userEvent.keyboard('{Control>}k{/Control}');
    await userEvent.type(await screen.findByPlaceholderText('Chercher un acteur, une norme…'), 'nav');
    await userEvent.click(await screen.findByText('Solveig Navette'));
    expect(await screen.findByRole('heading', { name: 'Acteurs' })).toBeInTheDocument();
  });
});

describe('signing in', () => {
  beforeEach(() => speak('fr'));

  it('spends a link once, takes it out of the address and opens the page asked for', async () => {
    const { calls, history } = show('/connexion?jeton=007&retour=%2Facteurs');
    expect(await screen.findByRole('heading', { name: 'Acteurs' })).toBeInTheDocument();
    expect(calls).toEqual(['link 007']);
    expect(history.location.href).not.toContain('jeton');
  });

  it('proposes a first password to whoever comes by a link, and refuses a short one', async () => {
    const { calls } = show('/connexion?jeton=a', {
      loadViewer: () => Promise.resolve({ ...viewer, hasPassword: false }),
    });
    await userEvent.type(await screen.findByLabelText('Nouveau mot de passe'), 'court');
    await userEvent.click(screen.getByRole('button', { name: 'Enregistrer et entrer' }));
    expect(screen.getByText('trop court : 15 caractères au moins')).toBeInTheDocument();
    await userEvent.type(screen.getByLabelText('Nouveau mot de passe'), ' cheval agrafe');
    await userEvent.click(screen.getByRole('button', { name: 'Enregistrer et entrer' }));
    expect(await screen.findByRole('heading', { name: 'Ma journée' })).toBeInTheDocument();
    expect(calls).toEqual(['link a', 'password court cheval agrafe']);
  });

  it('says that a spent link is spent and offers the password', async () => {
    show('/connexion?jeton=a', { signInByLink: () => Promise.reject(new Error('spent')) });
    expect(await screen.findByText(/Ce lien ne vaut plus/)).toBeInTheDocument();
    expect(screen.getByLabelText('Mot de passe')).toBeInTheDocument();
  });

  it('signs in with address and password', async () => {
    const { calls } = show('/connexion');
    await userEvent.type(await screen.findByLabelText('Adresse électronique'), 'b@example.org');
    await userEvent.type(screen.getByLabelText('Mot de passe'), 'secret{Enter}');
    expect(await screen.findByRole('heading', { name: 'Ma journée' })).toBeInTheDocument();
    expect(calls).toEqual(['signIn b@example.org']);
  });

  it('asks for the second factor that is owed before anything opens, and can be started again', async () => {
    const { calls } = show('/connexion', {
      signIn: () => Promise.resolve({ hasPassword: true, step: 'factor' }),
      SecondStep: ({ onArrived, onRestart }) => (
        <>
          <button onClick={onRestart}>Recommencer</button>
          <button onClick={onArrived}>Code juste</button>
        </>
      ),
    });
    const givePassword = async () => {
      await userEvent.type(await screen.findByLabelText('Adresse électronique'), 'b@example.org');
      await userEvent.type(screen.getByLabelText('Mot de passe'), 'secret{Enter}');
    };
    await givePassword();
    await userEvent.click(await screen.findByRole('button', { name: 'Recommencer' }));
    await givePassword();
    expect(screen.queryByRole('heading', { name: 'Ma journée' })).not.toBeInTheDocument();
    await userEvent.click(await screen.findByRole('button', { name: 'Code juste' }));
    expect(await screen.findByRole('heading', { name: 'Ma journée' })).toBeInTheDocument();
    expect(calls).toEqual(['signOut']);
  });

  it('says why the identity provider opened nothing, and nothing of its own choice', async () => {
    show('/connexion?echec=IDENTITY_UNKNOWN');
    expect(await screen.findByText(/n’est rattachée à aucun compte/)).toBeInTheDocument();
    show('/connexion?echec=Appelez-le-0123456789');
    expect(screen.queryByText(/0123456789/)).not.toBeInTheDocument();
  });

  it.each([
    ['/acteurs?q=1', '/acteurs?q=1'],
    ['//evil.example', '/'],
    ['/\\evil.example', '/'],
    ['https://evil.example', '/'],
    ['/connexion?retour=/connexion', '/'],
    [undefined, '/'],
  ])('after %s leads to %s', (given, path) => {
    expect(safeReturn(given)).toBe(path);
  });
});
