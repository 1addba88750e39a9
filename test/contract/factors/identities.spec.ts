import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  age,
  audited,
  type Browser,
  openProduct,
  origin,
  type Product,
  type Reply,
  somebody,
} from './factors-set-up.ts';
import { clientSecret, type RunningProvider, startProvider } from './provider-set-up.ts';

const callback = '/session/oidc/callback';
const folder = mkdtempSync(join(tmpdir(), 'entregent-oidc-'));
const secretFile = join(folder, 'secret');
writeFileSync(secretFile, `${clientSecret}\n`, { mode: 0o600 });

let provider: RunningProvider;
let other: RunningProvider;
let product: Product;
beforeAll(async () => {
  provider = await startProvider(`${origin}${callback}`);
  other = await startProvider(`${origin}${callback}`);
  product = await openProduct({
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_SECRET_FILE: secretFile,
    OIDC_LABEL: 'Lisière',
  });
});
afterAll(async () => {
  await product.close();
  await provider.stop();
  await other.stop();
  rmSync(folder, { recursive: true });
});

const addressFrom = async (browser: Browser, body: object = {}) =>
  String((await browser.post('/session/oidc', body)).body['url']);

async function signIn(browser: Browser, subject: string, body: object = {}): Promise<Reply> {
  return browser.get(`${callback}${await provider.visit(await addressFrom(browser, body), subject)}`);
}

async function link(browser: Browser, subject: string): Promise<Reply> {
  const { body } = await browser.post('/session/oidc/link');
  return browser.get(`${callback}${await provider.visit(String(body['url']), subject)}`);
}

/** Somebody whose account an identity opens. */
async function linked(subject: string) {
  const one = await somebody(product);
  await link(one.browser, subject);
  return one;
}

const refusedWith = (code: string, page = '/connexion') => ({ status: 303, location: `${page}?echec=${code}` });

describe('the identity of a provider', () => {
  it('is asked for with a code, PKCE, a state and a nonce of 256 bits each, and the registered address', async () => {
    const { searchParams } = new URL(await addressFrom(product.browser()));
    expect(Object.fromEntries(searchParams)).toEqual({
      response_type: 'code',
      client_id: 'entregent',
      redirect_uri: `${origin}${callback}`,
      scope: 'openid email',
      state: expect.stringMatching(/^[\w-]{43}$/),
      nonce: expect.stringMatching(/^[\w-]{43}$/),
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      code_challenge_method: 'S256',
      claims: '{"id_token":{"amr":null}}',
    });
  });

  it('is linked by a signed-in person, and signs in from then on, to the page that was asked for', async () => {
    const { login, browser } = await somebody(product);
    expect(await link(browser, 'ada')).toMatchObject({ status: 303, location: '/compte' });
    expect((await browser.get('/session/factors')).body).toMatchObject({
      provider: 'Lisière',
      identities: [{ issuer: provider.issuer, label: 'ada@provider.example' }],
    });
    const elsewhere = product.browser();
    expect((await elsewhere.get('/session/means')).body).toMatchObject({ provider: 'Lisière', step: null });
    expect(await signIn(elsewhere, 'ada', { back: '/acteurs?page=2' })).toMatchObject({
      status: 303,
      location: '/acteurs?page=2',
    });
    expect(await elsewhere.who()).toBe(login);
    expect((await audited(product.store, login)).slice(-2)).toEqual([
      'factor_changed identity added',
      'signed_in oidc',
    ]);
  });

  it('makes no account: an unknown one opens nothing', async () => {
    const count = () => product.store.schema('MATCH (u:User) RETURN count(u) AS users');
    const before = await count();
    const browser = product.browser();
    expect(await signIn(browser, 'nobody')).toMatchObject(refusedWith('IDENTITY_UNKNOWN'));
    expect([await browser.who(), await count()]).toEqual([null, before]);
  });

  it('belongs to one account: another one is told so', async () => {
    const { login } = await linked('bob');
    const { browser } = await somebody(product);
    expect(await link(browser, 'bob')).toMatchObject(refusedWith('IDENTITY_TAKEN', '/compte'));
    const again = product.browser();
    await signIn(again, 'bob');
    expect(await again.who()).toBe(login);
  });

  it('is asked for the second factor that the account has', async () => {
    const { login, browser } = await linked('carl');
    await product.store.schema(
      'MATCH (u:User {login: $login}) CREATE (:Totp {user: u.id, secret: "x", step: 0, at: ""})',
      {
        login,
      },
    );
    const elsewhere = product.browser();
    expect(await signIn(elsewhere, 'carl')).toMatchObject({ status: 303, location: '/connexion?retour=%2F' });
    expect([await elsewhere.who(), (await elsewhere.get('/session/means')).body['step']]).toEqual([null, 'factor']);
    expect(await browser.who()).toBe(login);
  });

  it('opens the account at once when the provider asked for a second factor itself', async () => {
    const one = await somebody(product);
    const { body } = await one.browser.post('/session/oidc/link');
    await one.browser.get(`${callback}${await provider.visit(String(body['url']), 'dora+mfa')}`);
    await product.store.schema(
      'MATCH (u:User {login: $login}) CREATE (:Totp {user: u.id, secret: "x", step: 0, at: ""})',
      {
        login: one.login,
      },
    );
    const elsewhere = product.browser();
    expect(await signIn(elsewhere, 'dora+mfa')).toMatchObject({ status: 303, location: '/' });
    expect(await elsewhere.who()).toBe(one.login);
  });

  it('is linked and taken away after a fresh sign-in alone, and then opens nothing', async () => {
    const { login, browser } = await linked('eve');
    const { identities } = (await browser.get('/session/factors')).body as { identities: { id: string }[] };
    const address = `/session/factors/identities/${identities[0]?.id}`;
    const stranger = await somebody(product);
    expect((await stranger.browser.delete(address)).code).toBe('NOT_FOUND');
    await age(product.store, login, 6);
    expect((await browser.post('/session/oidc/link')).code).toBe('FRESH_SIGN_IN');
    expect((await browser.delete(address)).code).toBe('FRESH_SIGN_IN');
    await age(product.store, login, 0);
    expect((await browser.delete(address)).status).toBe(204);
    expect(await signIn(product.browser(), 'eve')).toMatchObject(refusedWith('IDENTITY_UNKNOWN'));
    expect((await audited(product.store, login)).at(-1)).toBe('factor_changed identity removed');
  });
});

