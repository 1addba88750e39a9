import { MACHINE } from '@entregent/server';
import { type AccountsUnderTest, cookieOf, hashOf, openAccounts } from './accounts-set-up.ts';

const RIGHT = 'quatre mots au hasard ici';
const NEXT = 'cinq autres mots au hasard';
const viewer = '{ viewer { login } }';
const sessions = '{ mySessions { id device current } }';

let product: AccountsUnderTest;
beforeAll(async () => {
  product = await openAccounts();
});
afterAll(() => product.close());

const isIn = async (cookie: string) => (await product.ask(viewer, {}, { cookie })).codes.length === 0;
const signIn = async (login: string, password: string, cookie?: string, userAgent?: string) =>
  product.send(
    'POST',
    '/session',
    { login, password },
    { ...(cookie ? { cookie } : {}), ...(userAgent ? { userAgent } : {}) },
  );
const list = async (cookie: string) =>
  (await product.ask(sessions, {}, { cookie })).data['mySessions'] as readonly {
    id: string;
    device: string | null;
    current: boolean;
  }[];
const age = (cookie: string, field: 'seen' | 'until' | 'proved', minutes: number) =>
  product.store.schema(
    'MATCH (s:Session {hash: $hash}) SET s[$field] = toString(datetime(s[$field]) - duration({minutes: $minutes}))',
    { hash: hashOf(cookie.slice('entregent='.length)), field, minutes },
  );

describe('a session', () => {
  it('has a secret of its own: one that was planted before signing in is not adopted', async () => {
    await product.account('fixed@example.org', { password: RIGHT });
    const planted = `entregent=${'p'.repeat(43)}`;
    const opened = await signIn('fixed@example.org', RIGHT, planted);
    expect(opened.status).toBe(200);
    expect(cookieOf(opened)).not.toBe(planted);
    expect([await isIn(planted), await isIn(cookieOf(opened))]).toEqual([false, true]);
  });

  it('gets a new secret at each sign-in, and the one that the browser had ends', async () => {
    await product.account('again@example.org', { password: RIGHT });
    const first = cookieOf(await signIn('again@example.org', RIGHT));
    const second = cookieOf(await signIn('again@example.org', RIGHT, first));
    expect(second).not.toBe(first);
    expect([await isIn(first), await isIn(second)]).toEqual([false, true]);
  });

  it('is kept by its hash alone, in a cookie that no other site makes a browser send', async () => {
    await product.account('strict@example.org', { password: RIGHT });
    const reply = await signIn('strict@example.org', RIGHT);
    const rows = await product.store.schema('MATCH (s:Session) RETURN properties(s) AS session');
    expect(JSON.stringify(rows)).not.toContain(reply.cookies['entregent']);
    expect(reply.setCookie).toHaveLength(2);
    for (const header of reply.setCookie) expect(header).toMatch(/; Path=\/; .*HttpOnly; SameSite=Strict$/);
    const secure = await openAccounts({ SECURE: 'true' });
    await secure.account('strict@example.org');
    const { token } = await secure.signIn.newLink(MACHINE, 'strict@example.org');
    const { cookies } = await secure.send('POST', '/session/link', { token });
    await secure.close();
    expect(Object.keys(cookies)).toEqual(['__Host-entregent']);
  });

  it('ends after half an hour without use, and after ten hours whatever its use', async () => {
    await product.account('idle@example.org');
    const idle = await product.signedIn('idle@example.org');
    await age(idle, 'seen', 29);
    expect(await isIn(idle)).toBe(true);
    await age(idle, 'seen', 31);
    expect(await isIn(idle)).toBe(false);
    const old = await product.signedIn('idle@example.org');
    await age(old, 'until', 599);
    expect(await isIn(old)).toBe(true);
    await age(old, 'until', 2);
    expect(await isIn(old)).toBe(false);
  });

  it('is listed for its owner alone, in words, and ends where he says so', async () => {
    const firefox = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:146.0) Gecko/20100101 Firefox/146.0';
    await product.account('list@example.org', { password: RIGHT });
    await product.account('other@example.org');
    const other = await product.signedIn('other@example.org');
    const there = cookieOf(await signIn('list@example.org', RIGHT, undefined, firefox));
    const here = await product.signedIn('list@example.org');
    const open = await list(here);
    expect(open.filter(({ current }) => current)).toHaveLength(1);
    const far = open.find(({ device }) => device === 'Firefox · Windows');
    const end = 'mutation ($id: ID!) { endSession(id: $id) }';
    expect((await product.ask(end, { id: far?.id }, { cookie: other })).codes).toEqual(['NOT_FOUND']);
    expect(await isIn(there)).toBe(true);
    expect((await product.ask(end, { id: far?.id }, { cookie: here })).codes).toEqual([]);
    expect([await isIn(there), await isIn(here)]).toEqual([false, true]);
  });

  it('can be the only one that is left', async () => {
    await product.account('many@example.org');
    const cookies = [];
    for (let n = 0; n < 4; n += 1) cookies.push(await product.signedIn('many@example.org'));
    const [here = ''] = cookies;
    const { data } = await product.ask('mutation { endOtherSessions }', {}, { cookie: here });
    expect(data).toEqual({ endOtherSessions: 3 });
    expect(await Promise.all(cookies.map(isIn))).toEqual([true, false, false, false]);
  });
});

