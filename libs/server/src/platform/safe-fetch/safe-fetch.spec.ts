import type { LookupAddress } from 'node:dns';
import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { certificate, certificateKey } from './certificate.fixture.ts';
import { FetchRefusal, type FetchRules, safeFetch } from './safe-fetch.ts';

const here: LookupAddress = { address: '127.0.0.1', family: 4 };
const at = (address: string): LookupAddress => ({ address, family: address.includes(':') ? 6 : 4 });

let server: Server;
let port: number;
let connections = 0;
let answer: (reply: ServerResponse) => void = (reply) => void reply.end('fil');

beforeAll(async () => {
  server = createServer({ cert: certificate, key: certificateKey }, (_, reply) => answer(reply));
  server.on('connection', () => (connections += 1));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  ({ port } = server.address() as AddressInfo);
});
beforeEach(() => {
  connections = 0;
  answer = (reply) => void reply.end('fil');
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
});

const rules = (more: Partial<FetchRules> = {}): FetchRules => ({
  hosts: [`feed.example:${port}`, `localhost:${port}`, `127.0.0.1:${port}`, `[::1]:${port}`],
  mostBytes: 1000,
  mostTime: 2000,
  ...more,
});
const reasonOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'fetched',
    (error: unknown) => (error instanceof FetchRefusal ? error.reason : String(error)),
  );
/** As if the listener were on the public Internet. */
const reachable = { resolve: () => Promise.resolve([here]), isPublic: () => true, ca: certificate };
const feed = () => `https://feed.example:${port}/atom.xml`;

describe('a fetch from the public Internet', () => {
  it('gives what a host of the list says', async () => {
    const { status, bytes } = await safeFetch(feed(), rules(), reachable);
    expect([status, Buffer.from(bytes).toString(), connections]).toEqual([200, 'fil', 1]);
  });

  it.each([
    ['follows no redirect', 'redirect', (reply: ServerResponse) => reply.writeHead(302, { location: feed() }).end()],
    ['takes no error page', 'status', (reply: ServerResponse) => reply.writeHead(500).end('x')],
    ['takes nothing packed', 'encoding', (reply: ServerResponse) => reply.writeHead(200, { 'content-encoding': 'gzip' }).end('x')],
    ['takes no more than it may', 'size', (reply: ServerResponse) => reply.end('x'.repeat(1001))],
    ['believes no length', 'size', (reply: ServerResponse) => reply.writeHead(200, { 'transfer-encoding': 'chunked' }).end('x'.repeat(9000))],
    ['waits no longer than it may', 'time', (reply: ServerResponse) => void reply.write('x')],
    ['outlives a line that breaks', 'unreachable', (reply: ServerResponse) => void reply.destroy()],
  ])('%s', async (_, reason, answers) => {
    answer = answers;
    expect(await reasonOf(safeFetch(feed(), rules({ mostTime: 500 }), reachable))).toBe(reason);
    expect(connections).toBe(1);
  }); // prettier-ignore

  it('asks for a certificate of the host that was named', async () => {
    const elsewhere = { ...reachable, resolve: () => Promise.resolve([here]) };
    expect(await reasonOf(safeFetch(`https://localhost:${port}/`, rules(), elsewhere))).toBe('unreachable');
  });
});

/** Names that resolve to what is not public. */
const addresses = [
  '127.0.0.1', '127.0.0.2', '127.1.1.1', '0.0.0.0', '10.0.0.1', '10.255.255.255', '172.16.0.1', '172.31.0.1', '192.168.0.1',
  '169.254.169.254', '100.64.0.1', '192.0.0.1', '198.18.0.1', '224.0.0.1', '255.255.255.255', '::1', '::', '::ffff:127.0.0.1',
  '::ffff:7f00:1', '::ffff:169.254.169.254', '::127.0.0.1', 'fe80::1', 'fc00::1', 'fd00:ec2::254', '64:ff9b::7f00:1',
  '64:ff9b:1::1', '2002:7f00:1::1', '2001:0:7f00:1::', '2001:db8::1', 'ff02::1',
]; // prettier-ignore

