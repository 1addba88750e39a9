import { queries } from '@entregent/graph';
import { type Reader } from '@entregent/model';
import neo4j from 'neo4j-driver';
import { NetworkRepository } from '../../libs/server/src/network/network.repository.ts';
import { NetworkService } from '../../libs/server/src/network/network.service.ts';
import { searchPaths } from '../../libs/server/src/network/path-search.ts';
import { costs } from '../../libs/server/src/network/path-strength.ts';
import { closePairsOf, pairsOf } from '../../libs/server/src/network/path-told.ts';
import { type Ends, inTurn, pairsOfEnds, plantedDay, plantedReader } from './fixtures/planted-questions.ts';
import { plantedStore, type PlantedStore } from './fixtures/planted-store.ts';
import type { BenchResult } from './lib/pairs.ts';
import { pairs } from './lib/pairs.ts';

/** The first run of a statement in a new database is planned for seconds. */
const patient = { timeout: 120_000 };

/** Keys of the fewest entries that the store sends, so that both sides share one plan. */
const padded = ({ access }: Reader): readonly string[] => [
  ...access,
  ...Array.from({ length: Math.max(0, 128 - access.length) }, (_, index) => `!${index}`),
];

/** The same search without an order: what a slice in the order of the store would cost. */
const unordered = queries.network.shortestPaths.text.replace(
  /WITH \[x IN nodes\(p\)[\s\S]*LIMIT 11/,
  'RETURN [x IN nodes(p) | x.id] LIMIT 20',
);

type Statement = (text: string, parameters: object) => Promise<readonly { get(key: string): unknown }[]>;

/** Runs statements of one read transaction through the driver alone. */
function bare<T>({ driver }: PlantedStore, work: (run: Statement) => Promise<T>): Promise<T> {
  const session = driver.session({ fetchSize: 5000 });
  return session
    .executeRead((tx) => work(async (text, parameters) => (await tx.run(text, parameters)).records), patient)
    .finally(() => session.close());
}

interface Search {
  readonly text: string;
  readonly details: boolean;
}

/** The rounds of a search, and what there is to tell, as bare statements: nothing is parsed, ranked or put into words. */
const bareSearch = (planted: PlantedStore, reader: Reader, { text, details }: Search, ends: Ends) =>
  bare(planted, async (run) => {
    const access = padded(reader);
    const weights = Object.fromEntries(Object.entries(costs).map(([type, cost]) => [type, neo4j.int(cost)]));
    const found = await searchPaths(async (without) => {
      const [row] = await run(text, { ...ends, on: plantedDay, access, without, costs: weights });
      return row?.get('paths') as string[][] | undefined;
    });
    if (!details || !found) return found;
    const { ids, pairs: neighbours } = pairsOf(found);
    const people = closePairsOf(found);
    await run(queries.network.pathDetails.text, { ids, pairs: neighbours, people, on: plantedDay, access });
    return found;
  });

const ordered = (details: boolean): Search => ({ text: queries.network.shortestPaths.text, details });

async function contests(planted: PlantedStore, reader: Reader, size: string): Promise<BenchResult[]> {
  const service = new NetworkService(new NetworkRepository(planted.store));
  const results: BenchResult[] = [];
  for (const hubs of [false, true]) {
    const ends = await pairsOfEnds(planted, reader, { count: 40, seed: 5, hubs });
    const where = hubs ? 'near hubs' : 'random ends';
    const [own, their] = [inTurn(ends), inTurn(ends)];
    results.push(
      await pairs({
        name: `paths told, ${size}, ${where}`,
        goal: 1.3,
        candidate: () => service.paths(reader, { ...own(), on: plantedDay }),
        reference: () => bareSearch(planted, reader, ordered(true), their()),
        warmup: 8,
        pairs: 40,
        unit: 'search with alternatives and details',
        note: 'reference: the same ordered statements through the bare driver',
      }),
    );
    const [inOrder, anyhow] = [inTurn(ends), inTurn(ends)];
    results.push(
      await pairs({
        name: `what the order costs, ${size}, ${where}`,
        goal: 2,
        candidate: () => bareSearch(planted, reader, ordered(false), inOrder()),
        reference: () => bareSearch(planted, reader, { text: unordered, details: false }, anyhow()),
        warmup: 5,
        pairs: 40,
        unit: 'search with alternatives',
        note: 'reference: the unordered statement of the design, which answers in the order of the store',
      }),
    );
  }
  return results;
}

/** The same questions at ten times the size: how much longer they take. */
async function growth(small: PlantedStore, large: PlantedStore, reader: Reader): Promise<BenchResult[]> {
  const service = (planted: PlantedStore) => new NetworkService(new NetworkRepository(planted.store));
  const results: BenchResult[] = [];
  for (const hubs of [false, true]) {
    const asked = { count: 40, seed: 6, hubs };
    const [before, after] = [
      inTurn(await pairsOfEnds(small, reader, asked)),
      inTurn(await pairsOfEnds(large, reader, asked)),
    ];
    const where = hubs ? 'near hubs' : 'random ends';
    results.push(
      await pairs({
        name: `growth from 100k to 1M, alternatives, ${where}`,
        goal: 3,
        candidate: () => service(large).paths(reader, { ...after(), on: plantedDay }),
        reference: () => service(small).paths(reader, { ...before(), on: plantedDay }),
        warmup: 8,
        pairs: 60,
      }),
    );
  }
  const asked = { count: 60, seed: 7, hubs: true };
  const [before, after] = [
    inTurn(await pairsOfEnds(small, reader, asked)),
    inTurn(await pairsOfEnds(large, reader, asked)),
  ];
  const best = (planted: PlantedStore, ends: Ends) =>
    new NetworkRepository(planted.store).withPaths(reader, { ...ends, on: plantedDay }, ({ shortest }) => shortest([]));
  results.push(
    await pairs({
      name: 'growth from 100k to 1M, best path alone, near hubs',
      goal: 2,
      candidate: () => best(large, after()),
      reference: () => best(small, before()),
      warmup: 8,
      pairs: 60,
    }),
  );
  return results;
}

/** With `full`, a million relations beside a hundred thousand: minutes to load. */
export async function run({ full = process.argv.includes('--full') } = {}): Promise<BenchResult[]> {
  const reader = plantedReader(500);
  const small = await plantedStore('100k');
  try {
    const results = await contests(small, reader, '100k');
    if (!full) return results;
    const large = await plantedStore('1M');
    try {
      return [...results, ...(await growth(small, large, reader))];
    } finally {
      await large.stop();
    }
  } finally {
    await small.stop();
  }
}
