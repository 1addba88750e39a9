import { type AccountsUnderTest, cookieOf, openAccounts, type Reply } from './accounts-set-up.ts';

const RIGHT = 'quatre mots au hasard ici';
const wrong = (n: number) => `quatre mots au hasard la ${n}`;
const median = (times: readonly number[]) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
let product: AccountsUnderTest;
beforeAll(async () => {
  product = await openAccounts();
});
afterAll(() => product.close());

const guess = (login: string, password: string, more: { from?: string; cookie?: string } = {}): Promise<Reply> =>
  product.send('POST', '/session', { login, password }, more);
const evaluated = (replies: readonly Reply[]) =>
  replies.filter(({ status }) => status !== 429 && status !== 503).length;
/** Guesses count as if they were made a while ago. */
const later = (minutes: number) =>
  product.store.schema('MATCH (a:Attempt) SET a.times = [t IN a.times | t - $ms]', { ms: minutes * 60_000 });

describe('guessing a password', () => {
  it('evaluates at most five of a thousand guesses that come at once, each from another address', async () => {
    await product.account('crowd@example.org', { password: RIGHT });
    const before = (await product.audit('sign_in_refused')).length;
    const replies = await Promise.all(
      Array.from({ length: 1000 }, (_, n) =>
        guess('crowd@example.org', wrong(n), { from: `198.51.${n >> 8}.${n & 255}` }),
      ),
    );
    expect(evaluated(replies)).toBeGreaterThan(0);
    expect(evaluated(replies)).toBeLessThanOrEqual(5);
    console.log(`of 1,000 guesses at once ${evaluated(replies)} were evaluated`);
    expect(replies.filter(({ cookies }) => 'entregent' in cookies)).toEqual([]);
    const told = (await product.audit('sign_in_refused')).slice(before);
    expect(told.filter(({ reason }) => reason === 'password')).toHaveLength(evaluated(replies));
    expect(told.length).toBeLessThanOrEqual(10); // the flood is told once after each guess
  });

  it('evaluates at most twenty wrong guesses from one address, whatever the names', async () => {
    const replies: Reply[] = [];
    for (let n = 0; n < 30; n += 1)
      replies.push(await guess(`name${n}@example.org`, wrong(n), { from: '203.0.113.7' }));
    expect(evaluated(replies)).toBe(20);
  });

  it('counts all addresses of one IPv6 network as one', async () => {
    const replies: Reply[] = [];
    for (let n = 0; n < 25; n += 1)
      replies.push(await guess(`six${n}@example.org`, wrong(n), { from: `2001:db8:1:2:${n}::${n}` }));
    expect(evaluated(replies)).toBe(20);
  });

  it('makes each next guess wait longer, says how long, and opens again by itself', async () => {
    await product.account('slow@example.org', { password: RIGHT });
    expect((await guess('slow@example.org', wrong(1), { from: '203.0.113.20' })).codes).toEqual(['UNAUTHENTICATED']);
    expect((await guess('slow@example.org', wrong(2), { from: '203.0.113.20' })).codes).toEqual(['UNAUTHENTICATED']);
    const early = await guess('slow@example.org', RIGHT, { from: '203.0.113.20' });
    expect(early).toMatchObject({ status: 429, codes: ['SIGN_IN_DELAYED'] });
    expect(early.body).toMatch(/Try again in [2-5] seconds/);
    await later(0.1);
    expect((await guess('slow@example.org', RIGHT, { from: '203.0.113.20' })).status).toBe(200);
  });

  it('is not locked for good by others: a known device and a link open at once, and waiting does', async () => {
    await product.account('victim@example.org', { password: RIGHT });
    const first = await guess('victim@example.org', RIGHT, { from: '203.0.113.30' });
    const device = cookieOf(first, 'entregent-device');
    for (let n = 0; n < 6; n += 1) {
      await guess('victim@example.org', wrong(n), { from: `203.0.113.${31 + n}` });
      await later(2);
    }
    expect((await guess('victim@example.org', RIGHT, { from: '203.0.113.90' })).status).toBe(429);
    expect((await guess('victim@example.org', RIGHT, { from: '203.0.113.90', cookie: device })).status).toBe(200);
    expect(await product.signedIn('victim@example.org')).toMatch(/^entregent=.{40}/);
    await later(16);
    expect((await guess('victim@example.org', RIGHT, { from: '203.0.113.90' })).status).toBe(200);
  });

  it('gives the cookie of one account’s device no guesses at another account', async () => {
    await product.account('mallory@example.org', { password: RIGHT });
    await product.account('target@example.org', { password: RIGHT });
    const own = await guess('mallory@example.org', RIGHT, { from: '203.0.113.40' });
    const cookie = cookieOf(own, 'entregent-device');
    const replies: Reply[] = [];
    for (let n = 0; n < 8; n += 1) {
      replies.push(await guess('target@example.org', wrong(n), { from: '203.0.113.41', cookie }));
      await later(1.5);
    }
    expect(evaluated(replies)).toBe(5);
  });

  it('does not hold a right password against an address where many people work', async () => {
    await product.account('office@example.org', { password: RIGHT });
    const replies: Reply[] = [];
    for (let n = 0; n < 25; n += 1) replies.push(await guess('office@example.org', RIGHT, { from: '203.0.113.50' }));
    expect(replies.map(({ status }) => status)).toEqual(replies.map(() => 200));
  });
});

