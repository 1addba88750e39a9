import {
  HatsOnDocument,
  LogActivityDocument,
  FindForLogDocument,
  UndoDocument,
  type LogActivity,
} from '@entregent/api-client';
import { LanguageProvider } from '@entregent/ui';
import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Suspense } from 'react';
import type { Viewer } from '../../../api/session.ts';
import { closeLog, openLog, useLogRequest } from '../../../app/log-request.ts';
import type { Ports } from '../../../app/ports.tsx';
import { createQueryClient, Providers } from '../../../app/providers.tsx';
import { speak } from '../../../i18n/i18n.ts';
import { waitingOf } from '../log-queue.ts';
import { LogKeeper } from './log-keeper.tsx';
import { LogPanel } from './log-panel.tsx';

const viewer: Viewer = {
  id: 'u1',
  name: 'Corentin Vasselot',
  login: 'c@example.org',
  role: 'delegate',
  language: 'fr',
  person: '11111111-1111-4111-8111-111111111111',
  circles: [{ code: 'cluster', name: 'Pôle', level: 2, defaultLevel: 1 }],
  hasPassword: true,
  sample: true,
};
const wg2 = {
  id: '22222222-2222-4222-8222-222222222222',
  kind: 'Committee',
  label: 'CEN/TC 931/WG 2',
  sub: null,
  ours: false,
  access: 'cluster:1',
};
const lea = {
  id: '33333333-3333-4333-8333-333333333333',
  kind: 'Person',
  label: 'Léa Morvan',
  sub: null,
  ours: false,
  access: 'cluster:1',
};
const hat = {
  person: viewer.person,
  mandate: '44444444-4444-4444-8444-444444444444',
  role: 'expert',
  title: null,
  capacity: 'organisation',
  place: wg2.id,
  placeLabel: wg2.label,
  behalf: 'Tissages Corvallon',
  fits: true,
}; // prettier-ignore

const hashOf = (document: { readonly __meta__?: { readonly hash?: string } | undefined }) =>
  document.__meta__?.hash ?? '';

/** A server with one committee and one person; it keeps what is logged and what is taken back. */
function serve() {
  const logged: LogActivity[] = [];
  const undone: string[] = [];
  const answers: Readonly<Record<string, (variables: { input: never; commit: string }) => unknown>> = {
    [hashOf(FindForLogDocument)]: ({ input: { kinds } }: { input: { kinds: readonly string[] } }) => ({
      search: [wg2, lea].filter(({ kind }) => kinds.includes(kind)),
    }),
    [hashOf(HatsOnDocument)]: () => ({ hatsOn: [hat] }),
    [hashOf(LogActivityDocument)]: ({ input }) => {
      logged.push(input);
      return { logActivity: { commit: 'k1', id: 'a', version: 1 } };
    },
    [hashOf(UndoDocument)]: ({ commit }) => {
      undone.push(commit);
      return { undo: { commit: 'k2', removed: [], restored: [], conflicts: [] } };
    },
  };
  globalThis.fetch = (_path, init = {}) => {
    const { documentId, variables } = JSON.parse(init.body as string) as { documentId: string; variables: never };
    const data = answers[documentId]?.(variables);
    return Promise.resolve({ ok: true, status: 200, json: () => Promise.resolve({ data }) } as Response);
  };
  return { logged, undone };
}

function App() {
  const asked = useLogRequest();
  return (
    <Suspense>
      <button type="button" onClick={() => openLog()}>
        + Consigner
      </button>
      <button type="button" onClick={() => openLog('', wg2)}>
        {wg2.label}
      </button>
      <LogKeeper />
      {asked && <LogPanel {...asked} onClose={closeLog} />}
    </Suspense>
  );
}

/** The application with a hand that counts its taps. */
function show() {
  const ports: Ports = {
    loadViewer: () => Promise.resolve(viewer),
    signIn: () => Promise.resolve(),
    signInByLink: () => Promise.resolve(),
    signOut: () => Promise.resolve(),
    choosePassword: () => Promise.resolve(),
    confirmIdentity: () => Promise.resolve(),
  };
  render(
    <Providers client={createQueryClient()} ports={ports} env="test">
      <LanguageProvider language="fr">
        <App />
      </LanguageProvider>
    </Providers>,
  );
  const user = userEvent.setup({ delay: null });
  const taps = { count: 0 };
  const tap = async (name: string | RegExp) => {
    taps.count += 1;
    await user.click(await screen.findByRole('button', { name }));
  };
  const say = async (sentence: string) => {
    const box = await screen.findByRole('textbox', { name: 'Dites ce qui s’est passé' });
    await user.clear(box);
    await user.paste(sentence);
  };
  return { say, tap, taps };
}