describe('a proof of identity', () => {
  const invite = 'mutation ($input: InviteUser!) { inviteUser(input: $input) { until } }';
  const input = (login: string) => ({ input: { login, name: 'New', role: 'guest' } });

  it('opens sensitive acts for five minutes, and a password opens them again with a new secret', async () => {
    await product.account('admin@example.org', { role: 'administrator', password: RIGHT });
    let cookie = cookieOf(await signIn('admin@example.org', RIGHT));
    expect((await product.ask(invite, input('new1@example.org'), { cookie })).codes).toEqual([]);
    await age(cookie, 'proved', 6);
    expect((await product.ask(invite, input('new2@example.org'), { cookie })).codes).toEqual(['FRESH_SIGN_IN']);
    const wrong = await product.send('POST', '/session/confirm', { password: 'not it at all, no' }, { cookie });
    expect(wrong.codes).toEqual(['WRONG_PASSWORD']);
    const confirmed = await product.send('POST', '/session/confirm', { password: RIGHT }, { cookie });
    expect(confirmed.status).toBe(204);
    const before = cookie;
    cookie = cookieOf(confirmed);
    expect(cookie).not.toBe(before);
    expect((await product.ask(invite, input('new2@example.org'), { cookie })).codes).toEqual([]);
    // The old secret answers what was under way, and proves nothing.
    expect(await isIn(before)).toBe(true);
    expect((await product.ask(invite, input('new3@example.org'), { cookie: before })).codes).toEqual(['FRESH_SIGN_IN']);
    await age(before, 'until', 1);
    expect([await isIn(before), await isIn(cookie)]).toEqual([false, true]);
    expect(await list(cookie)).toHaveLength(2);
  });

  it('is guessed at five times at most through one session', async () => {
    await product.account('thief@example.org', { password: RIGHT });
    const cookie = cookieOf(await signIn('thief@example.org', RIGHT));
    const replies = await Promise.all(
      Array.from({ length: 40 }, () =>
        product.send('POST', '/session/confirm', { password: 'no such password' }, { cookie }),
      ),
    );
    expect(replies.filter(({ codes }) => codes[0] === 'WRONG_PASSWORD').length).toBeLessThanOrEqual(5);
  });

  it('is asked before a password is changed; the change ends all other sessions and the links not used', async () => {
    await product.account('change@example.org', { password: RIGHT });
    const other = await product.signedIn('change@example.org');
    const { token } = await product.signIn.newLink(MACHINE, 'change@example.org');
    const cookie = cookieOf(await signIn('change@example.org', RIGHT));
    await age(cookie, 'proved', 6);
    const put = (body: object, asked: { cookie: string }) => product.send('PUT', '/session/password', body, asked);
    expect((await put({ password: NEXT }, { cookie })).codes).toEqual(['FRESH_SIGN_IN']);
    const confirmed = cookieOf(await product.send('POST', '/session/confirm', { password: RIGHT }, { cookie }));
    const changed = await put({ password: NEXT }, { cookie: confirmed });
    expect(changed.status).toBe(204);
    expect([await isIn(other), await isIn(cookieOf(changed))]).toEqual([false, true]);
    expect((await product.send('POST', '/session/link', { token })).codes).toEqual(['UNAUTHENTICATED']);
    expect((await signIn('change@example.org', RIGHT)).status).toBe(401);
    expect((await signIn('change@example.org', NEXT)).status).toBe(200);
  });

  it.each([
    ['short', 'fourteen chars'],
    ['common', 'Motdepasse-2026!'],
    ['the sign-in name', 'weakling is what I am'],
    ['the name of the product', 'vive Entregent en 2026'],
    ['far too long', 'x7 '.repeat(100)],
  ])('accepts no password that is %s, and keeps the one that was', async (_, password) => {
    await product.account('weakling@example.org', { password: RIGHT }).catch(() => undefined);
    const cookie = cookieOf(await signIn('weakling@example.org', RIGHT));
    const refused = await product.send('PUT', '/session/password', { password }, { cookie });
    expect([refused.status, refused.codes]).toEqual([400, ['BAD_USER_INPUT']]);
    expect((await signIn('weakling@example.org', RIGHT)).status).toBe(200);
  });
});

