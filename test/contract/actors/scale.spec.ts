import type { GraphStore } from '@entregent/graph-db';
import { fold } from '@entregent/model';
import { memberOf, testStore } from '../../../libs/testing/src/contract/store.ts';
import { emptyStore, enterCircles } from '../support/empty-store.ts';
import { on } from './cast.ts';
import { openActors } from './services.ts';

const PEOPLE = 8000;
const ORGANISATIONS = 1200;
const COMMITTEES = 800;
const ACTIVITIES = 1500;

const first = ['Solveig', 'Étienne', 'Anaïs', 'Clovis', 'Isaure', 'Léopold', 'Ulrich', 'Käthe', 'Bronisław', 'Aoife'];
const last = [
  'Navette',
  'Lefèvre',
  'Cœurderoy',
  'Bombasin',
  'Percaline',
  'Gabardin',
  'Zwirnfeld',
  'Webstuhl',
  'Czółenko',
];
const prefix = {
  Person: 'a',
  Organisation: 'b',
  Committee: 'c',
  Mandate: 'd',
  Attendance: 'e',
  Activity: 'f',
} as const;
const idOf = (type: keyof typeof prefix, n: number) =>
  `${prefix[type]}0000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const two = (n: number) => String(n).padStart(2, '0');
const day = (n: number) => `20${20 + (n % 6)}-${two(1 + (n % 12))}-${two(1 + (n % 28))}`;

/** Ten thousand actors with one employer, one mandate and two meetings each, written behind the store: a quick way in. */
async function enterWorld(store: GraphStore): Promise<void> {
  const records = (labels: string, rows: readonly object[]) =>
    store.schema(`UNWIND $rows AS row CREATE (n:Record${labels}) SET n = row`, { rows: rows as [] });
  const join = (type: string, rows: readonly (readonly [string, string])[], set = '') =>
    store.schema(
      `UNWIND $rows AS row MATCH (a:Record {id: row[0]}) MATCH (b:Record {id: row[1]})
       CREATE (a)-[r:${type} {access: 'dossier:2'}]->(b) ${set}`,
      { rows },
    );
  const actor = (type: keyof typeof prefix, label: string, n: number, more: object = {}) => {
    const folded = fold(label);
    const access = n % 10 === 0 ? 'dossier:2' : 'cluster:1';
    return { id: idOf(type, n), type, label, sortKey: folded, search: folded, access, version: 1, ...more };
  };
  const numbers = (most: number) => Array.from({ length: most }, (_, n) => n);
  const person = (n: number) => actor('Person', `${first[n % 10]} ${last[n % 9]} ${n}`, n);
  const mill = (n: number) => actor('Organisation', `Filature ${last[n % 9]} ${n}`, n, { ours: n % 50 === 1 });
  const hat = (n: number) => ({
    ...actor('Mandate', 'expert', 0),
    id: idOf('Mandate', n),
    role: 'expert',
    from: '2022',
  });
  const seat = (n: number) => ({ id: idOf('Attendance', n), type: 'Attendance', access: 'dossier:2', version: 1 });
  const meeting = (n: number) => ({
    ...actor('Activity', `Réunion ${n}`, 1),
    id: idOf('Activity', n),
    on: day(n),
    kind: 'meeting',
    title: `Réunion ${n}`,
  });
  await records(':Actor:Searchable:Organisation', numbers(ORGANISATIONS).map(mill));
  await records(
    ':Actor:Searchable:Committee',
    numbers(COMMITTEES).map((n) => actor('Committee', `CEN/TC ${n + 1}`, n, { kind: 'tc' })),
  );
  await records(':Actor:Searchable:Person', numbers(PEOPLE).map(person));
  await records(':Searchable:Activity', numbers(ACTIVITIES).map(meeting));
  await records(':Mandate', numbers(PEOPLE).map(hat));
  await records(':Attendance', numbers(2 * PEOPLE).map(seat));
  const place = (n: number) => idOf('Committee', n % COMMITTEES);
  const between = (tail: keyof typeof prefix, head: (n: number) => string, most: number) =>
    numbers(most).map((n) => [idOf(tail, n), head(n)] as const);
  const holder = (n: number) => idOf('Person', n % PEOPLE);
  await join('HELD_IN', between('Activity', place, ACTIVITIES));
  await join(
    'EMPLOYED_BY',
    between('Person', (n) => idOf('Organisation', n % ORGANISATIONS), PEOPLE),
    'SET r.id = randomUUID(), r.version = 1',
  );
  await join('HELD_BY', between('Mandate', holder, PEOPLE));
  await join('WITHIN', between('Mandate', place, PEOPLE));
  await join('VIA_MANDATE', between('Person', place, PEOPLE));
  await join('ATTENDED_BY', between('Attendance', holder, 2 * PEOPLE));
  await join(
    'AT',
    between('Attendance', (n) => idOf('Activity', (n * 7) % ACTIVITIES), 2 * PEOPLE),
  );
}

const median = (times: readonly number[]) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]!;

describe('ten thousand actors', () => {
  const author = memberOf(['cluster', 'dossier'], { language: 'fr' });
  let store: GraphStore;
  let product: Awaited<ReturnType<typeof openActors>>;

  beforeAll(async () => {
    store = testStore({ timeout: 120_000 });
    await emptyStore(store);
    await enterCircles(store, ['cluster', 'dossier']);
    await enterWorld(store);
    product = await openActors([]);
  }, 300_000);
  afterAll(async () => {
    await product.close();
    await emptyStore(store);
    await store.close();
  });

  const timed = async (name: string, work: () => Promise<unknown>) => {
    const times: number[] = [];
    for (let turn = 0; turn < 7; turn += 1) {
      const start = performance.now();
      await work();
      times.push(performance.now() - start);
    }
    process.stdout.write(
      `10,000 actors: ${name}: first ${times[0]!.toFixed(0)} ms, then ${median(times.slice(1)).toFixed(0)} ms\n`,
    );
  };
  const page = (more: object = {}) => product.actors.page(author, { sort: 'name', first: 50, ...more }, on);

  it('are listed, filtered and found, each answer timed', async () => {
    const { nodes, totalCount } = await page();
    expect([nodes.length, totalCount]).toEqual([50, PEOPLE + ORGANISATIONS + COMMITTEES]);
    await timed('page by name', () => page());
    await timed('page by last seen', () => page({ sort: 'seen' }));
    await timed('page by words of the name', () => page({ filter: { text: 'navette sol' } }));
    await timed('page of ours', () => page({ filter: { ours: true } }));
    await timed('page of people seen since', () => page({ filter: { kinds: ['Person'], seenSince: '2025-01-01' } }));
    await timed('search of a letter', () => product.search.search(author, { text: 'n', first: 10 }, on));
    await timed('search of a name', () => product.search.search(author, { text: 'solveig nav', first: 10 }, on));
    await timed('search of a typo', () => product.search.search(author, { text: 'percalinne', first: 10 }, on));
    const [hit] = await product.search.search(author, { text: 'cen tc 12', first: 1 }, on);
    expect(hit?.label).toBe('CEN/TC 12');
    await timed('card of a person', () => product.actors.card(author, nodes.at(-1)!.id, on));
    await timed('card of a committee', () => product.actors.committee(author, hit!.id, on));
    await timed('timeline of a committee', () => product.actors.timeline(author, { id: hit!.id, first: 30 }, on));
  });
});
