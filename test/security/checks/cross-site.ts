import { commit, GraphStore } from '@entregent/graph-db';
import { emptyStore, enterCircles } from '../../contract/support/empty-store.ts';
import { type Check, none } from '../lib/check.ts';
import { author } from '../lib/planted-base.ts';
import { openRealApi, type Reply } from '../lib/real-api.ts';
import { circles } from '../random-graph.ts';

interface Foreign {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly url: string;
  readonly body?: string;
  readonly headers: Readonly<Record<string, string>>;
}

const host = 'crm.example';
const change = 'mutation { createPerson(input: { familyName: "Foreign" }) { commit } }';
const read = '{ person(id: "ID") { familyName } }';
const types = ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'application/graphql', 'text/plain;application/json', 'application/json-seq'] as const; // prettier-ignore

/** What a browser adds of its own to a request of a page of another site. */
const browsers = [
  { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors', origin: 'https://evil.example' },
  { 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'cors', origin: 'https://other.crm.example' },
  { origin: 'https://evil.example' },
  { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', origin: 'null' },
] as const;

const asGraphql = (query: string) => JSON.stringify({ query });
const addressed = (query: string) => `?query=${encodeURIComponent(query)}`;

/** Requests as a foreign page would send them with the cookie of somebody who is signed in. */
function foreignRequests(paper: string): readonly Foreign[] {
  const [elsewhere, sibling, old, sandbox] = browsers;
  const json = { 'content-type': 'application/json' };
  return [
    // forms and simple fetches, which need no preflight
    ...types.map((type): Foreign => ({ method: 'POST', url: '/graphql', body: asGraphql(change), headers: { ...elsewhere, 'content-type': type } })),
    ...types.map((type): Foreign => ({ method: 'POST', url: '/graphql', body: asGraphql(change), headers: { 'content-type': type } })),
    { method: 'POST', url: '/graphql', body: '', headers: { ...old } },
    // JSON, had the preflight been passed
    ...browsers.map((from): Foreign => ({ method: 'POST', url: '/graphql', body: asGraphql(change), headers: { ...from, ...json } })),
    // reads, to learn from how long they take
    { method: 'GET', url: `/graphql${addressed(read)}`, headers: { ...elsewhere } },
    { method: 'GET', url: `/graphql${addressed(read)}`, headers: { ...sibling } },
    { method: 'GET', url: `/graphql${addressed(read)}`, headers: { ...elsewhere, 'mercurius-require-preflight': '1' } },
    { method: 'GET', url: `/graphql${addressed(change)}`, headers: { ...json } },
    { method: 'GET', url: `/files/papers/${paper}.docx`, headers: { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' } },
    { method: 'GET', url: '/session', headers: { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' } },
    // addresses written another way
    { method: 'POST', url: '/%67raphql', body: asGraphql(change), headers: { ...elsewhere, ...json } },
    { method: 'POST', url: '/graphql?x=/session', body: asGraphql(change), headers: { ...sandbox, ...json } },
    { method: 'POST', url: '//graphql', body: asGraphql(change), headers: { ...sandbox, ...json } },
    // signing the person in as somebody else, or out, or taking the account over
    { method: 'POST', url: '/session', body: JSON.stringify({ login: 'a@b.example', password: 'x' }), headers: { ...elsewhere, 'content-type': 'text/plain' } },
    { method: 'POST', url: '/%73ession/link', body: JSON.stringify({ token: 'x'.repeat(43) }), headers: { ...elsewhere, ...json } },
    { method: 'DELETE', url: '/session', headers: { ...elsewhere } },
    { method: 'PUT', url: '/session/password', body: JSON.stringify({ password: 'a long enough one it is' }), headers: { ...sibling, ...json } },
  ];
} // prettier-ignore

/** An answer that tells nothing and does nothing. */
const executed = ({ status, data, headers, code }: Reply): boolean =>
  status < 400 || data !== null || headers['set-cookie'] !== undefined || code === 'UNAUTHENTICATED';

/** Requests of foreign pages: refused before anybody looks at who asks. */
export const crossSite: Check = async ({ settings }) => {
  const store = new GraphStore(settings);
  const api = await openRealApi(settings, { PUBLIC_URL: `https://${host}` });
  try {
    await emptyStore(store);
    await enterCircles(store, circles);
    const [person, paper, issue] = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()];
    const operations = [
      { op: 'create', type: 'Person', id: person, set: { familyName: 'X', access: 'cluster:0' } },
      { op: 'create', type: 'Issue', id: issue, set: { title: 'X', access: 'cluster:0' } },
      {
        op: 'create',
        type: 'Paper',
        id: paper,
        set: { title: 'X', issue, reference: 'X', on: '2026-01-01', access: 'cluster:0' },
      },
    ] as const;
    await commit(store, author, { kind: 'import', reason: 'cross-site', operations });
    const { headers } = await api.signIn('cible@example.org', 'influence_lead', { cluster: 4 });
    const own = { host, origin: `https://${host}`, 'sec-fetch-site': 'same-origin' };
    const proof = await api.ask(`{ person(id: "${person}") { familyName } }`, {}, { ...headers, ...own });
    const requests = foreignRequests(paper);
    const count = 'MATCH (n) WHERE n:Record OR n:Session RETURN count(n) AS n';
    const before = JSON.stringify(await store.schema(count));
    const faults: string[] = proof.data === null ? ['the page itself is refused'] : [];
    for (const { method, url, body, headers: sent } of requests) {
      const reply = await api.send(method, url.replace('ID', person), body, { host, ...headers, 'content-type': '', ...sent });
      if (executed(reply)) faults.push(`${method} ${url} ${JSON.stringify(sent)}: ${reply.status} ${reply.body}`);
    }
    if (JSON.stringify(await store.schema(count)) !== before) faults.push('something was written or ended');
    return [none('cross-site requests that were executed', `${requests.length}`, faults)];
  } finally {
    await api.close();
    await store.close();
  }
}; // prettier-ignore