describe('an unknown name', () => {
  it('is answered like a known one with a wrong password, in the same time', async () => {
    await product.account('known@example.org', { password: RIGHT });
    await product.account('closed@example.org', { password: RIGHT });
    await product.store.schema("MATCH (u:User {login: 'closed@example.org'}) SET u.active = false");
    const times: Record<string, number[]> = { known: [], unknown: [], closed: [] };
    const bodies = new Set<string>();
    for (let n = 0; n < 40; n += 1)
      for (const name of Object.keys(times)) {
        const began = performance.now();
        const { status, body } = await guess(`${name}@example.org`, RIGHT + wrong(n), {
          from: `10.${n}.${name.length}.1`,
        });
        times[name]?.push(performance.now() - began);
        bodies.add(`${status} ${body}`);
        await product.store.schema('MATCH (a:Attempt) DETACH DELETE a');
      }
    expect(bodies.size).toBe(1);
    const medians = Object.values(times).map(median);
    console.log(`sign-in refused, medians: ${medians.map((time) => `${time.toFixed(1)} ms`).join(', ')}`);
    expect(Math.max(...medians) / Math.min(...medians)).toBeLessThan(1.5);
  });

  it('is delayed like a known one', async () => {
    const replies = [
      await guess('ghost@example.org', 'a'),
      await guess('ghost@example.org', 'b'),
      await guess('ghost@example.org', 'c'),
    ];
    expect(replies.map(({ codes }) => codes[0])).toEqual(['UNAUTHENTICATED', 'UNAUTHENTICATED', 'SIGN_IN_DELAYED']);
  });
});

describe('a right password', () => {
  it('is hashed anew when the settings have changed, and works as before', async () => {
    const { hash } = await import('@node-rs/argon2');
    await product.account('old@example.org', { password: RIGHT });
    const weak = await hash(RIGHT, { memoryCost: 19_456, timeCost: 2, parallelism: 1 });
    await product.store.schema("MATCH (u:User {login: 'old@example.org'}) SET u.password = $weak", { weak });
    expect((await guess('old@example.org', RIGHT)).status).toBe(200);
    const [row] = await product.store.schema("MATCH (u:User {login: 'old@example.org'}) RETURN u.password AS password");
    expect((row as { password: string }).password).toMatch(/^\$argon2id\$v=19\$m=65536,t=3,p=1\$/);
    expect((await guess('old@example.org', RIGHT)).status).toBe(200);
  });
});
