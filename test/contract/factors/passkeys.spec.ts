import { MACHINE, SignInService } from '@entregent/server';
import { age, audited, type Browser, openProduct, origin, password, type Product, somebody } from './factors-set-up.ts';
import { SoftAuthenticator, type Twist } from './soft-authenticator.ts';

type Options = Parameters<SoftAuthenticator['sign']>[0];

let product: Product;
beforeAll(async () => (product = await openProduct()));
afterAll(() => product.close());

const optionsOf = async (browser: Browser, url: string) => (await browser.post(url)).body as unknown as Options;

async function register(browser: Browser, device: SoftAuthenticator, twist: Twist = {}, name = 'Mon téléphone') {
  const options = await optionsOf(browser, '/session/factors/passkeys/options');
  return browser.post('/session/factors/passkeys', { name, answer: device.register(options, twist) });
}

async function signIn(browser: Browser, device: SoftAuthenticator, twist: Twist = {}) {
  const options = await optionsOf(browser, '/session/passkey/options');
  return browser.post('/session/passkey', { answer: device.sign(options, twist) });
}

/** Somebody with a passkey. */
async function withPasskey() {
  const { login, browser } = await somebody(product);
  const device = new SoftAuthenticator(origin);
  const { body } = await register(browser, device);
  return { login, browser, device, codes: body['codes'] as readonly string[] };
}

