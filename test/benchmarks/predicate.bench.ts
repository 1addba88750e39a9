import 'reflect-metadata';
import { GraphStore } from '@entregent/graph-db';
import { ActorsRepository } from '../../libs/server/src/actors/actors.repository.ts';
import { ActorsService } from '../../libs/server/src/actors/actors.service.ts';
import { SearchService } from '../../libs/server/src/actors/search.service.ts';
import { NetworkRepository } from '../../libs/server/src/network/network.repository.ts';
import { NetworkService } from '../../libs/server/src/network/network.service.ts';
import { inTurn, pairsOfEnds, plantedDay, plantedReader, randomActors } from './fixtures/planted-questions.ts';
import { plantedStore, type PlantedStore } from './fixtures/planted-store.ts';
import { Witness } from '../../libs/server/src/platform/witness.ts';
import { Writer } from '../../libs/server/src/platform/writer.ts';
import { OpenStore } from './lib/open-store.ts';
import { type BenchResult, pairs } from './lib/pairs.ts';

const KEYS = 50;
const GOAL = 1.25;

/** Spreads everything over as many keys as the reader holds, so that both sides find the same. */
async function spread({ driver }: PlantedStore): Promise<void> {
  const key = (of: string) =>
    `'c' + toString(toInteger(split(substring(${of}.access, 1), ':')[0]) % ${KEYS}) + ':1'`;
  for (const [pattern, of] of [['(x:Record)', 'x'], ['(:Record)-[x]->()', 'x']] as const)
    await driver.session().run(`MATCH ${pattern} CALL (x) { SET x.access = ${key(of)} } IN TRANSACTIONS OF 10000 ROWS`);
} // prettier-ignore

const servicesOver = (store: GraphStore) => ({
  actors: new ActorsService(new ActorsRepository(store), new Witness(store), new Writer(store)),
  search: new SearchService(new ActorsRepository(store)),
  network: new NetworkService(new NetworkRepository(store)),
});
type Services = ReturnType<typeof servicesOver>;

/** What the access predicate costs: each question with it and without, by a reader who sees everything through 50 keys. */
export async function run(): Promise<BenchResult[]> {
  const planted = await plantedStore('100k');
  const { uri, user, password } = planted;
  const openStore = new OpenStore({ uri, user, password, timeout: 120_000 });
  const ownStore = new GraphStore({ uri, user, password, timeout: 120_000 });
  try {
    await spread(planted);
    const reader = plantedReader(KEYS);
    const [closed, open] = [servicesOver(ownStore), servicesOver(openStore)];
    const ids = randomActors(planted, plantedReader(500), 40, 11);
    const ends = await pairsOfEnds(planted, reader, { count: 40, seed: 12, hubs: false });
    const questions: readonly (readonly [string, (services: Services) => () => Promise<unknown>])[] = [
      ['a page of 50 actors', ({ actors }) => () => actors.page(reader, { sort: 'name', first: 50 }, plantedDay)],
      ['a card', ({ actors }) => { const id = inTurn(ids); return () => actors.card(reader, id(), plantedDay); }],
      ['a search', ({ search }) => () => search.search(reader, { text: 'committee', first: 20 }, plantedDay)],
      ['a map of 600 actors', ({ network }) => { const id = inTurn(ids); return () => network.focus(reader, { around: id(), depth: 2, limit: 600, on: plantedDay }); }],
      ['ways of introduction', ({ network }) => { const pair = inTurn(ends); return () => network.paths(reader, { ...pair(), on: plantedDay }); }],
    ]; // prettier-ignore
    const results: BenchResult[] = [];
    for (const [name, ask] of questions)
      results.push(
        await pairs({
          name: `access predicate, ${KEYS} keys, 100k: ${name}`,
          goal: GOAL,
          candidate: ask(closed),
          reference: ask(open),
          warmup: 8,
          pairs: 40,
          note: 'reference: the same without any predicate',
        }),
      );
    return results;
  } finally {
    await ownStore.close();
    await openStore.close();
    await planted.stop();
  }
}
