import 'reflect-metadata';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { queries } from '@entregent/graph';
import { RecordRow } from '@entregent/graph-db';
import { hashOf, readerOf } from '../../libs/server/src/accounts/account.ts';
import { textQuery } from '../../libs/server/src/actors/lucene.ts';
import { AccountsRepository, CirclesService, MACHINE, SignInService } from '@entregent/server';
import { levels, searchableKinds, today } from '@entregent/model';
import neo4j, { type Driver } from 'neo4j-driver';
import { openApi } from './fixtures/open-api.ts';
import { plantedStore } from './fixtures/planted-store.ts';
import { type BenchResult, pairs } from './lib/pairs.ts';

const LOGIN = 'bench@example.org';
const WORD = 'committee';
const document = 'query ($input: SearchInput!) { search(input: $input) { id kind label sub ours access } }';

/** An account that holds the first circles of the planted graph, and the secret of its session. */
async function signIn(app: NestFastifyApplication): Promise<{ secret: string; account: AccountsRepository }> {
  const accounts = app.get(AccountsRepository, { strict: false });
  await accounts.createUser({
    id: crypto.randomUUID(),
    login: LOGIN,
    name: 'Bench',
    role: 'influence_lead',
    language: 'fr',
    person: null,
  });
  for (let circle = 0; circle < 5; circle += 1) {
    const code = `c${circle}`;
    await app.get(CirclesService, { strict: false }).create(MACHINE, { code, name: code, defaultLevel: 1 });
    const entry = { user: LOGIN, circle: code, level: levels.length - 1, by: null, reason: 'bench' };
    await accounts.setMembership(entry);
  }
  const service = app.get(SignInService, { strict: false });
  const { secret } = await service.withLink(await service.newLink(MACHINE, LOGIN), { address: '127.0.0.1' });
  return { secret, account: accounts };
}

const plain = async (driver: Driver, text: string, parameters: object, routing: 'READ' | 'WRITE' = 'READ') => {
  const { records } = await driver.executeQuery(text, parameters, { routing });
  return records.map((record) => record.toObject());
};

/** Small queries and a long list, through the store and through the API, against the bare driver (performance Q1, Q2). */
export async function run(): Promise<BenchResult[]> {
  const planted = await plantedStore('10k');
  const app = await openApi(planted);
  try {
    const { secret, account } = await signIn(app);
    const reader = readerOf((await account.byLogin(LOGIN))!);
    const { driver, store, graph } = planted;
    const search = textQuery(WORD)!;
    const given = {
      q: search.lucene,
      folded: search.folded,
      words: search.words,
      kinds: searchableKinds,
      on: today(),
      french: true,
      limit: 20,
    };
    const bare = { ...given, limit: neo4j.int(20), access: reader.access };
    const now = new Date();
    const session = {
      hash: hashOf(secret),
      now: now.toISOString(),
      idleSince: new Date(now.getTime() - 43_200_000).toISOString(),
      noteAfter: new Date(now.getTime() - 60_000).toISOString(),
    };
    const ids = graph.nodes.slice(0, 2000).map(({ id }) => id);
    const { actors, accounts, records } = queries;
    const operation = async () => {
      const reply = await app.inject({
        method: 'POST',
        url: '/graphql',
        headers: { cookie: `entregent=${secret}`, 'content-type': 'application/json' },
        payload: { query: document, variables: { input: { text: WORD, first: 20 } } },
      });
      if (!reply.body.includes('"kind":"Committee"')) throw new Error(reply.body.slice(0, 500));
    };
    return [
      await pairs({
        name: 'API: a search of 20 rows with its session, against its two statements and JSON through the bare driver',
        goal: 1.3,
        warmup: 20,
        pairs: 40,
        candidate: operation,
        reference: async () => {
          await plain(driver, accounts.session.text, session, 'WRITE'); // it notes that the session was used
          return JSON.stringify(await plain(driver, actors.search.text, bare));
        },
      }),
      await pairs({
        name: 'Store: a list of 1,000 records and more, parsed, with JSON, against the bare driver with JSON',
        goal: 1.3,
        warmup: 5,
        pairs: 15,
        candidate: async () => JSON.stringify(await store.read(reader, records.byIds, { ids }, RecordRow)),
        reference: async () => JSON.stringify(await plain(driver, records.byIds.text, { ids, access: reader.access })),
      }),
    ];
  } finally {
    await app.close();
    await planted.stop();
  }
}