describe('a passkey', () => {
  it('is added under a name, with ten recovery codes for the first one, and signs in alone', async () => {
    const { login, browser, device, codes } = await withPasskey();
    expect(codes).toHaveLength(10);
    expect(await register(browser, new SoftAuthenticator(origin), {}, 'Ma clé')).toMatchObject({
      status: 201,
      body: { codes: null },
    });
    const other = product.browser();
    expect(await signIn(other, device)).toMatchObject({ status: 200, body: { hasPassword: true, step: null } });
    expect(await other.who()).toBe(login);
    const { body } = await other.get('/session/factors');
    expect(body).toMatchObject({
      passkeys: [
        { name: 'Mon téléphone', at: expect.any(String), used: expect.any(String), synced: false },
        { name: 'Ma clé', used: null },
      ],
      recoveryCodes: { left: 10 },
      totp: null,
      origin,
      required: false,
    });
    expect(JSON.stringify(body)).not.toContain(device.id.toString('base64url'));
    expect((await audited(product.store, login)).slice(-4)).toEqual([
      'factor_changed passkey added',
      'factor_changed recovery_codes added',
      'factor_changed passkey added',
      'signed_in passkey',
    ]);
  });

  it('is asked for after the password, and nothing opens before it was shown', async () => {
    const { login, device } = await withPasskey();
    const other = product.browser();
    expect(await other.post('/session', { login, password })).toMatchObject({
      status: 200,
      body: { hasPassword: true, step: 'factor' },
    });
    expect([...other.cookies.keys()]).toEqual(['entregent-half']);
    expect(await other.who()).toBeNull();
    expect((await other.get('/session/means')).body).toMatchObject({
      step: 'factor',
      has: { passkeys: 1, totp: false },
      provider: null,
    });
    expect((await other.post('/graphql', { query: '{ viewer { id } }' })).code).toBe('UNAUTHENTICATED');
    expect((await other.get('/session/factors')).code).toBe('UNAUTHENTICATED');
    expect((await other.post('/session/enrolment/totp')).code).toBe('UNAUTHENTICATED');
    await signIn(other, device);
    expect(await other.who()).toBe(login);
    expect(other.cookies.has('entregent-half')).toBe(false);
  });

  it('is asked for after a sign-in link too', async () => {
    const { login, browser } = await somebody(product);
    await register(browser, new SoftAuthenticator(origin));
    const { token } = await product.app.get(SignInService, { strict: false }).newLink(MACHINE, login);
    const other = product.browser();
    expect((await other.post('/session/link', { token })).body).toMatchObject({ step: 'factor' });
    expect(await other.who()).toBeNull();
  });

  it.each<[what: string, twist: Twist]>([
    ['made for another site', { origin: 'https://entregent.example.net' }],
    ['made for another domain', { rpId: 'example.net' }],
    ['whose device did not verify its user', { verified: false }],
    ['that names another account', { handle: Buffer.from('somebody else').toString('base64url') }],
    ['whose counter stood still, as that of a copy does', { counter: 0 }],
  ])('is refused with an answer %s', async (_, twist) => {
    const { device } = await withPasskey();
    await signIn(product.browser(), device);
    const other = product.browser();
    expect(await signIn(other, device, twist)).toMatchObject({ status: 403, code: 'PASSKEY_REFUSED' });
    expect(other.cookies.size).toBe(0);
  });

  it.each<[what: string, twist: Twist]>([
    ['made for another site', { origin: 'https://entregent.example.net' }],
    ['made for another domain', { rpId: 'example.net' }],
    ['whose device did not verify its user', { verified: false }],
  ])('is not added with an answer %s', async (_, twist) => {
    const { browser } = await somebody(product);
    expect((await register(browser, new SoftAuthenticator(origin), twist)).code).toBe('PASSKEY_REFUSED');
    expect((await browser.get('/session/factors')).body).toMatchObject({ passkeys: [], recoveryCodes: null });
  });

  it('answers a challenge once, however many times it is sent at once', async () => {
    const { device } = await withPasskey();
    const options = await optionsOf(product.browser(), '/session/passkey/options');
    const answer = device.sign(options);
    const replies = await Promise.all(
      Array.from({ length: 20 }, () => product.browser().post('/session/passkey', { answer })),
    );
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([200, 403]));
  });

  it('answers only a challenge of ours, for what it was issued, within five minutes', async () => {
    const { login, browser, device } = await withPasskey();
    const own = { challenge: Buffer.from('a challenge of mine').toString('base64url'), rpId: 'localhost' };
    const toConfirm = await optionsOf(browser, '/session/confirm/passkey/options');
    const late = await optionsOf(browser, '/session/passkey/options');
    await product.store.schema(
      'MATCH (c:Challenge) WHERE c.purpose = "sign-in" SET c.until = "2026-01-01T00:00:00.000Z"',
    );
    for (const options of [own, toConfirm, late]) {
      const reply = await product.browser().post('/session/passkey', { answer: device.sign(options) });
      expect([login, reply.code]).toEqual([login, 'PASSKEY_REFUSED']);
    }
  });

  it('that was removed, or whose account was closed, signs in no more', async () => {
    const { login, browser, device } = await withPasskey();
    await product.store.schema('MATCH (u:User {login: $login}) SET u.active = false', { login });
    expect((await signIn(product.browser(), device)).code).toBe('PASSKEY_REFUSED');
    await product.store.schema('MATCH (u:User {login: $login}) SET u.active = true', { login });
    const { passkeys } = (await browser.get('/session/factors')).body as { passkeys: { id: string }[] };
    expect((await browser.delete(`/session/factors/passkeys/${passkeys[0]?.id}`)).status).toBe(204);
    expect((await signIn(product.browser(), device)).code).toBe('PASSKEY_REFUSED');
    expect(await browser.get('/session/factors')).toMatchObject({ body: { passkeys: [], recoveryCodes: null } });
    expect((await audited(product.store, login)).at(-1)).toBe('factor_changed passkey removed');
  });

  it('of somebody else is neither removed nor confirmed with', async () => {
    const { browser, device } = await withPasskey();
    const { passkeys } = (await browser.get('/session/factors')).body as { passkeys: { id: string }[] };
    const other = await somebody(product);
    expect((await other.browser.delete(`/session/factors/passkeys/${passkeys[0]?.id}`)).code).toBe('NOT_FOUND');
    const options = await optionsOf(other.browser, '/session/confirm/passkey/options');
    expect((await other.browser.post('/session/confirm/passkey', { answer: device.sign(options) })).code).toBe(
      'PASSKEY_REFUSED',
    );
    expect((await register(other.browser, device)).code).toBe('CONFLICT');
  });

  it('is added and removed after a fresh sign-in alone, which showing one again gives', async () => {
    const { login, browser, device } = await withPasskey();
    await age(product.store, login, 6);
    const { passkeys } = (await browser.get('/session/factors')).body as { passkeys: { id: string }[] };
    const remove = () => browser.delete(`/session/factors/passkeys/${passkeys[0]?.id}`);
    const acts = [
      await browser.post('/session/factors/passkeys/options'),
      await browser.post('/session/factors/totp'),
      await browser.post('/session/factors/recovery-codes'),
      await browser.delete('/session/factors/totp'),
      await remove(),
    ];
    expect(acts.map(({ code }) => code)).toEqual(Array(5).fill('FRESH_SIGN_IN'));
    const before = browser.cookie('entregent');
    const options = await optionsOf(browser, '/session/confirm/passkey/options');
    expect((await browser.post('/session/confirm/passkey', { answer: device.sign(options) })).status).toBe(204);
    expect(browser.cookie('entregent')).not.toBe(before);
    expect((await remove()).status).toBe(204);
  });

  it.each([
    ['nothing', {}],
    ['no name', { name: ' ', answer: {} }],
    ['a text for an answer', { name: 'x', answer: 'x' }],
    ['an endless answer', { name: 'x', answer: { id: 'A'.repeat(9000) } }],
  ])('is not added from %s', async (_, body) => {
    const { browser } = await somebody(product);
    expect(await browser.post('/session/factors/passkeys', body)).toMatchObject({
      status: 400,
      code: 'BAD_USER_INPUT',
    });
  });
});