/** Addresses that are written so as to mean this machine or to leave the list. */
const written = (p: number) => [
  'http://feed.example/', `http://feed.example:${p}/`, 'ftp://feed.example/', 'file:///etc/passwd', 'gopher://feed.example/',
  'data:text/plain,x', 'javascript:1', 'ws://feed.example/', 'blob:https://feed.example/x', '//feed.example/', 'feed.example',
  '', ' ', 'https://', 'https:///x', `https://feed.example:${p + 1}/`, 'https://feed.example:22/', 'https://feed.example/',
  `https://feed.example.:${p}/`, `https://feed.example.evil.example:${p}/`, `https://evil.example:${p}/`,
  `https://feed.example@127.0.0.1:${p}/`, `https://x:y@feed.example:${p}/`, `https://x@feed.example:${p}/`,
  `https://feed.example:${p}@127.0.0.1/`, `https://127.1:${p}/`, `https://2130706433:${p}/`, `https://0x7f000001:${p}/`,
  `https://0177.0.0.1:${p}/`, `https://127.0.0.1.:${p}/`, `https://[::1]:${p}/`, `https://[::ffff:127.0.0.1]:${p}/`,
  `https://localhost:${p}/`, `https://LOCALHOST:${p}/`, `https://127.0.0.1:${p}/`, `https://①②⑦.0.0.1:${p}/`,
  `https://feed。example:${p}\\@127.0.0.1:${p}/`, `https://127.0.0.1:${p}#@feed.example/`, `https://127.0.0.1:${p}?@feed.example/`,
  `https://feed.example%00.evil.example:${p}/`, `https://feed.example%2f@127.0.0.1:${p}/`, `https://localhost%2e:${p}/`,
  'https://169.254.169.254/latest/meta-data/', 'https://metadata.google.internal/', 'https://[fd00:ec2::254]/',
]; // prettier-ignore

describe('eighty addresses and names that lead to this machine', () => {
  it('reach no listener, as the addresses of a name', async () => {
    const reasons = await Promise.all(
      addresses.map((address) => reasonOf(safeFetch(feed(), rules(), { resolve: () => Promise.resolve([at(address)]) }))),
    ); // prettier-ignore
    expect(reasons).toEqual(addresses.map(() => 'not-public'));
    expect(connections).toBe(0);
  });

  it('reach no listener, as they are written', async () => {
    const urls = written(port);
    expect(addresses.length + urls.length + 5).toBeGreaterThanOrEqual(80);
    const outcomes = await Promise.all(urls.map((url) => reasonOf(safeFetch(url, rules({ mostTime: 500 })))));
    expect(urls.filter((_, index) => outcomes[index] === 'fetched')).toEqual([]);
    expect(connections).toBe(0);
  });

  it('reach no listener when one of several addresses is public', async () => {
    const mixed = { resolve: () => Promise.resolve([at('93.184.216.34'), here]) };
    expect(await reasonOf(safeFetch(feed(), rules(), mixed))).toBe('not-public');
  });

  it('reach no listener when a name changes after it was checked', async () => {
    const told = [at('192.0.2.1'), here];
    const rebinding = {
      resolve: () => Promise.resolve(told.splice(0, 1)),
      isPublic: (address: string) => address !== here.address,
    };
    expect(await reasonOf(safeFetch(feed(), rules({ mostTime: 300 }), rebinding))).not.toBe('fetched');
    expect([told.length, connections]).toEqual([1, 0]);
  }); // prettier-ignore

  it('reach no listener by a redirect', async () => {
    for (const to of [`http://127.0.0.1:${port}/`, `https://localhost:${port}/`, '//169.254.169.254/']) {
      answer = (reply) => void reply.writeHead(307, { location: to }).end();
      expect(await reasonOf(safeFetch(feed(), rules(), reachable))).toBe('redirect');
    }
    expect(connections).toBe(3); // the three that redirect
  });

  it('are not fetched when there is no such name', async () => {
    expect(await reasonOf(safeFetch(feed(), rules(), { resolve: () => Promise.resolve([]) }))).toBe('not-public');
  });
});
