import type { GraphStore } from '@entregent/graph-db';
import { memberOf, testStore } from '../../../libs/testing/src/contract/store.ts';
import { emptyStore, enterCircles } from '../support/empty-store.ts';
import { type Cast, enterCast, on } from './cast.ts';
import { openActors } from './services.ts';

describe('the search box', () => {
  const author = memberOf(['cluster', 'dossier'], { language: 'fr' });
  const reader = memberOf(['cluster'], { language: 'fr' });
  const ran: string[] = [];
  let store: GraphStore;
  let product: Awaited<ReturnType<typeof openActors>>;
  let cast: Cast;

  const found = async (text: string, more: { kinds?: ['Person'] | ['Committee']; first?: number } = {}) =>
    (await product.search.search(reader, { text, first: 10, ...more }, on)).map(({ label }) => label);

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

  it.each([
    ['lefevre', 'Étienne Lefèvre'],
    ['LEFÈ', 'Étienne Lefèvre'],
    ['etienne lef', 'Étienne Lefèvre'],
    ['lefevr etiene', 'Étienne Lefèvre'],
    ['coeurderoy', 'Anaïs Cœurderoy'],
    ['cœurd', 'Anaïs Cœurderoy'],
    ['navete', 'Solveig Navette'],
    ['corvalon', 'Filature Corvallon'],
    ['dix', 'Deutsches Institut'],
    ['textiles circ', 'CEN/TC 442'],
    ['18417', 'prEN 18417-2'],
  ])('finds for "%s" first of all %s', async (text, label) => {
    expect((await found(text))[0]).toBe(label);
  });

  it.each(['cen tc442', 'CEN/TC 442', 'cen/tc442', 'tc442', 'TC 442', 'CEN TC 442 '])(
    'finds a committee written "%s" before its groups and not another number',
    async (text) => {
      expect(await found(text, { kinds: ['Committee'] })).toEqual(['CEN/TC 442', 'CEN/TC 442/WG 2']);
    },
  );

  it('puts the committee whose number is typed in full before those that begin with it', async () => {
    expect(await found('cen tc 44', { kinds: ['Committee'] })).toEqual(['CEN/TC 44', 'CEN/TC 442', 'CEN/TC 442/WG 2']);
  });

  it('never finds what is hidden, and finds it for who may see it', async () => {
    expect(await found('éloi')).toEqual([]);
    expect((await product.search.search(author, { text: 'éloi', first: 5 }, on)).map(({ id }) => id)).toEqual([
      cast.hidden.id,
    ]);
  });

  it.each(['', ' ', '"', '-', '(', '*', '\\', '{!}'])('answers nothing to "%s" instead of failing', async (text) => {
    expect(await found(text)).toEqual([]);
  });

  it.each(['navette"', 'navette OR', 'NOT navette~', 'navette^9 [a TO', 'a/b navette:x'])(
    'takes "%s" as words, not as a query',
    async (text) => {
      await expect(found(text)).resolves.toBeInstanceOf(Array);
    },
  );

  it('shows under a name the hat in force, acronym and country, or the title in the language of the reader', async () => {
    const sub = async (text: string, language: 'fr' | 'en') =>
      (await product.search.search({ ...reader, language }, { text, first: 1 }, on))[0]?.sub;
    expect(await sub('navette', 'fr')).toBe('Président(e), CEN/TC 442');
    expect(await sub('institut', 'en')).toBe('DIX · Germany');
    expect(await sub('cen tc 442', 'fr')).toBe('Textiles circulaires');
    expect(await sub('cen tc 442', 'en')).toBe('Circular textiles');
  });

  it('looks among the kinds asked for only, and asks the store once', async () => {
    ran.length = 0;
    expect(await found('a', { kinds: ['Person'] })).toEqual(['Anaïs Cœurderoy']);
    expect(ran).toEqual(['actors/search']);
  });

  it('names records by id and leaves out those that the reader may not see', async () => {
    const ids = [cast.hidden.id, cast.tc.id, cast.tc.id, crypto.randomUUID()];
    expect((await product.search.names(reader, ids, on)).map(({ label }) => label)).toEqual(['CEN/TC 442']);
  });

  it('names 200 records at once and refuses to name more, rather than leave some out', async () => {
    const ids = Array.from({ length: 200 }, () => crypto.randomUUID());
    expect(await product.search.names(reader, [...ids, ids[0]!], on)).toEqual([]);
    await expect(product.search.names(reader, [...ids, cast.tc.id], on)).rejects.toMatchObject({
      code: 'LIMIT_EXCEEDED',
    });
  });
});
