import { MACHINE } from '@entregent/server';
import { type AccountsUnderTest, openAccounts } from './accounts-set-up.ts';

const make = 'mutation ($input: CreateToken!) { createToken(input: $input) { id secret until } }';
const viewer = '{ viewer { login role } }';

let product: AccountsUnderTest;
let admin: string;
beforeAll(async () => {
  product = await openAccounts();
  await product.circles.create(MACHINE, { code: 'dossier', name: 'Dossier', defaultLevel: 2 });
  await product.account('admin@example.org', { role: 'administrator' });
  await product.account('lead@example.org');
  admin = await product.signedIn('admin@example.org');
});
afterAll(() => product.close());

const base = { login: 'lead@example.org', name: 'Programme', role: 'guest', circles: ['cluster'] };
const asked = async (more: object = {}) => product.ask(make, { input: { ...base, ...more } }, { cookie: admin });
const made = async (more: object = {}) => (await asked(more)).data['createToken'] as { id: string; secret: string };
const accessOf = async (secret: string) => (await product.signIn.readerOfToken(secret))?.reader.access;

describe('an API token', () => {
  it('reads in its circles up to its ceilings, and no further than its account', async () => {
    expect(await accessOf((await made({ circles: ['cluster:1'] })).secret)).toEqual(['cluster:0', 'cluster:1']);
    const { secret } = await made();
    expect(await accessOf(secret)).toEqual(['cluster:0', 'cluster:1', 'cluster:2']);
    await product.store.schema("MATCH (:User {login: 'lead@example.org'})-[m:MEMBER]->() SET m.level = 0");
    expect(await accessOf(secret)).toEqual(['cluster:0']);
    await product.store.schema("MATCH (:User {login: 'lead@example.org'})-[m:MEMBER]->() SET m.level = 2");
  });

  it.each([
    ['a level that its account does not hold', { circles: ['cluster:3'] }],
    ['a circle that its account is not in', { circles: ['dossier'] }],
    ['no circle', { circles: [] }],
    ['a role above that of its account', { role: 'administrator' }],
    ['a day that is past', { until: '2020-01-01' }],
    ['a day years away', { until: '2099-01-01' }],
    ['no day', { until: 'tomorrow' }],
    ['no cost', { cost: 0 }],
  ])('is refused with %s', async (_, more) => {
    expect((await asked(more)).codes).toEqual(['BAD_USER_INPUT']);
  });

  it('proves nothing: sensitive acts are closed to it even with the role of an administrator', async () => {
    const { secret } = await made({ login: 'admin@example.org', role: 'administrator' });
    const answer = await product.ask(make, { input: base }, { token: secret });
    expect(answer.codes).toEqual(['FRESH_SIGN_IN']);
  });

  it('is refused an operation that may answer more than its limit, and says the cost', async () => {
    const search = '{ search(input: { text: "ab" }) { id kind label sub } }';
    const cheap = await made({ cost: 10 });
    const refused = await product.ask(search, {}, { token: cheap.secret });
    expect(refused.codes).toEqual(['LIMIT_EXCEEDED']);
    expect(refused.body).toMatch(/cost of the operation: \d+, at most 10 for this token/);
    const dear = await made({ cost: 5000 });
    expect((await product.ask(search, {}, { token: dear.secret })).codes).toEqual([]);
    expect((await product.ask(viewer, {}, { token: cheap.secret })).codes).toEqual([]);
  });

  it('is held to its limit at each call, also once the operation is compiled, and whatever a fragment hides', async () => {
    const { secret } = await made({ cost: 100 });
    const hidden = 'fragment F on ActorPage { nodes { id label } } query { actors(input: { first: 100 }) { ...F } }';
    const calls = [1, 2, 3].map(() => product.ask(hidden, {}, { token: secret }));
    expect((await Promise.all(calls)).map(({ codes }) => codes)).toEqual([1, 2, 3].map(() => ['LIMIT_EXCEEDED']));
  });

  it('shows when it was last used, and never its secret', async () => {
    const { id, secret } = await made({ name: 'Utilisé' });
    await product.ask(viewer, {}, { token: secret });
    const { data, body } = await product.ask('{ tokens { id name used } }', {}, { cookie: admin });
    const one = (data['tokens'] as { id: string; used: string | null }[]).find((token) => token.id === id);
    expect(Date.now() - Date.parse(String(one?.used))).toBeLessThan(60_000);
    expect(body).not.toContain(secret);
  });

  it('is refused at the very next request once it is ended, 50 of 50', async () => {
    const answers: unknown[] = [];
    for (let n = 0; n < 50; n += 1) {
      const { id, secret } = await made({ name: `n${n}` });
      const before = (await product.ask(viewer, {}, { token: secret })).codes;
      await product.ask('mutation ($id: ID!) { endToken(id: $id) }', { id }, { cookie: admin });
      answers.push([before, (await product.ask(viewer, {}, { token: secret })).codes]);
    }
    expect(answers).toEqual(answers.map(() => [[], ['UNAUTHENTICATED']]));
  });

  it('does not work after its last day, nor for an account that was closed', async () => {
    const { secret, id } = await made();
    await product.store.schema('MATCH (t:Token {id: $id}) SET t.until = $past', {
      id,
      past: new Date(0).toISOString(),
    });
    expect((await product.ask(viewer, {}, { token: secret })).codes).toEqual(['UNAUTHENTICATED']);
    const closed = await made();
    await product.store.schema("MATCH (u:User {login: 'lead@example.org'}) SET u.active = false");
    expect((await product.ask(viewer, {}, { token: closed.secret })).codes).toEqual(['UNAUTHENTICATED']);
    await product.store.schema("MATCH (u:User {login: 'lead@example.org'}) SET u.active = true");
  });

  it('is told to the audit log when it is made and ended, without its secret', async () => {
    const { id, secret } = await made({ name: 'Tracé' });
    await product.ask('mutation ($id: ID!) { endToken(id: $id) }', { id }, { cookie: admin });
    const told = (await product.audit('token_changed')).filter(({ token }) => token === id);
    expect(told.map(({ change }) => change)).toEqual(['made', 'ended']);
    expect(JSON.stringify(told)).not.toContain(secret);
  });
});
