import { type LookupAddress } from 'node:dns';
import { lookup } from 'node:dns/promises';
import type { IncomingMessage } from 'node:http';
import { request } from 'node:https';
import type { LookupFunction } from 'node:net';
import { isPublicAddress } from './public-address.ts';

/** Why an address was not fetched, or its answer not taken. */
export type FetchRefusalReason =
  'address' | 'scheme' | 'host' | 'not-public' | 'redirect' | 'status' | 'encoding' | 'size' | 'time' | 'unreachable';

/** A fetch that came to nothing. The message names the rule, never what the other side said. */
export class FetchRefusal extends Error {
  override readonly name = 'FetchRefusal';
  readonly reason: FetchRefusalReason;

  constructor(reason: FetchRefusalReason, cause?: unknown) {
    super(`not fetched: ${reason}`, { cause });
    this.reason = reason;
  }
}

/** What may be fetched, and how much of it. */
export interface FetchRules {
  /** The only hosts, as `example.org` or `example.org:8443`. */
  readonly hosts: readonly string[];
  readonly mostBytes: number;
  /** Milliseconds from the first question to the last byte. */
  readonly mostTime: number;
}

/** What stands between the rules and the network; the defaults are those of the machine. */
export interface FetchNetwork {
  readonly resolve?: (host: string) => Promise<readonly LookupAddress[]>;
  readonly isPublic?: (address: string) => boolean;
  /** A certificate authority beside those that the machine trusts, as PEM. */
  readonly ca?: string;
}

export interface Fetched {
  readonly status: number;
  readonly type: string;
  readonly bytes: Uint8Array;
}

const checkedUrl = (text: string, hosts: readonly string[]): URL => {
  const url = URL.parse(text);
  if (!url) throw new FetchRefusal('address');
  if (url.protocol !== 'https:') throw new FetchRefusal('scheme');
  if (url.username !== '' || url.password !== '' || !hosts.includes(url.host)) throw new FetchRefusal('host');
  return url;
};

/** Names one address, whatever is asked: what was checked is what is connected to. */
const pinned = ({ address, family }: LookupAddress): LookupFunction => (_, options, done) =>
  options.all ? done(null, [{ address, family }]) : done(null, address, family); // prettier-ignore

async function taken(answer: IncomingMessage, mostBytes: number): Promise<Fetched> {
  const { statusCode = 0, headers } = answer;
  if (statusCode >= 300 && statusCode < 400) throw new FetchRefusal('redirect');
  if (statusCode !== 200) throw new FetchRefusal('status');
  // What is packed may be a thousand times as large unpacked.
  if ((headers['content-encoding'] ?? 'identity') !== 'identity') throw new FetchRefusal('encoding');
  if (Number(headers['content-length'] ?? 0) > mostBytes) throw new FetchRefusal('size');
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of answer as AsyncIterable<Uint8Array>) {
    length += chunk.byteLength;
    if (length > mostBytes) throw new FetchRefusal('size');
    chunks.push(chunk);
  }
  return { status: statusCode, type: headers['content-type'] ?? '', bytes: Buffer.concat(chunks) };
}

/**
 * Fetches from the public Internet for somebody who does not choose the address alone: https, hosts of a list, and every
 * address that the name resolves to must be public; the connection goes to the address that was checked, so a name that
 * changes in between gains nothing. No redirect is followed (OWASP, Server-Side Request Forgery Prevention).
 * @throws FetchRefusal
 */
export async function safeFetch(address: string, rules: FetchRules, network: FetchNetwork = {}): Promise<Fetched> {
  const { resolve = (host) => lookup(host, { all: true, verbatim: true }), isPublic = isPublicAddress, ca } = network;
  const url = checkedUrl(address, rules.hosts);
  const signal = AbortSignal.timeout(rules.mostTime);
  const ended = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(new FetchRefusal('time')), { once: true });
  });
  const fetching = (async () => {
    const addresses = await resolve(url.hostname);
    const [first] = addresses;
    if (!first || !addresses.every((one) => isPublic(one.address))) throw new FetchRefusal('not-public');
    const answer = await new Promise<IncomingMessage>((done, fail) => {
      const options = { agent: false, lookup: pinned(first), signal, headers: { 'accept-encoding': 'identity' } };
      request(url, { ...options, ...(ca === undefined ? {} : { ca }) }, done)
        .on('error', fail)
        .end();
    });
    try {
      return await taken(answer, rules.mostBytes);
    } finally {
      answer.destroy();
    }
  })();
  try {
    return await Promise.race([fetching, ended]);
  } catch (error) {
    if (error instanceof FetchRefusal) throw error;
    throw new FetchRefusal(signal.aborted ? 'time' : 'unreachable', error);
  }
}
