import { jest } from '@jest/globals';
import { ActorCardDocument, ActorsDocument, ActorTimelineDocument, PersonRecordDocument, RecordNamesDocument, WhoCanSeeDocument } from '@entregent/api-client'; // prettier-ignore
import { createMemoryHistory, RouterProvider } from '@tanstack/react-router';
import { configure, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Viewer } from '../../api/session.ts';
import { page } from '../../app/page.ts';
import type { Ports } from '../../app/ports.tsx';
import { createQueryClient, Providers } from '../../app/providers.tsx';
import { createAppRouter } from '../../app/router.tsx';
import { speak } from '../../i18n/i18n.ts';
import { ActorsPage } from './actors-page.tsx';

const viewer: Viewer = {
  id: 'u1',
  name: 'Maëlle Quintreau',
  login: 'm@example.org',
  role: 'influence_lead',
  language: 'fr',
  person: null,
  circles: [{ code: 'cluster', name: 'Pôle', level: 2, defaultLevel: 1 }],
  hasPassword: true,
  sample: true,
};
const tc = '22222222-2222-4222-8222-222222222222';
const row = (n: number, label: string, more: object = {}) => ({
  id: `1111111${n}-1111-4111-8111-111111111111`,
  kind: 'Person',
  label,
  sub: null,
  hat: 'Présidente, CEN/TC 931',
  hatKind: 'Committee',
  moreHats: 2,
  relay: false,
  ours: false,
  country: null,
  stance: null,
  lastSeen: '2026-11-12',
  access: 'cluster:1',
  version: 1,
  ...more,
});
const people = [row(1, 'Ludovica Ordito'), row(2, 'Solveig Navette', { stance: { position: -1, on: '2026-11-03', disputed: true } })]; // prettier-ignore

const hashOf = (document: { readonly __meta__?: { readonly hash?: string } | undefined }) =>
  document.__meta__?.hash ?? '';

/** A server with two people; it keeps the filters that it was asked with. */
function serve(nodes: readonly object[] = people) {
  const asked: unknown[] = [];
  const card = { id: people[1]?.id, kind: 'Person', label: 'Solveig Navette', access: 'cluster:1', version: 1, ours: false, sources: [], hats: [], clashes: [], ties: [], issues: [], tasks: [] }; // prettier-ignore
  const answers: Readonly<Record<string, (variables: { input: { filter?: unknown } }) => unknown>> = {
    [hashOf(ActorsDocument)]: ({ input }) => {
      asked.push(input.filter);
      return { actors: { totalCount: nodes.length, pageInfo: { endCursor: null, hasNextPage: false }, nodes } };
    },
    [hashOf(ActorCardDocument)]: () => ({ actorCard: card }),
    [hashOf(PersonRecordDocument)]: () => ({ person: { id: card.id, why: 'Elle préside le comité.' } }),
    [hashOf(ActorTimelineDocument)]: () => ({
      actorTimeline: { activities: 0, hats: 0, stances: 0, papers: 0, endCursor: null, hasNextPage: false, items: [] },
    }),
    [hashOf(RecordNamesDocument)]: () => ({
      names: [{ id: tc, kind: 'Committee', label: 'CEN/TC 931', sub: null, ours: false, access: 'cluster:0' }],
    }),
    [hashOf(WhoCanSeeDocument)]: () => ({ whoCanSee: { circle: 'Pôle', people: [{ id: 'u1', name: 'Ada', role: 'director' }] } }),
  }; // prettier-ignore
  globalThis.fetch = (_, init) => {
    const { documentId, variables } = JSON.parse(init?.body as string) as { documentId: string; variables: never };
    const data = answers[documentId]?.(variables) ?? {};
    return Promise.resolve({ ok: true, json: () => Promise.resolve({ data }) } as unknown as Response);
  };
  return { asked };
}

const Card = () => <h1>La fiche</h1>;

function show(at: string) {
  const ports = { loadViewer: () => Promise.resolve(viewer) } as unknown as Ports;
  const client = createQueryClient();
  const history = createMemoryHistory({ initialEntries: [at] });
  const pages = [
    page('/acteurs', () => Promise.resolve(ActorsPage)),
    page('/acteurs/$id', () => Promise.resolve(Card)),
  ];
  const router = createAppRouter({ pages, client, ports, history });
  render(
    <Providers client={client} ports={ports} env="test">
      <RouterProvider router={router} />
    </Providers>,
  );
  return { history };
}

