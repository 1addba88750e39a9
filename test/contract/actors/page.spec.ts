import type { GraphStore } from '@entregent/graph-db';
import { memberOf, testStore } from '../../../libs/testing/src/contract/store.ts';
import { person, refusal, save } from '../support/commits.ts';
import { emptyStore, enterCircles } from '../support/empty-store.ts';
import { type Cast, enterCast, on } from './cast.ts';
import { openActors } from './services.ts';

const nextOf = (pageInfo: { hasNextPage: boolean; endCursor: string | null }) =>
  pageInfo.hasNextPage ? pageInfo.endCursor : null;

describe('the table of actors', () => {
  const author = memberOf(['cluster', 'dossier'], { language: 'fr' });
  const reader = memberOf(['cluster'], { language: 'fr' });
  const ran: string[] = [];
  let store: GraphStore;
  let product: Awaited<ReturnType<typeof openActors>>;
  let cast: Cast;

  type Asked = Parameters<typeof product.actors.page>[1];
  const page = (asked: Partial<Asked> = {}, as = reader) =>
    product.actors.page(as, { sort: 'name', first: 50, ...asked }, on);
  const labels = async (filter: Asked['filter'], as = reader) =>
    (await page({ filter }, as)).nodes.map(({ label }) => label);
  const row = async (id: string, filter: Asked['filter'] = {}, as = reader) =>
    (await page({ filter }, as)).nodes.find((one) => one.id === id);

  beforeAll(async () => {
    store = testStore({ timeout: 60_000 });
    await emptyStore(store);
    await enterCircles(store, ['cluster', 'dossier']);
    cast = await enterCast(store, author);
    product = await openActors(ran);
  });
  afterAll(async () => {
    await product.close();
    await store.close();
  });

  it('lists everybody by name and counts the same, in two statements', async () => {
    ran.length = 0;
    const { nodes, totalCount, pageInfo } = await page();
    expect(nodes.map(({ label }) => label)).toEqual([
      'AFNOR/CN 12', 'CEN/TC 44', 'CEN/TC 442', 'CEN/TC 442/WG 2', 'Anaïs Cœurderoy', 'Deutsches Institut',
      'Filature Corvallon', 'Étienne Lefèvre', 'Solveig Navette', 'Pôle Lisière',
    ]); // prettier-ignore
    expect(totalCount).toBe(10);
    expect(pageInfo.hasNextPage).toBe(false);
    expect(ran).toEqual(['actors/page', 'actors/count']);
  });

  it.each(['name', 'seen'] as const)('goes through all pages by %s without a gap or a double', async (sort) => {
    const whole = (await page({ sort })).nodes.map(({ id }) => id);
    const read: string[] = [];
    let after: string | null = null;
    do {
      const { nodes, pageInfo, totalCount } = await page({ sort, first: 3, after });
      expect(totalCount).toBe(10);
      read.push(...nodes.map(({ id }) => id));
      after = nextOf(pageInfo);
    } while (after !== null);
    expect(read).toEqual(whole);
  });

  it('keeps a cursor right when a hidden record and a record before it come in between', async () => {
    const first = await page({ first: 5 });
    await save(store, author, [person('Aaa', { access: 'dossier:4' }), person('Bbb', { access: 'cluster:1' })]);
    const next = await page({ first: 1, after: first.pageInfo.endCursor });
    expect(next.nodes.map(({ label }) => label)).toEqual(['Deutsches Institut']);
    expect(next.totalCount).toBe(11);
  });

  it('puts those who were seen last first, without counting an excuse or a hidden meeting', async () => {
    const { nodes } = await page({ sort: 'seen', first: 5 });
    expect(nodes.map(({ label, lastSeen }) => [label, lastSeen])).toEqual([
      ['CEN/TC 442/WG 2', '2026-05-04'],
      ['Filature Corvallon', '2026-05-04'],
      ['Étienne Lefèvre', '2026-05-04'],
      ['Solveig Navette', '2026-05-04'],
      ['AFNOR/CN 12', null],
    ]);
    expect((await row(cast.chair.id, {}, author))?.lastSeen).toBe('2026-05-20');
  });

  it('says which hat is in force and how many more, and counts no hidden one', async () => {
    expect(await row(cast.chair.id)).toMatchObject({
      hat: 'Président(e), CEN/TC 442',
      hatKind: 'Committee',
      moreHats: 1,
    });
    expect(await row(cast.expert.id)).toMatchObject({ hat: 'Expert(e), CEN/TC 442/WG 2', moreHats: 0, ours: true });
    expect(await row(cast.expert.id, {}, author)).toMatchObject({ moreHats: 1 });
    expect(await row(cast.stranger.id)).toMatchObject({ hat: null, moreHats: 0 });
  });

  it('shows the latest stance that the reader may see on an issue, and that assessors differ', async () => {
    const filter = { issue: cast.issue.id };
    expect((await row(cast.chair.id, filter))?.stance).toEqual({ position: 1, on: '2026-02-10', disputed: true });
    expect((await row(cast.chair.id, filter, author))?.stance).toMatchObject({ position: 2, on: '2026-03-10' });
    expect((await row(cast.chair.id))?.stance).toBeNull();
  });

  it('filters by kind, words of the name, relay, ours, country and level', async () => {
    expect(await labels({ kinds: ['Organisation'] })).toEqual([
      'Deutsches Institut',
      'Filature Corvallon',
      'Pôle Lisière',
    ]);
    expect(await labels({ text: 'lefè ét' })).toEqual(['Étienne Lefèvre']);
    expect(await labels({ relay: true })).toEqual(['Solveig Navette']);
    expect(await labels({ ours: true })).toEqual(['Filature Corvallon', 'Étienne Lefèvre', 'Pôle Lisière']);
    expect(await labels({ country: 'DE' })).toEqual(['Deutsches Institut']);
    expect(await labels({ level: 4 })).toEqual([]);
    expect(await labels({ level: 4 }, author)).toHaveLength(2);
  });

  it('filters by where one works or sits, sub-groups included', async () => {
    expect(await labels({ at: cast.mill.id })).toEqual(['Étienne Lefèvre']);
    expect(await labels({ under: cast.tc.id, kinds: ['Person'] })).toEqual(['Étienne Lefèvre', 'Solveig Navette']);
    expect(await labels({ under: cast.wg.id })).toEqual(['CEN/TC 442/WG 2', 'Filature Corvallon', 'Étienne Lefèvre']);
    expect(await labels({ hatted: true, kinds: ['Person'] })).toEqual(['Étienne Lefèvre', 'Solveig Navette']);
    expect(await labels({ at: cast.hidden.id })).toEqual([]);
  });

  it('filters by whether one was seen since a day', async () => {
    expect(await labels({ seenSince: '2026-05-01', kinds: ['Person'] })).toEqual([
      'Étienne Lefèvre',
      'Solveig Navette',
    ]);
    expect(await labels({ seenSince: '2026-05-10' })).toEqual([]);
    expect(await labels({ notSeenSince: '2026-05-10', kinds: ['Person'] })).toHaveLength(4);
  });

  it('refuses a cursor that it did not give', async () => {
    expect((await refusal(page({ after: 'bm9wZQ' }))).code).toBe('BAD_USER_INPUT');
  });
});
