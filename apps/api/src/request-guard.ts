import { DomainError } from '@entregent/model';
import type { FastifyRequest } from 'fastify';

/** What a request says of itself, as far as the guard looks at it. */
export interface Asked {
  readonly method: string;
  /** The pattern of the route that was found, not the address as it was written; undefined when there is none. */
  readonly route: string | undefined;
  readonly host: string | undefined;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

const dataRoute = /^\/(?:graphql|session|files)(?:\/|$)/;

/** Whether a route answers with data: all but the pages, their assets and the sign of life. */
export const isDataRoute = (route: string | undefined): boolean => route !== undefined && dataRoute.test(route);

const changesNothing = new Set(['GET', 'HEAD', 'OPTIONS']);
const json = /^application\/json\s*(?:;|$)/i;

const hostOf = (origin: string): string | undefined => {
  try {
    return new URL(origin).host;
  } catch {
    return undefined; // `null`, of a page in a sandbox among others
  }
};

/**
 * Why a browser's request is refused, undefined when it is not. A foreign page can neither set `Sec-Fetch-Site` and `Origin`
 * nor leave them out of what changes something, and it sends JSON only after a preflight that nobody answers (OWASP,
 * Cross-Site Request Forgery Prevention; domain page on compliance, 5.2). What reads is refused to foreign pages too, so that
 * they cannot measure how long an answer takes; a person may follow a link from elsewhere.
 * @param ownHosts hosts under which people reach the product, beside the one that the request names
 */
export function refusalOf(
  { method, route, host, headers }: Asked,
  ownHosts: readonly string[],
): DomainError | undefined {
  const { origin, 'sec-fetch-site': site, 'sec-fetch-mode': mode, 'content-type': type } = headers;
  const safe = changesNothing.has(method);
  if (route === '/graphql' && method !== 'POST') return new DomainError('FORBIDDEN');
  if (site !== undefined && site !== 'same-origin') {
    const followed = safe && (site === 'none' || mode === 'navigate' || !isDataRoute(route));
    if (!followed) return new DomainError('FORBIDDEN');
  }
  if (safe) return undefined;
  const from = typeof origin === 'string' ? hostOf(origin) : undefined;
  const ours = from !== undefined && (from === host || ownHosts.includes(from));
  if (origin !== undefined && !ours) return new DomainError('FORBIDDEN');
  if (type === undefined || json.test(String(type))) return undefined;
  // Any page may send these types without asking first: the browser itself must say that it was ours.
  if (route?.startsWith('/files/') && (ours || site === 'same-origin')) return undefined;
  return new DomainError('FORBIDDEN');
}

/** The request of the server as the guard sees it. */
export const askedBy = ({ method, routeOptions, headers }: FastifyRequest): Asked => ({
  method,
  route: routeOptions.url,
  host: headers.host,
  headers,
});
