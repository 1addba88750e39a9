import 'reflect-metadata';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { NestFactory } from '@nestjs/core';
import { CirclesService, MACHINE } from '@entregent/server';
import { keysUpTo } from '@entregent/model';
import type { GraphStore } from '@entregent/graph-db';
import { AppModule } from '../../../apps/api/src/app.module.ts';
import { readEnvironment } from '../../../apps/api/src/environment.ts';
import { configureHttp, createAdapter } from '../../../apps/api/src/http.ts';
import { settingsOfSpecs, testStore } from '../../../libs/testing/src/contract/store.ts';
import { emptyStore } from '../support/empty-store.ts';
import { account, type Account, session } from './cast.ts';

const viewer = '{ viewer { name role person circles { code level } viewing { name until } } }';
const create = 'mutation ($name: String!) { createPerson(input: { familyName: $name, access: "pole:1" }) { id } }';

let app: NestFastifyApplication;
let store: GraphStore;
let director: Account;
let delegate: Account;
let cookie = '';

async function open(): Promise<NestFastifyApplication> {
  const { uri, user, password } = settingsOfSpecs();
  const base = { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password };
  const environment = readEnvironment({ NODE_ENV: 'test', LOG_LEVEL: 'silent', RATE_LIMIT: '100000', ...base });
  const adapter = createAdapter(environment);
  const made = await NestFactory.create<NestFastifyApplication>(AppModule.with(environment), adapter, {
    logger: false,
  });
  await configureHttp(made, environment);
  await made.init();
  await made.getHttpAdapter().getInstance().ready();
  return made;
}

type Answer = {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly { message: string; extensions: { code: string } }[];
};
const ask = async (query: string, variables: object = {}, own = cookie): Promise<Answer> => {
  const payload = { query, variables };
  return (await app.inject({ method: 'POST', url: '/graphql', payload, headers: { cookie: own } })).json();
};
const viewAs = (user: string, own = cookie) =>
  app.inject({ method: 'POST', url: '/session/view-as', payload: { user }, headers: { cookie: own } });
const back = () => app.inject({ method: 'DELETE', url: '/session/view-as', headers: { cookie } });
const cookieOf = async (who: Account) => `entregent=${await session(store, who)}`;
const steps = async () =>
  ((await store.schema('MATCH (e:AuditEntry {act: "viewed_as"}) RETURN e.by AS by, e.subject AS subject, e.detail AS detail ORDER BY e.at')) as readonly {
    by: string; subject: string; detail: string;
  }[]).map(({ by, subject, detail }) => [by, subject, (JSON.parse(detail) as { step: string }).step]); // prettier-ignore