describe('a sign-in link', () => {
  it('works once, also when it is spent twenty times at the same moment', async () => {
    await product.account('link@example.org');
    const { token } = await product.signIn.newLink(MACHINE, 'link@example.org');
    const replies = await Promise.all(
      Array.from({ length: 20 }, () => product.send('POST', '/session/link', { token })),
    );
    expect(replies.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([
      200,
      ...Array.from({ length: 19 }, () => 401),
    ]);
    expect((await product.send('POST', '/session/link', { token })).codes).toEqual(['UNAUTHENTICATED']);
  });

  it('does not work after its day, nor for an account that was closed', async () => {
    await product.account('late@example.org');
    const { token } = await product.signIn.newLink(MACHINE, 'late@example.org');
    await product.store.schema('MATCH (l:SignInLink) SET l.until = $past', { past: new Date(0).toISOString() });
    expect((await product.send('POST', '/session/link', { token })).status).toBe(401);
    const next = await product.signIn.newLink(MACHINE, 'late@example.org');
    await product.accounts.changeUser(MACHINE, { login: 'late@example.org', active: false });
    expect((await product.send('POST', '/session/link', { token: next.token })).status).toBe(401);
    await expect(product.signIn.newLink(MACHINE, 'late@example.org')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('what was revoked', () => {
  const revocations = {
    account: (login: string) => product.accounts.changeUser(MACHINE, { login, active: false }),
    role: (login: string) => product.accounts.changeUser(MACHINE, { login, role: 'guest' }),
    session: (login: string) =>
      product.store.schema('MATCH (u:User {login: $login}), (s:Session {user: u.id}) DETACH DELETE s', { login }),
    everySession: (login: string) => product.sessions.endAllOf(MACHINE, login),
  } as const;

  it.each(Object.entries(revocations))('is refused at the very next request, 50 of 50: %s', async (name, revoke) => {
    const answers: boolean[][] = [];
    for (let n = 0; n < 50; n += 1) {
      const login = `${name.toLowerCase()}${n}@example.org`;
      await product.account(login);
      const cookie = await product.signedIn(login);
      const before = await isIn(cookie);
      await revoke(login);
      answers.push([before, await isIn(cookie)]);
    }
    expect(answers).toEqual(answers.map(() => [true, false]));
  });

  it('gives no more of a circle at the very next request, 50 of 50: membership', async () => {
    const circles = '{ viewer { circles { code } } }';
    const answers: unknown[] = [];
    for (let n = 0; n < 50; n += 1) {
      const login = `member${n}@example.org`;
      await product.account(login);
      const cookie = await product.signedIn(login);
      await product.accounts.endMembership(MACHINE, login, 'cluster');
      answers.push((await product.ask(circles, {}, { cookie })).data);
    }
    expect(answers).toEqual(answers.map(() => ({ viewer: { circles: [] } })));
  });
});
