import type { INestApplicationContext } from '@nestjs/common';
import { queries } from '@entregent/graph';
import type { GraphStore } from '@entregent/graph-db';
import { allReads } from '@entregent/server/reads';
import { testStore } from '../../libs/testing/src/contract/store.ts';
import { openServices, playRound, type Round } from './harness.ts';

/** 20 graphs in the suite of every day; `ROUNDS=1000` at night. The seed of a round that fails is in the failure. */
const rounds = Number(process.env['ROUNDS'] ?? 20);
const firstSeed = Number(process.env['SEED'] ?? 20_261_124);

/** Queries that write are no reads; the write path, imports among it, reads what it is about to change. */
const writes = /\b(CREATE|SET|DELETE|MERGE|REMOVE)\b/;
const ofTheWritePath = new Set(['commits', 'imports', 'migrations']);

const readQueries = Object.values(queries)
  .flatMap((feature) => Object.values(feature) as { name: string; text: string; touches: string }[])
  .filter(
    ({ name, text, touches }) =>
      touches === 'records' && !writes.test(text) && !ofTheWritePath.has(name.split('/')[0]!),
  )
  .map(({ name }) => name);

/** The first place where two answers part, with what surrounds it: enough to see what leaked. */
function parting({ read, withHidden, without }: Round['differences'][number]): string {
  let at = 0;
  while (withHidden[at] === without[at]) at += 1;
  const near = (text: string) => text.slice(Math.max(0, at - 120), at + 120);
  return `${read}\n  with hidden:    …${near(withHidden)}…\n  without hidden: …${near(without)}…`;
}

const leaksOf = (read: string, played: readonly Round[]): string[] =>
  played.flatMap(({ seed, differences }) =>
    differences.filter((one) => one.read === read).map((one) => `seed ${seed}: ${parting(one)}`),
  );

const hidingIn = (played: readonly Round[]) => played.filter(({ hidden, records }) => hidden > 0 && hidden < records);

describe('an answer', () => {
  const ran = new Set<string>();
  const played: Round[] = [];
  let services: INestApplicationContext;
  let store: GraphStore;

  beforeAll(async () => {
    store = testStore({ timeout: 60_000 });
    services = await openServices(ran);
    for (let round = 0; round < rounds; round += 1) played.push(await playRound(services, store, firstSeed + round));
  });
  afterAll(async () => {
    await services.close();
    await store.close();
  });

  it.each(Object.keys(allReads))('of %s is the same to the byte when the hidden records do not exist', (read) => {
    const leaks = leaksOf(read, played);
    expect(leaks).toEqual([]);
  });

  it('was tried on graphs that hide something and show something', () => {
    expect(hidingIn(played).length).toBeGreaterThan(rounds / 2);
  });

  it('was tried for every query that reads records', () => {
    expect(readQueries.filter((name) => !ran.has(name))).toEqual([]);
  });
});
