import { readFileSync } from 'node:fs';
import { HistoryDocument, operationId } from '@entregent/api-client';
import { persistedOperations } from '@entregent/api-client/persisted';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { buildSchema, parse, validate } from 'graphql';
import { ask, codesOf, openApi } from '../testing/open-api.ts';
import { features, operationsOf } from '@entregent/server';
import { controllers } from './app.module.ts';
import { printApiSchema, resolversOf } from './schema.ts';

const committed = readFileSync(new URL('../schema.graphql', import.meta.url), 'utf8');

describe('the schema', () => {
  it('is the one that is committed', async () => {
    expect(await printApiSchema()).toBe(committed); // npm run schema writes it anew
  });

  it.each([...persistedOperations])('fits the registered operation %s', (_, document) => {
    expect(validate(buildSchema(committed), parse(document))).toEqual([]);
  });
});

describe('an operation', () => {
  const operations = operationsOf([...resolversOf(features), ...controllers]);
  const { Query, Mutation } = {
    Query: buildSchema(committed).getQueryType(),
    Mutation: buildSchema(committed).getMutationType(),
  };

  it('is known to the table of rights, each of the schema and each route', () => {
    const known = operations.map(({ operation }) => operation);
    expect(known).toEqual(
      expect.arrayContaining([...Object.keys(Query!.getFields()), ...Object.keys(Mutation!.getFields())]),
    );
    expect(known).toContain('GET /files/papers/:file');
  });

  it('names the right that it needs', () => {
    expect(operations.filter(({ right }) => right === undefined)).toEqual([]);
  });

  it('is open to all only where one signs in or out, and for the sign of life', () => {
    expect(operations.filter(({ right }) => right === 'open').map(({ operation }) => operation)).toEqual([
      'DELETE /session/',
      'DELETE /session/view-as',
      'GET /health/',
      'GET /session/',
      'GET /session/means',
      'GET /session/oidc/callback',
      'POST /session/',
      'POST /session/code',
      'POST /session/enrolment/passkey',
      'POST /session/enrolment/passkey/options',
      'POST /session/enrolment/totp',
      'POST /session/link',
      'POST /session/oidc/',
      'POST /session/passkey',
      'POST /session/passkey/options',
      'PUT /session/enrolment/totp',
    ]);
  });
});

describe('GraphQL', () => {
  let app: NestFastifyApplication;
  beforeAll(async () => (app = await openApi()));
  afterAll(() => app.close());

  // Three times: the second call of an operation is the one that is compiled.
  it.each([1, 2, 3])('refuses who has not signed in, in his language (call %d)', async () => {
    const french = await ask(app, { query: '{ viewer { id } }' }, { 'accept-language': 'fr' });
    const english = await ask(app, { query: '{ viewer { id } }' }, { 'accept-language': 'en' });
    expect([codesOf(french), codesOf(english)]).toEqual([['UNAUTHENTICATED'], ['UNAUTHENTICATED']]);
    expect(french.errors?.[0]?.message).toContain('Connectez-vous');
    expect(english.errors?.[0]?.message).toContain('Sign in');
  });

  it.each([
    ['too many aliases', `{ ${Array.from({ length: 16 }, (_, n) => `a${n}: viewer { id }`).join(' ')} }`],
    ['too many root fields', `{ ${'viewer { id } '.repeat(16)} }`],
    ['too many directives', `{ viewer { id ${'@include(if: true) '.repeat(21)} } }`],
    ['an unknown field', '{ viewer { secret } }'],
    ['no syntax', '{ viewer {'],
  ])('refuses a document with %s before it runs', async (_, query) => {
    const answer = await ask(app, { query });
    expect([answer.status, ...new Set(codesOf(answer))]).toEqual([400, 'BAD_USER_INPUT']);
  });

  it('refuses a body that a foreign form could send', async () => {
    const reply = await app.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'content-type': 'text/plain' },
      payload: JSON.stringify({ query: '{ viewer { id } }' }),
    });
    expect(reply.statusCode).toBeGreaterThanOrEqual(400);
  });

  it.each(['cross-site', 'same-site'])('refuses a request that a browser sends from elsewhere (%s)', async (site) => {
    expect(await ask(app, { query: '{ viewer { id } }' }, { 'sec-fetch-site': site })).toMatchObject({
      status: 403,
      errors: [{ extensions: { code: 'FORBIDDEN' } }],
    });
  });
});

describe('GraphQL in production', () => {
  let app: NestFastifyApplication;
  beforeAll(async () => (app = await openApi({ NODE_ENV: 'production' })));
  afterAll(() => app.close());

  it.each([
    ['a document of its own', { query: '{ viewer { id } }' }],
    ['a document that pretends to be a program’s', { query: '{ viewer { id } }', ownDocument: true }],
    ['an unknown id', { documentId: 'f00' }],
    ['the name of an object’s own property', { documentId: '__proto__' }],
    ['an id that is no text', { documentId: 7 }],
    ['nothing', {}],
  ])('answers a browser no %s', async (_, body) => {
    expect(codesOf(await ask(app, body))).toEqual(['PERSISTED_QUERY_REQUIRED']);
  });

  it('answers a registered operation', async () => {
    const body = {
      documentId: operationId(HistoryDocument),
      variables: { input: { id: crypto.randomUUID(), type: 'Person' } },
    };
    expect(codesOf(await ask(app, body))).toEqual(['UNAUTHENTICATED']);
  });

  it('sends the headers that keep a page to itself', async () => {
    const { headers } = await app.inject('/health');
    expect(headers['content-security-policy']).toContain("script-src 'self'");
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers['x-content-type-options']).toBe('nosniff');
  });
});

describe('a session', () => {
  let app: NestFastifyApplication;
  beforeAll(async () => (app = await openApi()));
  afterAll(() => app.close());

  it('is nobody’s without a cookie', async () => {
    const reply = await app.inject('/session');
    expect([reply.statusCode, reply.json()]).toEqual([200, null]);
    expect(reply.headers['cache-control']).toBe('no-store');
  });

  it.each([
    ['an unknown name', '/session', { login: 'nobody@example.org', password: 'x'.repeat(14) }, 401],
    ['a link that never was', '/session/link', { token: 'x'.repeat(43) }, 401],
    ['no name', '/session', { password: 'x' }, 400],
  ])('is not opened by %s', async (_, url, payload, status) => {
    const reply = await app.inject({ method: 'POST', url, payload });
    expect(reply.statusCode).toBe(status);
    expect(reply.headers['set-cookie']).toBeUndefined();
  });

  it.each([
    ['an empty object, as the pages send', { payload: '{}' }, 204],
    ['nothing at all under a type that promises JSON', {}, 400],
  ])('is answered, when it is left by a request with %s,', async (_, body, status) => {
    const headers = { 'content-type': 'application/json' };
    const reply = await app.inject({ method: 'DELETE', url: '/session', headers, ...body });
    expect(reply.statusCode).toBe(status);
  });

  it('takes no password from who has not signed in', async () => {
    const reply = await app.inject({
      method: 'PUT',
      url: '/session/password',
      payload: { password: 'a long enough one' },
    });
    expect(reply.statusCode).toBe(401);
  });
});
