import { ask } from './support/api.ts';
import { browse } from './support/browser.ts';
import { command } from './support/product.mjs';

const { url, running, visit } = browse();
const cookie = `entregent=${running.sessions.director}`;
const search = '{ search(input: { text: "tc 931" }) { kind label } }';

/** What the page of documents asks for: an operation that was registered when it was built. */
async function registered(): Promise<object> {
  const { page } = await visit({ as: 'director' });
  const [request] = await Promise.all([
    page.waitForRequest((one) => Boolean(one.postData()?.includes('"statuses"'))),
    page.goto(`${url}/documents`),
  ]);
  return request.postDataJSON() as object;
}

describe('over HTTP', () => {
  it('nobody gets data without being signed in, and whoever is gets what the page gets', async () => {
    const operation = await registered();
    expect(await ask(url, operation)).toMatchObject({ data: null, codes: ['UNAUTHENTICATED'] });
    expect((await fetch(`${url}/files/papers/00000000-0000-4000-8000-000000000000.docx`)).status).toBe(401);
    const { data, codes } = await ask(url, operation, { cookie });
    expect(codes).toEqual([]);
    expect(data).toHaveProperty('papers.nodes.0.reference');
  });

  it.each([
    { what: 'an operation that was never registered', body: { documentId: 'sha256:0000' } },
    { what: 'a document of its own', body: { query: search } },
    { what: 'a document of its own that says that it may', body: { query: search, ownDocument: true } },
  ])('a browser is refused $what', async ({ body }) => {
    const { status, data, codes } = await ask(url, body, { cookie });
    expect([status, data, codes.length]).toEqual([400, null, 1]);
  });

  it.each(['cross-site', 'same-site'])(
    'a %s request is refused with the cookie of somebody who is signed in',
    async (site) => {
      const answer = await ask(url, await registered(), { cookie, 'sec-fetch-site': site });
      expect(answer).toEqual({ status: 403, data: null, codes: ['FORBIDDEN'] });
    },
  );

  it('a token reads by documents of its own what its role and circles may read, until it is ended', async () => {
    const rights = '--user maelle.quintreau@lisiere.example --role influence_lead --circles cluster';
    const made = await command(running.home, `token create ${rights} --name parcours`);
    const { id, secret } = made as { readonly id: string; readonly secret: string };
    const headers = { authorization: `Bearer ${secret}` };
    const { data, codes } = await ask(url, { query: search }, headers);
    expect(codes).toEqual([]);
    expect(data?.['search']).toContainEqual({ kind: 'Committee', label: 'CEN/TC 931' });
    expect((await ask(url, { query: '{ __schema { types { name } } }' }, headers)).status).toBe(400);
    await command(running.home, `token end ${id}`);
    expect(await ask(url, { query: search }, headers)).toMatchObject({ data: null });
  });
});
