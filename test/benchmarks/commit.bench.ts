import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commit, GraphStore, migrate, type Operation, type Values } from '@entregent/graph-db';
import { memberOf } from '../../libs/testing/src/contract/store.ts';
import neo4j, { type Driver } from 'neo4j-driver';
import { type OwnNeo4j, startNeo4j } from './fixtures/own-neo4j.mjs';
import { type BenchResult, pairs } from './lib/pairs.ts';

const writer = memberOf(['cluster'], { user: 'bench' });
const MANY = 10_000;
const why =
  'Préside la commission qui rédige la norme sur les enduits ; a demandé à être tenue au courant des réunions et des votes.';

/** A person as they are entered: a dozen fields, about 600 characters. */
const person = (index: number): Values => ({
  givenName: `Prénom ${index}`,
  familyName: `Nom-de-Famille ${index}`,
  honorific: 'mme',
  languages: ['français', 'anglais'],
  why,
  relay: index % 10 === 0,
  invented: true,
  email: `personne.${index}@exemple.fr`,
  phone: '+33 1 23 45 67 89',
  notice: 'given',
  note: `${why} ${why}`,
  businessSecret: false,
  sources: [],
});

/** What the write path stores for the same person, so that the reference writes the same properties. */
const stored = (index: number, id: string): Values => ({
  ...person(index),
  id,
  access: 'cluster:1',
  type: 'Person',
  version: 1,
  commit: 'a commit',
  label: `Prénom ${index} Nom-de-Famille ${index}`,
  sortKey: `nom de famille ${index} prenom ${index}`,
  search: `prenom ${index} nom de famille ${index}`,
});

const RAW_CREATE = 'UNWIND $rows AS row CREATE (n:Record:Person:Actor:Searchable) SET n = row';
const RAW_UPDATE = 'MATCH (n:Record {id: $id}) SET n.note = $note';

class Base {
  readonly store: GraphStore;
  readonly #driver: Driver;
  #turn = 0;

  constructor(server: OwnNeo4j) {
    this.store = new GraphStore({ ...server, timeout: 120_000 });
    this.#driver = neo4j.driver(server.uri, neo4j.auth.basic(server.user, server.password), {
      telemetryDisabled: true,
    });
  }

  /** An empty base: what earlier runs left would make every index dearer. */
  async clear(): Promise<void> {
    const session = this.#driver.session();
    await session.run(
      'MATCH (n) WHERE NOT n:Migration CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS',
      {},
      {
        timeout: 600_000,
      },
    );
    await session.close();
    await migrate(this.store);
  }

  async raw(text: string, parameters: Readonly<Record<string, unknown>>): Promise<void> {
    const session = this.#driver.session();
    try {
      await session.executeWrite((tx) => tx.run(text, parameters));
    } finally {
      await session.close();
    }
  }

  /** A number that no run had before: the same value again would be no change. */
  next(): number {
    this.#turn += 1;
    return this.#turn;
  }

  async write(operations: readonly Operation[]): Promise<void> {
    await commit(this.store, writer, { reason: 'bench', kind: 'bulk', defaultAccess: 'cluster:1', operations });
  }

  async close(): Promise<void> {
    await Promise.all([this.store.close(), this.#driver.close()]);
  }
}

/** C1: an update with its lock, commit and before-image costs at most 2.5 times the bare write of the value. */
async function oneUpdate(base: Base): Promise<BenchResult> {
  await base.clear();
  const ids = Array.from({ length: 20 }, () => crypto.randomUUID());
  await base.write(ids.map((id, index) => ({ op: 'create', type: 'Person', id, set: person(index) })));
  const [mine, bare] = [ids[0]!, ids[1]!];
  let version = 0;
  return pairs({
    name: 'C1 one update',
    goal: 2.5,
    candidate: async () => {
      version += 1;
      await base.write([{ op: 'update', type: 'Person', id: mine, version, set: { note: `${why} ${base.next()}` } }]);
    },
    reference: () => base.raw(RAW_UPDATE, { id: bare, note: `${why} ${base.next()}` }),
    warmup: 100,
    pairs: 200,
    unit: 'update',
    note: 'reference: one SET through the bare driver',
  });
}

/** C2: ten thousand new records with their commit cost at most 1.2 times the bare creation of the same properties. */
async function manyCreates(base: Base): Promise<BenchResult> {
  await base.clear();
  const indexes = Array.from({ length: MANY }, (_, index) => index);
  return pairs({
    name: 'C2 10,000 creates',
    goal: 1.2,
    candidate: () =>
      base.write(
        indexes.map((index) => ({ op: 'create', type: 'Person', id: crypto.randomUUID(), set: person(index) })),
      ),
    reference: () => base.raw(RAW_CREATE, { rows: indexes.map((index) => stored(index, crypto.randomUUID())) }),
    warmup: 2,
    pairs: 9,
    unit: '10,000 people',
    note: 'reference: one UNWIND … CREATE through the bare driver, same labels, indexes and properties',
  });
}

/** The write path against the bare driver, over a database of its own. */
export const run = async (): Promise<BenchResult[]> => {
  const home = mkdtempSync(join(tmpdir(), 'entregent-bench-'));
  const server = await startNeo4j({ home, heap: 1024, pageCache: 512 });
  const base = new Base(server);
  try {
    return [await oneUpdate(base), await manyCreates(base)];
  } finally {
    await base.close();
    await server.stop();
    rmSync(home, { recursive: true, force: true });
  }
};