describe('viewing as another person', () => {
  beforeAll(async () => {
    app = await open();
    store = testStore();
  });
  beforeEach(async () => {
    await emptyStore(store);
    director = await account(store, 'director', 'Hedwige');
    delegate = await account(store, 'delegate', 'Corentin');
    const circles = app.get(CirclesService, { strict: false });
    for (const code of ['pole', 'dossier', 'bureau'])
      await circles.create(MACHINE, { code, name: code, defaultLevel: 1 });
    const let_in = (who: Account, circle: string, level: number) =>
      circles.letIn(MACHINE, { circle, user: who.id, level, reason: 'essai' });
    await let_in(director, 'pole', 4);
    await let_in(director, 'bureau', 4);
    await let_in(delegate, 'pole', 2);
    await let_in(delegate, 'dossier', 3);
    cookie = await cookieOf(director);
  });
  afterAll(async () => {
    await app.close();
    await store.close();
  });

  it('shows what both may see, says so, and ends when one returns to oneself', async () => {
    expect((await viewAs(delegate.id)).statusCode).toBe(200);
    expect((await ask(viewer)).data?.['viewer']).toEqual({
      name: 'Corentin', role: 'delegate', person: null, circles: [{ code: 'pole', level: 2 }],
      viewing: { name: 'Hedwige', until: expect.any(String) },
    }); // prettier-ignore
    expect((await back()).statusCode).toBe(204);
    expect((await ask(viewer)).data?.['viewer']).toMatchObject({ name: 'Hedwige', viewing: null, circles: [{ code: 'pole', level: 4 }, { code: 'bureau', level: 4 }] }); // prettier-ignore
    expect(await steps()).toEqual([
      [director.id, delegate.id, 'begin'],
      [director.id, delegate.id, 'end'],
    ]);
  });

  it('refuses every change in a sentence that names whom one looks as, and saves none', async () => {
    await viewAs(delegate.id);
    const { errors } = await ask(create, { name: 'Interdite' });
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
    expect(errors?.[0]?.message).toContain('Corentin');
    const password = {
      method: 'PUT',
      url: '/session/password',
      payload: { password: 'x'.repeat(20) },
      headers: { cookie },
    } as const;
    expect((await app.inject(password)).statusCode).toBe(403);
    expect(await store.schema('MATCH (n:Record) RETURN n.id')).toEqual([]);
    await back();
    expect((await ask(create, { name: 'Permise' })).errors).toBeUndefined();
  });

  it('never shows a record that one of both does not see', async () => {
    const names = { 'pole:1': 'Commune', 'pole:4': 'Reservee', 'dossier:1': 'Sienne', 'bureau:1': 'Mienne' };
    await store.schema(
      'UNWIND keys($names) AS key CREATE (:Record:Person:Actor:Searchable {id: randomUUID(), type: "Person", access: key, label: $names[key], sortKey: $names[key], search: "personne " + $names[key], version: 1, familyName: $names[key]})',
      { names },
    );
    const found = async () => {
      const { data } = await ask('{ search(input: { text: "personne" }) { label } }');
      return (data!['search'] as { label: string }[]).map(({ label }) => label).toSorted();
    };
    const mine = await found();
    await viewAs(delegate.id);
    expect([mine, await found()]).toEqual([['Commune', 'Mienne', 'Reservee'], ['Commune']]);
  });

  it('hangs on the session alone: another session of the same account is itself, and a new one too', async () => {
    const other = await cookieOf(director);
    await viewAs(delegate.id);
    expect((await ask(viewer, {}, other)).data?.['viewer']).toMatchObject({ name: 'Hedwige', viewing: null });
  });

  it('is over by itself after its time, and is told as ended once', async () => {
    await viewAs(delegate.id);
    await store.schema('MATCH (s:Session) WHERE s.viewAs IS NOT NULL SET s.viewAsUntil = "2020-01-01T00:00:00.000Z"');
    expect((await ask(viewer)).data?.['viewer']).toMatchObject({ name: 'Hedwige', viewing: null });
    await ask(viewer);
    expect((await steps()).map(([, , step]) => step)).toEqual(['begin', 'end']);
  });

  it('lasts thirty minutes at most', async () => {
    const { until } = (await viewAs(delegate.id)).json<{ until: string }>();
    expect(Date.parse(until) - Date.now()).toBeLessThanOrEqual(30 * 60_000);
  });

  it('ends with the account that is looked as, and with what it loses', async () => {
    await viewAs(delegate.id);
    await app
      .get(CirclesService, { strict: false })
      .letOut(MACHINE, { circle: 'pole', user: delegate.id, reason: 'fin' });
    expect((await ask(viewer)).data?.['viewer']).toMatchObject({ circles: [] });
    await store.schema('MATCH (u:User {id: $id}) SET u.active = false', { id: delegate.id });
    expect((await ask(viewer)).data?.['viewer']).toMatchObject({ name: 'Hedwige', viewing: null });
  });

  it('is refused to whose role may not, as oneself, as nobody, and a second time over', async () => {
    const plain = await cookieOf(delegate);
    expect((await viewAs(director.id, plain)).statusCode).toBe(403);
    expect((await viewAs(director.id)).statusCode).toBe(404);
    expect((await viewAs(crypto.randomUUID())).statusCode).toBe(404);
    expect((await viewAs('nobody')).statusCode).toBe(400);
    await viewAs(delegate.id);
    expect((await viewAs(delegate.id)).statusCode).toBe(403);
  });

  it('gives keys of no circle that only one of both holds', async () => {
    await viewAs(delegate.id);
    const seen = await ask('query ($access: String!) { whoCanSee(access: $access) { code } }', { access: 'bureau:1' });
    expect(seen.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    const known = await ask('{ circles(input: {}) { code level } }');
    expect(known.data?.['circles']).toEqual([{ code: 'pole', level: 2 }]);
    expect(keysUpTo('pole', 2).length).toBe(3);
  });
});