const online = (is: boolean) => {
  Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => is });
  act(() => void window.dispatchEvent(new Event(is ? 'online' : 'offline')));
};

// Each test opens the whole panel: a slow machine needs its time.
const patience = 30_000;

describe('Consigner', () => {
  const real = globalThis.fetch;
  beforeEach(async () => {
    localStorage.clear();
    online(true);
    closeLog();
    await speak('fr');
  });
  afterEach(() => {
    globalThis.fetch = real;
  });

  it(
    'logs "attended a committee meeting" from one sentence in two taps, under the hat of the committee',
    async () => {
      const { logged } = serve();
      const { say, tap, taps } = show();
      await tap('+ Consigner');
      await say('CEN/TC 931/WG 2 hier 2h');
      await screen.findByText('expert(e), pour Tissages Corvallon');
      await tap(/^Consigner/);
      await waitFor(() => expect(logged).toHaveLength(1));
      expect(logged[0]).toMatchObject({ kind: 'committee_meeting', minutes: 120, committees: [wg2.id] });
      expect(logged[0]?.attendances).toEqual([
        { person: viewer.person, mandate: hat.mandate, capacity: 'organisation', mode: 'in_person' },
      ]);
      expect(taps.count).toBe(2);
    },
    patience,
  );

  it(
    'logs it without typing a letter in five taps, from the line of the day that asks for it',
    async () => {
      const { logged } = serve();
      const { tap, taps } = show();
      await tap(wg2.label);
      await tap(/^Quand/);
      await tap('Hier');
      await tap('2 h');
      await tap(/^Consigner/);
      await waitFor(() => expect(logged).toHaveLength(1));
      expect(logged[0]).toMatchObject({ kind: 'committee_meeting', minutes: 120, committees: [wg2.id] });
      expect(taps.count).toBe(5);
    },
    patience,
  );

  it(
    'says what was logged and takes it back on Annuler',
    async () => {
      const { undone } = serve();
      const { say, tap } = show();
      await tap('+ Consigner');
      await say('appel hier 25 min avec Léa Morvan');
      await screen.findByText('Léa Morvan', { selector: 'b' });
      await tap(/^Consigner/);
      expect(await screen.findByText('« Appel avec Léa Morvan » consigné, 25 min.')).toBeInTheDocument();
      await tap(/^Annuler/);
      await waitFor(() => expect(undone).toEqual(['k1']));
    },
    patience,
  );

  it(
    'offers a name that the base does not know as a new person',
    async () => {
      const { logged } = serve();
      const { say, tap } = show();
      await tap('+ Consigner');
      await say('appel avec Zorglub');
      await screen.findByText(/nouvelle personne/);
      await tap(/^Consigner/);
      await waitFor(() => expect(logged[0]?.newPeople).toMatchObject([{ familyName: 'Zorglub' }]));
    },
    patience,
  );

  it(
    'keeps it on the device without a network, says so, and sends it once when the network is back',
    async () => {
      const { logged } = serve();
      const { say, tap } = show();
      online(false);
      await tap('+ Consigner');
      await say('CEN/TC 931/WG 2 hier 2h');
      expect(screen.getByText('Hors ligne : gardé ici, envoyé au retour du réseau.')).toBeInTheDocument();
      await tap(/^Consigner/);
      expect(await screen.findByText(/est gardé sur cet appareil/)).toBeInTheDocument();
      expect([logged.length, waitingOf(viewer.id).length]).toEqual([0, 1]);
      online(true);
      await waitFor(() => expect(logged).toHaveLength(1));
      await waitFor(() => expect(waitingOf(viewer.id)).toEqual([]));
      expect(logged[0]).toMatchObject({ minutes: 120, committees: [wg2.id] });
    },
    patience,
  );

  it(
    'keeps what was typed when it is closed, and asks for words when there are none',
    async () => {
      const { logged } = serve();
      const { say, tap } = show();
      await tap('+ Consigner');
      await tap(/^Consigner/);
      expect(await screen.findByRole('alert')).toHaveTextContent('Dites d’abord ce qui s’est passé.');
      await say('appel hier');
      await tap('Fermer');
      await tap('+ Consigner');
      expect(await screen.findByRole('textbox', { name: 'Dites ce qui s’est passé' })).toHaveValue('appel hier');
      expect(logged).toEqual([]);
    },
    patience,
  );
});