describe('an answer of a provider', () => {
  const refused = refusedWith('IDENTITY_REFUSED');

  it.each<[what: string, spoil: (query: URLSearchParams) => void]>([
    ['with another state', (query) => query.set('state', 'x'.repeat(43))],
    ['without a state', (query) => query.delete('state')],
    ['with another code', (query) => query.set('code', 'x'.repeat(43))],
    ['that names another issuer', (query) => query.set('iss', other.issuer)],
    ['that names no issuer', (query) => query.delete('iss')],
    ['that is a refusal', (query) => (query.delete('code'), query.set('error', 'access_denied'))],
    ['that is empty', (query) => [...query.keys()].forEach((key) => query.delete(key))],
  ])('%s is refused, and its errand is over', async (_, spoil) => {
    await linked(`fay-${_}`);
    const browser = product.browser();
    const good = await provider.visit(await addressFrom(browser), `fay-${_}`);
    const errand = browser.cookie('entregent-errand');
    const query = new URLSearchParams(good);
    spoil(query);
    expect(await browser.get(`${callback}?${query}`)).toMatchObject(refused);
    browser.cookies.set('entregent-errand', errand);
    expect(await browser.get(`${callback}${good}`)).toMatchObject(refused);
    expect(await browser.who()).toBeNull();
  });

  it('counts once, however many times it is sent at once', async () => {
    await linked('gus');
    const browser = product.browser();
    const query = await provider.visit(await addressFrom(browser), 'gus');
    const browsers = Array.from({ length: 6 }, () => product.browser());
    for (const one of browsers) one.cookies.set('entregent-errand', browser.cookie('entregent-errand'));
    const replies = await Promise.all(browsers.map((one) => one.get(`${callback}${query}`)));
    expect(replies.filter(({ location }) => location === '/')).toHaveLength(1);
    expect(replies.filter(({ location }) => location === refused.location)).toHaveLength(5);
  });

  it('that another browser was sent for is refused: a code that was planted signs nobody in', async () => {
    await linked('hal');
    const attacker = product.browser();
    const query = await provider.visit(await addressFrom(attacker), 'hal');
    const victim = product.browser();
    expect(await victim.get(`${callback}${query}`)).toMatchObject(refused);
    await addressFrom(victim);
    expect(await victim.get(`${callback}${query}`)).toMatchObject(refused);
    expect(await victim.who()).toBeNull();
  });

  it('of another provider is refused, and the same subject there is somebody else', async () => {
    await linked('ida');
    const browser = product.browser();
    const address = await addressFrom(browser);
    const foreign = await other.visit(address.replace(provider.issuer, other.issuer), 'ida');
    expect(await browser.get(`${callback}${foreign}`)).toMatchObject(refused);
    const disguised = new URLSearchParams(
      await other.visit((await addressFrom(browser)).replace(provider.issuer, other.issuer), 'ida'),
    );
    disguised.set('iss', provider.issuer);
    expect(await browser.get(`${callback}?${disguised}`)).toMatchObject(refused);
    await product.store.schema('MATCH (i:Identity {subject: "ida"}) SET i.issuer = $issuer', { issuer: other.issuer });
    expect(await signIn(browser, 'ida')).toMatchObject(refusedWith('IDENTITY_UNKNOWN'));
  });

  it.each(['https://elsewhere.example/', '//elsewhere.example', '/\\elsewhere.example', 7])(
    'never leads to %j',
    async (back) => {
      expect(await product.browser().post('/session/oidc', { back })).toMatchObject({
        status: 400,
        code: 'BAD_USER_INPUT',
      });
    },
  );
});

describe('a provider that does not answer', () => {
  it('is said to be away, and what comes back from it opens nothing', async () => {
    const gone = await startProvider(`${origin}${callback}`);
    await gone.stop();
    const lonely = await openProduct({ OIDC_ISSUER: gone.issuer, OIDC_CLIENT_SECRET_FILE: secretFile });
    expect(await lonely.browser().post('/session/oidc')).toMatchObject({ status: 503, code: 'IDENTITY_UNAVAILABLE' });
    await lonely.close();
  });

  it('is not there at all where none is set up', async () => {
    const without = await openProduct();
    expect(await without.browser().post('/session/oidc')).toMatchObject({ status: 404, code: 'NOT_FOUND' });
    expect(await without.browser().get(`${callback}?code=x&state=y`)).toMatchObject(refusedWith('IDENTITY_REFUSED'));
    await without.close();
  });

  it.each([
    ['http://provider.example', 'https only'],
    ['not an address', 'Invalid'],
  ])('is not taken from %j', async (OIDC_ISSUER, message) => {
    await expect(openProduct({ OIDC_ISSUER })).rejects.toThrow(message);
  });
});
