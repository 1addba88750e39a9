import 'reflect-metadata';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AccountsService, sha256, TokensService } from '@entregent/server';
import { AppModule } from '../../../apps/api/src/app.module.ts';
import { readEnvironment } from '../../../apps/api/src/environment.ts';
import { configureHttp, createAdapter } from '../../../apps/api/src/http.ts';
import { settingsOfSpecs, testStore } from '../../../libs/testing/src/contract/store.ts';
import { creating, save } from '../support/commits.ts';
import { emptyStore, enterCircles } from '../support/empty-store.ts';
import { author, circles, draft } from './cast.ts';

const pdf = Buffer.from(
  '%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n',
  'latin1',
);
const home = mkdtempSync(join(tmpdir(), 'entregent-files-'));
const kept = (): string[] =>
  readdirSync(home, { recursive: true, encoding: 'utf8' }).filter((name) => name.includes('/'));
const store = testStore();
const [director, officer, signatory] = ['Ann', 'Bob', 'Sam'].map((familyName) => creating('Person', { familyName }));
const tokens: Record<string, string> = {};
let app: NestFastifyApplication;

/** A form with one file, as a browser sends it. */
function form(bytes: Buffer, name = 'signed.pdf', type = 'application/pdf') {
  const boundary = 'a-boundary-of-the-spec';
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: ${type}\r\n\r\n`;
  return {
    payload: Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]),
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
  };
}
const as = (who: string) => ({ authorization: `Bearer ${tokens[who]}`, 'accept-language': 'en' });
const send = async (who: string, id: string, sent: ReturnType<typeof form>) => {
  const reply = await app.inject({
    method: 'POST',
    url: `/files/undertakings/${id}`,
    payload: sent.payload,
    headers: { ...as(who), ...sent.headers },
  });
  return {
    status: reply.statusCode,
    body: reply.json<{ id?: string; errors?: { message: string; extensions: { code: string } }[] }>(),
  };
};
const fetchFile = (who: string, id: string) => app.inject({ url: `/files/undertakings/${id}`, headers: as(who) });
const ask = async (who: string, query: string) => {
  const reply = await app.inject({ method: 'POST', url: '/graphql', payload: { query }, headers: as(who) });
  return reply.json<{
    data: Record<string, { id: string; version: number }> | null;
    errors?: { message: string; extensions: { code: string } }[];
  }>();
};
const codes = ({ errors = [] }: { errors?: { extensions: { code: string } }[] }) =>
  errors.map(({ extensions }) => extensions.code);
const literal = (value: object) =>
  JSON.stringify(value)
    .replaceAll(/"(\w+)":/g, '$1:')
    .replace('"handwritten_scan"', 'handwritten_scan');
const newDraft = async () => {
  const { data } = await ask(
    'director',
    `mutation { createUndertaking(input: ${literal({ ...draft({ person: signatory!.id }), access: 'cluster:1' })}) { id version } }`,
  );
  return data!['createUndertaking']!;
};
const stateOf = async (id: string) =>
  (
    (await ask('director', `{ undertakingCard(input: { id: "${id}" }) { id version state } }`)).data![
      'undertakingCard'
    ] as unknown as { state: string }
  ).state;

async function enter(who: string, role: string, person: string | null) {
  const accounts = app.get(AccountsService, { strict: false });
  const login = `${who}@example.org`;
  await accounts.addUser({ login, name: who, role, language: 'en', person });
  for (const circle of circles) await accounts.setMembership({ login, circle, level: 4 });
  const made = await app.get(TokensService, { strict: false }).create({ login, role, circles: [...circles] });
  tokens[who] = made.secret;
}

beforeAll(async () => {
  await emptyStore(store);
  await enterCircles(store, circles);
  await save(store, author, [director!, officer!, signatory!]);
  const { uri, user, password } = settingsOfSpecs();
  const environment = readEnvironment({
    NODE_ENV: 'test', LOG_LEVEL: 'silent', ENTREGENT_HOME: home, NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password,
  }); // prettier-ignore
  app = await NestFactory.create<NestFastifyApplication>(AppModule.with(environment), createAdapter(environment), {
    logger: false,
  });
  await configureHttp(app, environment);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  await enter('director', 'director', director!.id);
  await enter('officer', 'data_officer', officer!.id);
  await enter('lead', 'influence_lead', null);
  await enter('guest', 'guest', null);
});
afterAll(async () => {
  await app.close();
  await store.close();
  rmSync(home, { recursive: true });
});

describe('a signed file', () => {
  it('is kept under a random name for the owner of the process alone, and comes back byte by byte, never cached', async () => {
    const { id } = await newDraft();
    expect((await send('director', id, form(pdf, '../../etc/Engagement signé.exe'))).status).toBe(200);
    const [name] = kept().filter((one) => readFileSync(join(home, one)).equals(pdf));
    expect(name).toMatch(/^files\/[0-9a-f-]{36}$/);
    expect(name).not.toContain(id);
    expect(statSync(join(home, name!)).mode & 0o777).toBe(0o600);
    const reply = await fetchFile('lead', id);
    expect(reply.rawPayload.equals(pdf)).toBe(true);
    expect(reply.headers).toMatchObject({
      'content-type': 'application/pdf',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    });
    expect(reply.headers['content-disposition']).toContain("filename*=UTF-8''Engagement%20sign%C3%A9.pdf");
  });

  it.each<[string, Buffer, string, string]>([
    ['a programme called .pdf', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(900)]), 'UNREADABLE_FILE', 'signed.pdf'],
    ['nothing', Buffer.alloc(0), 'UNREADABLE_FILE', 'signed.pdf'],
    [
      'a file of 25 MB',
      Buffer.concat([pdf.subarray(0, 20), Buffer.alloc(25 * 1024 * 1024, 32), pdf]),
      'LIMIT_EXCEEDED',
      'big.pdf',
    ],
    [
      'two files in one',
      Buffer.concat([pdf, Buffer.from('PK\u0003\u0004', 'latin1'), Buffer.alloc(40)]),
      'UNREADABLE_FILE',
      'a.pdf',
    ],
    [
      'a page of the web behind a picture',
      Buffer.concat([Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1'), Buffer.from('<script>')]),
      'UNREADABLE_FILE',
      'a.png',
    ],
  ])('that is %s is refused and leaves nothing behind', async (_, bytes, code, name) => {
    const { id } = await newDraft();
    const before = kept();
    const { status, body } = await send('director', id, form(bytes, name));
    expect([status >= 400, codes(body)]).toEqual([true, [code]]);
    expect(kept()).toEqual(before);
    expect((await fetchFile('director', id)).statusCode).toBe(404);
  });

  it('that comes as no form, or for what is no undertaking, is refused likewise', async () => {
    const { id } = await newDraft();
    const before = kept();
    const bare = { payload: pdf, headers: { 'content-type': 'application/json' } };
    expect((await send('director', id, bare)).status).toBeGreaterThanOrEqual(400);
    expect((await send('director', crypto.randomUUID(), form(pdf))).status).toBe(404);
    expect((await send('director', '..%2F..%2Fetc', form(pdf))).status).toBe(404);
    expect(kept()).toEqual(before);
  });

  it('is in and out for those alone whose role says so', async () => {
    const { id } = await newDraft();
    await send('director', id, form(pdf));
    expect([
      (await send('lead', id, form(pdf))).status,
      (await fetchFile('guest', id)).statusCode,
      (await app.inject(`/files/undertakings/${id}`)).statusCode,
    ]).toEqual([403, 403, 401]);
  });

  it('that was changed or lost on disk is not handed out, and the page says so', async () => {
    const { id } = await newDraft();
    const own = Buffer.concat([Buffer.from('%PDF-1.4\n'), pdf]);
    await send('director', id, form(own));
    const name = kept().find((one) => sha256(readFileSync(join(home, one))) === sha256(own))!;
    writeFileSync(join(home, name), pdf);
    const changed = await fetchFile('director', id);
    rmSync(join(home, name));
    const lost = await fetchFile('director', id);
    expect([changed, lost].map((reply) => [reply.statusCode, codes(reply.json())])).toEqual([
      [400, ['UNREADABLE_FILE']],
      [400, ['UNREADABLE_FILE']],
    ]);
  });
});

describe('over GraphQL', () => {
  it.each([
    ['a state of its own', 'state: in_force'],
    ['a vetter', `vettedBy: "${crypto.randomUUID()}"`],
    ['a file', `file: "${crypto.randomUUID()}"`],
    ['a hash', `fileHash: "${'a'.repeat(64)}"`],
  ])('no change of the text carries %s', async (_, field) => {
    const { id, version } = await newDraft();
    const answer = await ask(
      'director',
      `mutation { updateUndertaking(input: { id: "${id}", version: ${version}, ${field} }) { id } }`,
    );
    expect(codes(answer)).toEqual(['BAD_USER_INPUT']);
    expect(await stateOf(id)).toBe('draft');
  });

  it('no step is jumped, no token takes one that opens, and no common operation reaches the register', async () => {
    const { id, version } = await newDraft();
    const step = (who: string, name: string, more = '') =>
      ask(
        who,
        `mutation { takeUndertakingStep(input: { id: "${id}", version: ${version}, step: ${name} ${more} }) { id version } }`,
      );
    expect([
      codes(await step('director', 'bring_into_force')),
      codes(await step('director', 'vet', 'evidence: "x"')),
      codes(await step('director', 'revoke', 'reason: "x"')),
      codes(await step('lead', 'revoke', 'reason: "x"')),
      codes(
        await ask(
          'director',
          `mutation { remove(input: { id: "${id}", type: Undertaking, version: ${version} }) { id } }`,
        ),
      ),
      codes(await ask('guest', `{ undertakingCard(input: { id: "${id}" }) { id } }`)),
      codes(await ask('guest', `{ history(input: { id: "${id}", type: Undertaking }) { version } }`)),
      codes(await ask('guest', '{ undertakings(input: {}) { totalCount } }')),
    ]).toEqual([
      ['FRESH_SIGN_IN'],
      ['FRESH_SIGN_IN'],
      ['BAD_USER_INPUT'],
      ['FORBIDDEN'],
      ['FORBIDDEN'],
      ['FORBIDDEN'],
      ['FORBIDDEN'],
      ['FORBIDDEN'],
    ]);
    expect(await stateOf(id)).toBe('draft');
  });
});