// A busy machine draws the shell in more than the second that is waited for by default.
configure({ asyncUtilTimeout: 8000 });
jest.setTimeout(30_000);

describe('the table of actors', () => {
  const realFetch = globalThis.fetch;
  beforeEach(async () => {
    await speak('fr');
  });
  afterEach(() => {
    globalThis.fetch = realFetch;
  });
  const grid = () => screen.findByRole('grid', { name: 'Acteurs' });

  it('shows the hat in force, how many others, and the day last seen', async () => {
    serve();
    show('/acteurs');
    const line = (await within(await grid()).findByText('Ludovica Ordito')).closest('tr')!;
    expect(line).toHaveTextContent('Présidente, CEN/TC 931');
    expect(within(line).getByTitle('2 autres casquettes')).toHaveTextContent('+2');
  });

  it('gives a name the address of its card for a new tab, and chooses the row at a plain click', async () => {
    serve();
    const { history } = show('/acteurs');
    const name = await within(await grid()).findByRole('link', { name: 'Solveig Navette' });
    expect(name).toHaveAttribute('href', `/acteurs/${people[1]!.id}`);
    await userEvent.click(name);
    await waitFor(() => expect(history.location.search).toBe(`?choisi=${people[1]!.id}`));
    expect(history.location.pathname).toBe('/acteurs');
  });

  it('says its conditions in words and asks the server for them; a condition taken away leaves the address', async () => {
    const { asked } = serve();
    const { history } = show(`/acteurs?type=Person&sous=${tc}&mandat=true`);
    await screen.findByText('CEN/TC 931', { selector: '.e-token b' });
    expect(asked).toContainEqual({ kinds: ['Person'], under: tc, hatted: true });
    await userEvent.click(screen.getByRole('button', { name: 'Retirer mandat en cours' }));
    await waitFor(() => expect(history.location.search).toBe(`?type=Person&sous=${tc}`));
    await waitFor(() => expect(asked).toContainEqual({ kinds: ['Person'], under: tc }));
  });

  it('adds a condition from its menu', async () => {
    serve();
    const { history } = show('/acteurs');
    await userEvent.click(await screen.findByRole('button', { name: 'Condition' }));
    await userEvent.selectOptions(await screen.findByLabelText('Condition sur'), 'pas vu depuis');
    await userEvent.selectOptions(screen.getByLabelText('pas vu depuis'), '12');
    await userEvent.click(screen.getByRole('button', { name: 'Ajouter' }));
    await waitFor(() => expect(history.location.search).toBe('?pasvu=12'));
  });

  it('shows a stance column for an issue, with a mark where assessors differ', async () => {
    serve();
    show(`/acteurs?enjeu=${tc}`);
    const line = (await within(await grid()).findByText('Solveig Navette')).closest('tr')!;
    expect(within(line).getByTitle('avis partagés')).toHaveTextContent('réservé ≠');
  });

  it('opens the drawer for the row that the keys chose, and the card by Enter', async () => {
    serve();
    const { history } = show('/acteurs');
    await within(await grid()).findByText('Solveig Navette');
    (await grid()).focus();
    await userEvent.keyboard('jj');
    expect(await screen.findByText('Elle préside le comité.')).toBeInTheDocument();
    expect(history.location.search).toBe(`?choisi=${people[1]?.id}`);
    await userEvent.keyboard('{Enter}');
    expect(await screen.findByRole('heading', { name: 'La fiche' })).toBeInTheDocument();
  });

  it('says what the page is for when the base is empty, and how to take conditions away when nobody fits', async () => {
    serve([]);
    const { history } = show('/acteurs?relais=true');
    await userEvent.click(await screen.findByRole('button', { name: 'Retirer toutes les conditions' }));
    expect(
      await screen.findByRole('heading', { name: 'Les gens, les organisations, les commissions' }),
    ).toBeInTheDocument();
    expect(history.location.search).toBe('');
  });

  it('speaks English as well', async () => {
    await speak('en');
    serve();
    show('/acteurs?vu=6');
    expect(await screen.findByText('less than 6 months')).toBeInTheDocument();
  });
});
