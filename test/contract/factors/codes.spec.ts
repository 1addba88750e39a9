import { FactorsService, MACHINE } from '@entregent/server';
import { generateSync } from 'otplib';
import { age, audited, type Browser, openProduct, password, type Product, somebody } from './factors-set-up.ts';

let product: Product;
beforeAll(async () => (product = await openProduct()));
afterAll(() => product.close());

const codeAt = (secret: string, steps = 0) =>
  generateSync({ secret, epoch: Math.floor(Date.now() / 1000) + steps * 30 });

async function enrol(browser: Browser): Promise<{ readonly secret: string; readonly codes: readonly string[] }> {
  const { body } = await browser.post('/session/factors/totp');
  const secret = String(body['secret']);
  const confirmed = await browser.put('/session/factors/totp', { code: codeAt(secret, -1) });
  return { secret, codes: confirmed.body['codes'] as readonly string[] };
}

/** Somebody with a code generator, whose code of the step before the present one is spent. */
async function withGenerator() {
  const { login, browser } = await somebody(product);
  return { login, browser, ...(await enrol(browser)) };
}

/** A browser in which the password was given. */
async function halfway(login: string): Promise<Browser> {
  const browser = product.browser();
  await browser.post('/session', { login, password });
  return browser;
}

/** Takes the steps back that were spent, as if so much time had gone by. */
const forget = (login: string) =>
  product.store.schema('MATCH (u:User {login: $login}) MATCH (t:Totp {user: u.id}) SET t.step = 0', { login });

