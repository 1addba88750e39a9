import { type AccountsUnderTest, cookieOf, openAccounts } from './accounts-set-up.ts';

const invite = 'mutation ($input: InviteUser!) { inviteUser(input: $input) { token until } }';
const change = 'mutation ($input: ChangeAccount!) { changeAccount(input: $input) }';
const enter = 'mutation ($input: ChangeAccountCircle!) { changeAccountCircle(input: $input) }';
const list =
  'query ($input: AccountsInput!) { accounts(input: $input) { totalCount pageInfo { endCursor hasNextPage } nodes { login role sessions linkOpen circles { code level } } } }';
const viewer = '{ viewer { login role hasPassword circles { code level } } }';

let product: AccountsUnderTest;
let admin: string;
beforeAll(async () => {
  product = await openAccounts();
});
beforeEach(async () => {
  await product.store.schema('MATCH (n) WHERE NOT n:Migration AND NOT n:Circle DETACH DELETE n');
  await product.account('admin@example.org', { role: 'administrator' });
  admin = await product.signedIn('admin@example.org');
});
afterAll(() => product.close());

const asAdmin = (document: string, input: object) => product.ask(document, { input }, { cookie: admin });
const loginsOf = async () => {
  const { data } = await asAdmin(list, {});
  return (data['accounts'] as { nodes: { login: string }[] }).nodes.map(({ login }) => login);
};

describe('an invitation', () => {
  const input = {
    login: 'new@example.org',
    name: 'Solveig Navette',
    role: 'delegate',
    language: 'fr',
    memberships: [{ circle: 'cluster', level: 3 }],
  };

  it('makes an account with its circles and a link that opens it once, and lets its owner choose a password', async () => {
    const { data } = await asAdmin(invite, input);
    const { token } = data['inviteUser'] as { token: string };
    const opened = await product.send('POST', '/session/link', { token });
    expect(opened.body).toBe('{"hasPassword":false,"step":null}');
    const cookie = cookieOf(opened);
    const shown = await product.ask(viewer, {}, { cookie });
    expect(shown.data['viewer']).toEqual({
      login: 'new@example.org',
      role: 'delegate',
      hasPassword: false,
      circles: [{ code: 'cluster', level: 3 }],
    });
    const password = 'quatre mots au hasard ici';
    expect((await product.send('PUT', '/session/password', { password }, { cookie })).status).toBe(204);
    expect((await product.send('POST', '/session', { login: 'NEW@example.org ', password })).status).toBe(200);
    expect((await product.send('POST', '/session/link', { token })).status).toBe(401);
  });

  it('is told to the audit log with its role and circles, and never with its link', async () => {
    const { data } = await asAdmin(invite, input);
    expect(await product.audit('account_changed')).toContainEqual({ change: 'made', link: true, role: 'delegate' });
    expect(await product.audit('membership_changed')).toContainEqual(
      expect.objectContaining({ circle: 'cluster', level: 3, before: null }),
    );
    const entries = await product.store.schema('MATCH (e:AuditEntry) RETURN properties(e) AS entry');
    expect(JSON.stringify(entries)).not.toContain((data['inviteUser'] as { token: string }).token);
  });

  it.each([
    ['a name that is taken', { ...input, login: 'admin@example.org' }, 'BAD_USER_INPUT'],
    ['no address', { ...input, login: 'solveig' }, 'BAD_USER_INPUT'],
    ['no name', { ...input, name: ' ' }, 'BAD_USER_INPUT'],
    ['a circle that is not there', { ...input, memberships: [{ circle: 'nowhere', level: 1 }] }, 'NOT_FOUND'],
    ['a level beyond RED', { ...input, memberships: [{ circle: 'cluster', level: 5 }] }, 'BAD_USER_INPUT'],
  ])('with %s is refused, and nothing of it is left', async (_, bad, code) => {
    const { codes } = await asAdmin(invite, bad);
    expect(codes).toEqual([code]);
    expect(await loginsOf()).toEqual(['admin@example.org']);
  });

  it.each(['influence_lead', 'delegate', 'director', 'member_contact', 'data_officer', 'guest'] as const)(
    'is not for a person with the role %s',
    async (role) => {
      await product.account('other@example.org', { role });
      const cookie = await product.signedIn('other@example.org');
      expect((await product.ask(invite, { input }, { cookie })).codes).toEqual(['FORBIDDEN']);
    },
  );
});

