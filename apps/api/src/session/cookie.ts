import '@fastify/cookie';
import { DomainError } from '@entregent/model';
import type { OpenedSession, Visit } from '@entregent/server';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** A name that says that the cookie belongs to this host alone; browsers keep that promise only over TLS. */
const hostOnly = (name: string, secure: boolean): string => (secure ? `__Host-${name}` : name);
export const cookieName = (secure: boolean): string => hostOnly('entregent', secure);
const deviceName = (secure: boolean): string => hostOnly('entregent-device', secure);
const halfName = (secure: boolean): string => hostOnly('entregent-half', secure);
const errandName = (secure: boolean): string => hostOnly('entregent-errand', secure);

/**
 * Strict: no page elsewhere makes a browser send it. A link from a letter still opens: the page itself needs no cookie, and
 * what it then asks for comes from here.
 */
const options = (secure: boolean) => ({ path: '/', httpOnly: true, sameSite: 'strict' as const, secure });

const setSessionCookie = (reply: FastifyReply, secret: string, until: Date, secure: boolean): void => {
  void reply.setCookie(cookieName(secure), secret, { ...options(secure), expires: until });
};

/** A device keeps this beyond the session: it opens nothing, and keeps others' guesses from keeping its owner out. */
const setDeviceCookie = (reply: FastifyReply, secret: string, until: Date, secure: boolean): void => {
  void reply.setCookie(deviceName(secure), secret, { ...options(secure), expires: until });
};

export const halfSecret = (request: FastifyRequest, secure: boolean): string | undefined =>
  request.cookies[halfName(secure)];

/** What the page of sign-in does next: nothing, ask for a second factor, or have one chosen. */
export interface SignedIn {
  readonly hasPassword: boolean;
  readonly step: OpenedSession['owes'];
}

/** Hands the browser what was opened: a session, which ends the half one; or a half session, for its own routes alone. */
export function handOver(
  reply: FastifyReply,
  { secret, until, hasPassword, owes, device }: OpenedSession,
  secure: boolean,
): SignedIn {
  if (owes) void reply.setCookie(halfName(secure), secret, { ...options(secure), expires: until });
  else {
    setSessionCookie(reply, secret, until, secure);
    if (halfSecret(reply.request, secure) !== undefined) void reply.clearCookie(halfName(secure), options(secure));
  }
  if (device) setDeviceCookie(reply, device.secret, device.until, secure);
  return { hasPassword, step: owes };
}

/** Lax: the identity provider sends the browser back from elsewhere. It opens nothing without the provider's answer. */
const ofErrand = (secure: boolean) => ({ ...options(secure), sameSite: 'lax' as const });

export const setErrandCookie = (reply: FastifyReply, secret: string, until: Date, secure: boolean): void => {
  void reply.setCookie(errandName(secure), secret, { ...ofErrand(secure), expires: until });
};

/** The secret of an errand to the identity provider; it is read once. */
export function takeErrandSecret(request: FastifyRequest, reply: FastifyReply, secure: boolean): string | undefined {
  void reply.clearCookie(errandName(secure), ofErrand(secure));
  return request.cookies[errandName(secure)];
}

/** Forgets who is signed in, and who had begun to. */
export const clearSessionCookie = (reply: FastifyReply, secure: boolean): void => {
  void reply.clearCookie(cookieName(secure), options(secure)).clearCookie(halfName(secure), options(secure));
};

export const sessionSecret = (request: FastifyRequest, secure: boolean): string | undefined =>
  request.cookies[cookieName(secure)];

/** The same of somebody who must have a session. @throws DomainError UNAUTHENTICATED */
export function ownSecret(request: FastifyRequest, secure: boolean): string {
  const secret = sessionSecret(request, secure);
  if (secret === undefined) throw new DomainError('UNAUTHENTICATED');
  return secret;
}

/** Where a request to sign in comes from. */
export const visitOf = (request: FastifyRequest, secure: boolean): Visit => ({
  address: request.ip,
  userAgent: request.headers['user-agent'],
  device: request.cookies[deviceName(secure)],
  session: sessionSecret(request, secure),
});

/** The secret of an `Authorization: Bearer …` header. */
export const bearerOf = (request: FastifyRequest): string | undefined =>
  /^Bearer (\S{20,200})$/.exec(request.headers.authorization ?? '')?.[1];
