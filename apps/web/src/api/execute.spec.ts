import { ApiError } from './api-error.ts';
import { execute, onSignedOut } from './execute.ts';
import { signOut } from './session.ts';

interface Sent {
  readonly path: unknown;
  readonly init: RequestInit;
}

/** Answers every request alike and keeps what was sent. */
function answering(body: unknown, status = 200): Sent[] {
  const sent: Sent[] = [];
  globalThis.fetch = (path, init = {}) => {
    sent.push({ path, init });
    return Promise.resolve({ ok: status < 400, status, json: () => Promise.resolve(body) } as Response);
  };
  return sent;
}

const known = { __meta__: { hash: 'sha256:abc' }, toString: () => 'query Q { a }' } as {
  readonly __meta__: { readonly hash: string };
  toString(): string;
  __apiType?: (variables: { id: string }) => { a: number };
};
const failing = (code: string, more: object = {}) => ({ errors: [{ message: 'Non.', extensions: { code, ...more } }] });
const caught = () => execute(known, { id: '1' }).catch((error: unknown) => error as ApiError);

describe('execute', () => {
  const real = globalThis.fetch;
  afterEach(() => {
    globalThis.fetch = real;
  });

  it('signs out with a body that is JSON, as its type promises', async () => {
    const [sent] = [answering(null, 204), await signOut()];
    expect([sent[0]?.path, sent[0]?.init.method, sent[0]?.init.body]).toEqual(['/session', 'DELETE', '{}']);
  });

  it('sends the id of a known document, never its text, to our own server with the header of the application', async () => {
    const [sent, data] = [answering({ data: { a: 1 } }), await execute(known, { id: '1' })];
    expect(data).toEqual({ a: 1 });
    expect(sent[0]?.path).toBe('/graphql');
    expect(sent[0]?.init).toMatchObject({ credentials: 'same-origin', headers: { 'x-entregent': '1' } });
    expect(JSON.parse(sent[0]?.init.body as string)).toEqual({ documentId: 'sha256:abc', variables: { id: '1' } });
  });

  it('gives the issues of the fields with a refusal', async () => {
    const issues = [{ path: ['familyName'], message: 'à remplir' }];
    answering(failing('BAD_USER_INPUT', { issues }), 200);
    expect(await caught()).toMatchObject({ code: 'BAD_USER_INPUT', message: 'Non.', issues });
  });

  it('keeps the details of a conflict', async () => {
    answering(failing('CONFLICT', { theirs: { title: 'B' } }));
    expect((await caught()) as ApiError).toMatchObject({ code: 'CONFLICT', details: { theirs: { title: 'B' } } });
  });

  it('never shows the text of an error that is not of the model', async () => {
    answering(failing('SOMETHING_ELSE'), 500);
    expect(await caught()).toMatchObject({
      code: 'INTERNAL',
      message: expect.stringContaining('inattendue') as string,
    });
  });

  it('says that nothing was saved when the server cannot be reached', async () => {
    globalThis.fetch = () => Promise.reject(new TypeError('fetch failed'));
    expect(await caught()).toMatchObject({
      code: 'OFFLINE',
      message: expect.stringContaining('Rien n’a été enregistré') as string,
    });
  });

  it('tells that the session has ended', async () => {
    answering(failing('UNAUTHENTICATED'), 401);
    const told: string[] = [];
    const stop = onSignedOut(() => told.push('out'));
    await caught();
    stop();
    await caught();
    expect(told).toEqual(['out']);
  });
});
