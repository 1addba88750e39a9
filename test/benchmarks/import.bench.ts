import 'reflect-metadata';
import { createReadStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { GraphStore, migrate } from '@entregent/graph-db';
import { keysUpTo, type Reader } from '@entregent/model';
import neo4j, { type Driver } from 'neo4j-driver';
import { ImportsRepository } from '../../libs/server/src/imports/imports.repository.ts';
import { ImportsService } from '../../libs/server/src/imports/imports.service.ts';
import { startNeo4j } from './fixtures/own-neo4j.mjs';
import { type BenchResult, median } from './lib/pairs.ts';

const file = fileURLToPath(new URL('../../graph/seed/iso/iso-committees.jsonl.gz', import.meta.url));
const reader: Reader = {
  user: 'bench',
  person: null,
  role: 'administrator',
  language: 'en',
  access: keysUpTo('cluster', 4),
};
const PACK = 5000;
const PAIRS = 5;

type Properties = Readonly<Record<string, unknown>>;
interface Bare {
  readonly nodes: readonly { readonly labels: readonly string[]; readonly rows: readonly Properties[] }[];
  readonly ties: readonly { readonly type: string; readonly rows: readonly Properties[] }[];
}

const ran = async (driver: Driver, text: string, parameters: Properties = {}): Promise<Properties[]> => {
  const session = driver.session();
  try {
    return (await session.run(text, parameters)).records.map((record) => record.toObject());
  } finally {
    await session.close();
  }
};

const empty = (driver: Driver) =>
  ran(driver, 'MATCH (n) WHERE NOT n:Migration CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS');

/** What an import left, as rows that a bare driver can load again: the same properties, labels and types. */
async function asBare(driver: Driver): Promise<Bare> {
  const nodes = await ran(driver, 'MATCH (n:Record) RETURN labels(n) AS labels, collect(properties(n)) AS rows');
  const ties = await ran(
    driver,
    `MATCH (a:Record)-[r]->(b:Record) RETURN type(r) AS type,
     collect({tail: a.id, head: b.id, set: properties(r)}) AS rows`,
  );
  return { nodes, ties } as unknown as Bare;
}

async function packed(
  rows: readonly Properties[],
  load: (pack: readonly Properties[]) => Promise<unknown>,
): Promise<void> {
  for (let at = 0; at < rows.length; at += PACK) await load(rows.slice(at, at + PACK));
}

/** UNWIND batches and nothing else: no check, no marking, no history, no look for what is there. */
async function loadBare(driver: Driver, { nodes, ties }: Bare): Promise<void> {
  for (const { labels, rows } of nodes)
    await packed(rows, (pack) =>
      ran(driver, `UNWIND $rows AS row CREATE (n:${labels.join(':')}) SET n = row`, { rows: pack }),
    );
  for (const { type, rows } of ties)
    await packed(rows, (pack) =>
      ran(
        driver,
        `UNWIND $rows AS row MATCH (a:Record {id: row.tail}) MATCH (b:Record {id: row.head})
         CREATE (a)-[r:${type}]->(b) SET r = row.set`,
        { rows: pack },
      ),
    );
}

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};

/**
 * A first import and an import again of the shipped committee register, each against UNWIND batches of the same rows by the
 * bare driver over the same empty base. At least half as many rows a second is a ratio of times of at most 2.
 */
export async function run(): Promise<BenchResult[]> {
  const home = mkdtempSync(join(tmpdir(), 'entregent-bench-'));
  const server = await startNeo4j({ home, heap: 1024, pageCache: 512 });
  const store = new GraphStore({ ...server, timeout: 600_000 });
  const driver = neo4j.driver(server.uri, neo4j.auth.basic(server.user, server.password), {
    disableLosslessIntegers: true,
    telemetryDisabled: true,
  });
  const imports = new ImportsService(store, new ImportsRepository(store));
  const load = () => imports.importFile(reader, 'iso', createReadStream(file), { file: 'iso' });
  const taken = { first: [] as number[], again: [] as number[], bare: [] as number[] };
  try {
    await migrate(store);
    await load();
    const bare = await asBare(driver);
    const rows = [...bare.nodes, ...bare.ties].reduce((sum, part) => sum + part.rows.length, 0);
    for (let pair = 0; pair < PAIRS; pair += 1) {
      const contest = [
        async () => {
          await empty(driver);
          taken.first.push(await timed(load));
          taken.again.push(await timed(load));
        },
        async () => {
          await empty(driver);
          taken.bare.push(await timed(() => loadBare(driver, bare)));
        },
      ];
      for (const one of pair % 2 === 0 ? contest : contest.toReversed()) await one();
    }
    const result = (name: string, goal: number, times: readonly number[], note: string): BenchResult => ({
      name,
      goal,
      ratio: median(times.map((time, index) => time / taken.bare[index]!)),
      candidateMs: median(times),
      referenceMs: median(taken.bare),
      unit: `${rows.toLocaleString('en-GB')} rows`,
      note,
    });
    return [
      result('first import of the committee register', 2, taken.first, 'reference: UNWIND batches of the same rows'),
      result('import again, nothing to write', 1, taken.again, 'reference: the first load by UNWIND batches'),
    ];
  } finally {
    await store.close();
    await driver.close();
    await server.stop();
    rmSync(home, { recursive: true, force: true });
  }
}