describe('an account', () => {
  it('ends its sessions, and the tokens that exceed it, with a new role', async () => {
    await product.account('lead@example.org', { role: 'influence_lead' });
    const cookie = await product.signedIn('lead@example.org');
    const makeToken = 'mutation ($input: CreateToken!) { createToken(input: $input) { secret } }';
    const token = async (role: string) => {
      const { data } = await asAdmin(makeToken, { login: 'lead@example.org', name: role, role, circles: ['cluster'] });
      return (data['createToken'] as { secret: string }).secret;
    };
    const [strong, weak] = [await token('influence_lead'), await token('guest')];
    expect((await asAdmin(change, { login: 'lead@example.org', role: 'data_officer' })).codes).toEqual([]);
    expect((await product.ask(viewer, {}, { cookie })).codes).toEqual(['UNAUTHENTICATED']);
    expect((await product.ask(viewer, {}, { token: strong })).codes).toEqual(['UNAUTHENTICATED']);
    expect((await product.ask(viewer, {}, { token: weak })).codes).toEqual([]);
    expect(await product.audit('role_changed')).toEqual([{ from: 'influence_lead', to: 'data_officer' }]);
  });

  it('keeps its sessions when it gets the role that it has', async () => {
    await product.account('lead@example.org', { role: 'influence_lead' });
    const cookie = await product.signedIn('lead@example.org');
    await asAdmin(change, { login: 'lead@example.org', role: 'influence_lead' });
    expect((await product.ask(viewer, {}, { cookie })).codes).toEqual([]);
  });

  it('of the last administrator can be neither closed nor demoted, also not two at the same moment', async () => {
    const { codes } = await asAdmin(change, { login: 'admin@example.org', active: false });
    expect(codes).toEqual(['BAD_USER_INPUT']);
    await product.account('second@example.org', { role: 'administrator' });
    const second = await product.signedIn('second@example.org');
    const answers = await Promise.all([
      product.ask(change, { input: { login: 'second@example.org', role: 'guest' } }, { cookie: admin }),
      product.ask(change, { input: { login: 'admin@example.org', role: 'guest' } }, { cookie: second }),
    ]);
    expect(answers.filter(({ codes: found }) => found.length === 0).length).toBeLessThanOrEqual(1);
    const [row] = await product.store.schema(
      "MATCH (u:User {role: 'administrator'}) WHERE u.active RETURN count(u) AS left",
    );
    expect(row).toEqual({ left: 1 });
  });

  it('is let into a circle up to a level, and out of it', async () => {
    await product.account('lead@example.org');
    await asAdmin(enter, { login: 'lead@example.org', circle: 'cluster', level: 4 });
    const cookie = await product.signedIn('lead@example.org');
    expect((await product.ask(viewer, {}, { cookie })).data).toMatchObject({
      viewer: { circles: [{ code: 'cluster', level: 4 }] },
    });
    await asAdmin(enter, { login: 'lead@example.org', circle: 'cluster', level: null });
    expect((await product.ask(viewer, {}, { cookie })).data).toMatchObject({ viewer: { circles: [] } });
    expect((await asAdmin(enter, { login: 'lead@example.org', circle: 'nowhere', level: 1 })).codes).toEqual([
      'NOT_FOUND',
    ]);
  });

  it('speaks the language that its owner chooses, and no other', async () => {
    await product.account('lead@example.org');
    const cookie = await product.signedIn('lead@example.org');
    const speak = 'mutation ($input: OwnLanguage!) { changeMyLanguage(input: $input) }';
    expect((await product.ask(speak, { input: { language: 'en' } }, { cookie })).data).toEqual({
      changeMyLanguage: 'en',
    });
    expect((await product.ask(speak, { input: { language: 'de' } }, { cookie })).codes).toEqual(['BAD_USER_INPUT']);
    expect(await product.accounts.user('lead@example.org')).toMatchObject({ language: 'en', role: 'influence_lead' });
  });
});

describe('the list of accounts', () => {
  it('comes in pages by sign-in name, finds by name or address, and counts what it found', async () => {
    for (const name of ['a', 'b', 'c', 'd']) await product.account(`${name}@example.org`);
    const first = (await asAdmin(list, { first: 2 })).data['accounts'] as {
      totalCount: number;
      pageInfo: { endCursor: string; hasNextPage: boolean };
      nodes: readonly { login: string; sessions: number; linkOpen: boolean }[];
    };
    expect(first).toMatchObject({ totalCount: 5, pageInfo: { hasNextPage: true } });
    const second = (await asAdmin(list, { first: 10, after: first.pageInfo.endCursor })).data[
      'accounts'
    ] as typeof first;
    expect([...first.nodes, ...second.nodes].map(({ login }) => login[0])).toEqual(
      ['a', 'admin', 'b', 'c', 'd'].map((n) => n[0]),
    );
    const found = (await asAdmin(list, { text: 'ADMIN' })).data['accounts'] as typeof first;
    expect(found).toMatchObject({
      totalCount: 1,
      nodes: [{ login: 'admin@example.org', sessions: 1, linkOpen: false }],
    });
    expect((await asAdmin(list, { after: 'x' })).codes).toEqual(['BAD_USER_INPUT']);
  });

  it('never holds a secret', async () => {
    await product.account('lead@example.org', { password: 'quatre mots au hasard ici' });
    const { body } = await asAdmin(list, {});
    expect(body).not.toMatch(/argon|hash|secret/);
  });
});
