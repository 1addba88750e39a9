import { generateSync } from 'otplib';
import { type Browser, openProduct, origin, password, type Product } from './factors-set-up.ts';
import { SoftAuthenticator } from './soft-authenticator.ts';

let product: Product;
beforeAll(async () => (product = await openProduct({ REQUIRE_SECOND_FACTOR: 'true' })));
afterAll(() => product.close());

/** The browser of somebody who opened his invitation. */
async function invited(login: string): Promise<Browser> {
  const browser = product.browser();
  const { body } = await browser.post('/session/link', { token: await product.invite(login) });
  expect(body).toEqual({ hasPassword: false, step: 'enrolment' });
  return browser;
}

const codeOf = (offer: Readonly<Record<string, unknown>>) => generateSync({ secret: String(offer['secret']) });

describe('where a second factor is required', () => {
  it('somebody without one opens nothing but the choice of one', async () => {
    const browser = await invited('ada@lisiere.example');
    expect([...browser.cookies.keys()]).toEqual(['entregent-half']);
    expect(await browser.who()).toBeNull();
    const shut = [
      await browser.put('/session/password', { password }),
      await browser.get('/session/factors'),
      await browser.post('/session/factors/totp'),
      await browser.post('/graphql', { query: '{ viewer { id } }' }),
      await browser.post('/session/code', { code: '000000' }),
    ];
    expect(shut.map(({ code }) => code)).toEqual(Array(5).fill('UNAUTHENTICATED'));
    expect((await browser.get('/session/means')).body).toMatchObject({ step: 'enrolment', has: null });
  });

  it('a passkey of his, once made, opens the session, and its recovery codes are shown', async () => {
    const browser = await invited('bob@lisiere.example');
    const { body: options } = await browser.post('/session/enrolment/passkey/options');
    const device = new SoftAuthenticator(origin);
    const answer = device.register(options as unknown as Parameters<SoftAuthenticator['register']>[0]);
    const { status, body } = await browser.post('/session/enrolment/passkey', { name: 'Ma clé', answer });
    expect([status, body['step']]).toEqual([200, null]);
    expect(body['codes']).toHaveLength(10);
    expect(await browser.who()).toBe('bob@lisiere.example');
    expect((await browser.post('/session/enrolment/totp')).code).toBe('UNAUTHENTICATED');
  });

  it('a code generator of his does, and from then on the password asks for it', async () => {
    const browser = await invited('cleo@lisiere.example');
    const { body: offer } = await browser.post('/session/enrolment/totp');
    expect((await browser.put('/session/enrolment/totp', { code: '000000' })).code).toBe('WRONG_CODE');
    expect((await browser.put('/session/enrolment/totp', { code: codeOf(offer) })).status).toBe(200);
    expect((await browser.put('/session/password', { password })).status).toBe(204);
    const again = product.browser();
    const login = 'cleo@lisiere.example';
    expect((await again.post('/session', { login, password })).body).toEqual({ hasPassword: true, step: 'factor' });
    expect((await again.post('/session/enrolment/totp')).code).toBe('UNAUTHENTICATED');
  });

  it('the last one is not taken away, one of two is', async () => {
    const browser = await invited('dan@lisiere.example');
    const { body: offer } = await browser.post('/session/enrolment/totp');
    await browser.put('/session/enrolment/totp', { code: codeOf(offer) });
    expect(await browser.delete('/session/factors/totp')).toMatchObject({ status: 403, code: 'LAST_FACTOR' });
    expect((await browser.get('/session/factors')).body).toMatchObject({ required: true, recoveryCodes: { left: 10 } });
    const { body: options } = await browser.post('/session/factors/passkeys/options');
    const answer = new SoftAuthenticator(origin).register(
      options as unknown as Parameters<SoftAuthenticator['register']>[0],
    );
    await browser.post('/session/factors/passkeys', { name: 'Ma clé', answer });
    expect((await browser.delete('/session/factors/totp')).status).toBe(204);
    expect((await browser.get('/session/factors')).body).toMatchObject({ totp: null, recoveryCodes: { left: 10 } });
  });
});