describe('a code generator', () => {
  it('is offered as an address and confirmed by its first code, with ten recovery codes', async () => {
    const { login, browser } = await somebody(product);
    const { body } = await browser.post('/session/factors/totp');
    expect(body).toEqual({
      secret: expect.stringMatching(/^[A-Z2-7]{32}$/),
      address: expect.stringContaining(`secret=${String(body['secret'])}`),
    });
    const wrong = await browser.put('/session/factors/totp', { code: codeAt(String(body['secret']), 10) });
    expect([wrong.status, wrong.code]).toEqual([403, 'WRONG_CODE']);
    expect((await browser.get('/session/factors')).body).toMatchObject({ totp: null, recoveryCodes: null });
    const right = await browser.put('/session/factors/totp', { code: codeAt(String(body['secret'])) });
    expect(right.body['codes']).toHaveLength(10);
    expect((await browser.get('/session/factors')).body).toMatchObject({
      totp: { at: expect.any(String), used: null },
      recoveryCodes: { left: 10 },
    });
    expect((await audited(product.store, login)).slice(-2)).toEqual([
      'factor_changed totp added',
      'factor_changed recovery_codes added',
    ]);
  });

  it('is stored sealed, also while it waits for its first code; one of before is sealed by the next code of it', async () => {
    const { login, browser } = await somebody(product);
    const stored = () =>
      product.store.schema(
        'MATCH (u:User {login: $login}) MATCH (t:Totp|TotpOffer {user: u.id}) RETURN t.secret AS secret',
        { login },
      );
    const sealed = [{ secret: expect.stringMatching(/^sealed:[\w-]{80}$/) }];
    const { body } = await browser.post('/session/factors/totp');
    const secret = String(body['secret']);
    expect(await stored()).toEqual(sealed);
    await browser.put('/session/factors/totp', { code: codeAt(secret, -1) });
    expect(await stored()).toEqual(sealed);
    await product.store.schema('MATCH (u:User {login: $login}) MATCH (t:Totp {user: u.id}) SET t.secret = $secret', {
      login,
      secret,
    });
    expect((await (await halfway(login)).post('/session/code', { code: codeAt(secret) })).status).toBe(200);
    expect(await stored()).toEqual(sealed);
  });

  it('that was sealed for another account opens nothing, and the answer says whom to tell', async () => {
    const [mine, other] = [await withGenerator(), await withGenerator()];
    await product.store.schema(
      `MATCH (m:User {login: $mine}) MATCH (t:Totp {user: m.id})
       MATCH (o:User {login: $other}) MATCH (s:Totp {user: o.id}) SET s.secret = t.secret`,
      { mine: mine.login, other: other.login },
    );
    const browser = await halfway(other.login);
    const answer = await browser.post('/session/code', { code: codeAt(mine.secret, 1) });
    expect([answer.status, answer.code]).toEqual([503, 'SECRETS_KEY_MISSING']);
    expect(await browser.who()).toBeNull();
    expect((await browser.post('/session/code', { code: other.codes[0] })).status).toBe(200);
  });

  it('that was never confirmed is asked for by nobody', async () => {
    const { login, browser } = await somebody(product);
    await browser.post('/session/factors/totp');
    expect(await (await halfway(login)).who()).toBe(login);
  });

  it('opens the second half of a sign-in with its code, and the first half opens nothing', async () => {
    const { login, secret } = await withGenerator();
    const browser = await halfway(login);
    expect([await browser.who(), (await browser.get('/session/means')).body['step']]).toEqual([null, 'factor']);
    expect(await browser.post('/session/code', { code: codeAt(secret) })).toMatchObject({
      status: 200,
      body: { step: null },
    });
    expect(await browser.who()).toBe(login);
    expect((await audited(product.store, login)).at(-1)).toBe('signed_in password+totp');
  });

  it('accepts no code twice: not the one that confirmed it, not one that signed in, not an older one', async () => {
    const { login, secret } = await withGenerator();
    const browser = await halfway(login);
    expect((await browser.post('/session/code', { code: codeAt(secret, -1) })).code).toBe('WRONG_CODE');
    const code = codeAt(secret, 1);
    expect((await browser.post('/session/code', { code })).status).toBe(200);
    const again = await halfway(login);
    expect((await again.post('/session/code', { code })).code).toBe('WRONG_CODE');
    expect((await again.post('/session/code', { code: codeAt(secret) })).code).toBe('WRONG_CODE');
    expect(await again.who()).toBeNull();
  });

  it('accepts one code once, in four browsers at the same moment', async () => {
    const { login, secret } = await withGenerator();
    const browsers = await Promise.all(Array.from({ length: 4 }, () => halfway(login)));
    const code = codeAt(secret);
    const replies = await Promise.all(browsers.map((browser) => browser.post('/session/code', { code })));
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(1);
  });

  it('looks at five codes in a quarter of an hour, however many are sent at once, and then at none, right or wrong', async () => {
    const { login, secret } = await withGenerator();
    const browser = await halfway(login);
    const guesses = Array.from({ length: 60 }, (_, n) =>
      browser.post('/session/code', { code: String(n).padStart(6, '0') }),
    );
    const codes = (await Promise.all(guesses)).map(({ code }) => code);
    expect(codes.filter((code) => code === 'WRONG_CODE')).toHaveLength(5);
    expect(codes.filter((code) => code === 'CODE_DELAYED')).toHaveLength(55);
    expect(await browser.post('/session/code', { code: codeAt(secret) })).toMatchObject({
      status: 429,
      code: 'CODE_DELAYED',
    });
    await product.store.schema('MATCH (a:Attempt) SET a.times = [t IN a.times | t - 900000]');
    expect((await browser.post('/session/code', { code: codeAt(secret) })).status).toBe(200);
    const told = await audited(product.store, login);
    expect(told.filter((act) => act === 'sign_in_refused code')).toHaveLength(5);
    expect(told).toContain('sign_in_refused delayed');
  });

  it('is replaced by a new one, whose codes alone then count', async () => {
    const { login, browser, secret } = await withGenerator();
    const next = await enrol(browser);
    expect(next.codes).toBeNull();
    await forget(login);
    const half = await halfway(login);
    expect((await half.post('/session/code', { code: codeAt(secret) })).code).toBe('WRONG_CODE');
    expect((await half.post('/session/code', { code: codeAt(next.secret) })).status).toBe(200);
  });

  it('that is taken away is asked for no more, and its recovery codes end with it', async () => {
    const { login, browser } = await withGenerator();
    expect((await browser.delete('/session/factors/totp')).status).toBe(204);
    expect((await browser.delete('/session/factors/totp')).code).toBe('NOT_FOUND');
    expect((await browser.post('/session/factors/recovery-codes')).code).toBe('NOT_FOUND');
    expect(await (await halfway(login)).who()).toBe(login);
  });

  it('makes a session fresh again with its code', async () => {
    const { login, browser, secret } = await withGenerator();
    await age(product.store, login, 6);
    expect((await browser.delete('/session/factors/totp')).code).toBe('FRESH_SIGN_IN');
    expect((await browser.post('/session/confirm/code', { code: '000000' })).code).toBe('WRONG_CODE');
    expect((await browser.post('/session/confirm/code', { code: codeAt(secret) })).status).toBe(204);
    expect((await browser.delete('/session/factors/totp')).status).toBe(204);
  });
});

describe('a half session', () => {
  it('ends after five minutes, when its account is closed, and when its password is changed', async () => {
    const { login, secret } = await withGenerator();
    const late = await halfway(login);
    await product.store.schema('MATCH (h:HalfSession) SET h.until = "2026-01-01T00:00:00.000Z"');
    expect((await late.post('/session/code', { code: codeAt(secret) })).code).toBe('UNAUTHENTICATED');

    const closed = await halfway(login);
    await product.store.schema('MATCH (u:User {login: $login}) SET u.active = false', { login });
    expect((await closed.post('/session/code', { code: codeAt(secret) })).code).toBe('UNAUTHENTICATED');
    await product.store.schema('MATCH (u:User {login: $login}) SET u.active = true', { login });

    const changed = await halfway(login);
    await product.store.schema('MATCH (u:User {login: $login}) SET u.password = "another"', { login });
    expect((await changed.post('/session/code', { code: codeAt(secret) })).code).toBe('UNAUTHENTICATED');
    expect(await changed.who()).toBeNull();
  });

  it('is given up by signing out', async () => {
    const { login } = await withGenerator();
    const browser = await halfway(login);
    expect((await browser.delete('/session')).status).toBe(204);
    expect((await browser.get('/session/means')).body['step']).toBeNull();
  });

  it('is needed for a code, and its cookie is no session', async () => {
    const { login, secret } = await withGenerator();
    expect((await product.browser().post('/session/code', { code: codeAt(secret) })).code).toBe('UNAUTHENTICATED');
    const browser = await halfway(login);
    browser.cookies.set('entregent', browser.cookie('entregent-half'));
    expect(await browser.who()).toBeNull();
  });
});

describe('a recovery code', () => {
  it('signs in once in place of the generator, however it is typed', async () => {
    const { login, codes } = await withGenerator();
    const [first = ''] = codes;
    const browser = await halfway(login);
    const typed = first.toUpperCase().replaceAll('-', ' ');
    expect((await browser.post('/session/code', { code: typed })).status).toBe(200);
    expect((await browser.get('/session/factors')).body).toMatchObject({ recoveryCodes: { left: 9 } });
    expect((await (await halfway(login)).post('/session/code', { code: first })).code).toBe('WRONG_CODE');
    expect(await audited(product.store, login)).toContain('signed_in password+recovery_code');
  });

  it('works once in four browsers at the same moment', async () => {
    const { login, codes } = await withGenerator();
    const browsers = await Promise.all(Array.from({ length: 4 }, () => halfway(login)));
    const replies = await Promise.all(browsers.map((browser) => browser.post('/session/code', { code: codes[0] })));
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(1);
  });

  it('of somebody else opens nothing', async () => {
    const { codes } = await withGenerator();
    const { login } = await withGenerator();
    expect((await (await halfway(login)).post('/session/code', { code: codes[0] })).code).toBe('WRONG_CODE');
  });

  it('is kept as a hash, and all are replaced when they are renewed', async () => {
    const { login, browser, codes } = await withGenerator();
    const renewed = (await browser.post('/session/factors/recovery-codes')).body['codes'] as readonly string[];
    const stored = JSON.stringify(await product.store.schema('MATCH (c:RecoveryCode) RETURN properties(c) AS code'));
    expect([...codes, ...renewed].filter((code) => stored.includes(code))).toEqual([]);
    const half = await halfway(login);
    expect((await half.post('/session/code', { code: codes[1] })).code).toBe('WRONG_CODE');
    expect((await half.post('/session/code', { code: renewed[1] })).status).toBe(200);
    expect((await audited(product.store, login)).at(-3)).toBe('factor_changed recovery_codes renewed');
  });

  it.each([[{}], [{ code: '' }], [{ code: 7 }], [{ code: 'x'.repeat(41) }]])('is not %j', async (body) => {
    const { login } = await withGenerator();
    expect(await (await halfway(login)).post('/session/code', body)).toMatchObject({ status: 400 });
  });
});

describe('an administrator', () => {
  it('takes every factor from somebody who lost them, and nobody else does', async () => {
    const { login, browser, secret } = await withGenerator();
    const factors = product.app.get(FactorsService, { strict: false });
    const reader = { user: 'x', person: null, role: 'director', language: 'en', access: [], fresh: true } as const;
    await expect(factors.reset(reader, login)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(factors.reset({ ...reader, role: 'administrator', fresh: false }, login)).rejects.toMatchObject({
      code: 'FRESH_SIGN_IN',
    });
    await factors.reset(MACHINE, login);
    expect((await browser.get('/session/factors')).body).toMatchObject({ totp: null, recoveryCodes: null });
    expect((await browser.post('/session/confirm/code', { code: codeAt(secret) })).code).toBe('WRONG_CODE');
    expect(await (await halfway(login)).who()).toBe(login);
    expect(await audited(product.store, login)).toContain('factor_changed totp reset');
  });
});
