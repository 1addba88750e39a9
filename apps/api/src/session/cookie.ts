import '@fastify/cookie';
import type { Visit } from '@entregent/server';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** A name that says that the cookie belongs to this host alone; browsers keep that promise only over TLS. */
const hostOnly = (name: string, secure: boolean): string => (secure ? `__Host-${name}` : name);
export const cookieName = (secure: boolean): string => hostOnly('entregent', secure);
const deviceName = (secure: boolean): string => hostOnly('entregent-device', secure);

/**
 * Strict: no page elsewhere makes a browser send it. A link from a letter still opens: the page itself needs no cookie, and
 * what it then asks for comes from here.
 */
const options = (secure: boolean) => ({ path: '/', httpOnly: true, sameSite: 'strict' as const, secure });

export const setSessionCookie = (reply: FastifyReply, secret: string, until: Date, secure: boolean): void => {
  void reply.setCookie(cookieName(secure), secret, { ...options(secure), expires: until });
};

/** A device keeps this beyond the session: it opens nothing, and keeps others' guesses from keeping its owner out. */
export const setDeviceCookie = (reply: FastifyReply, secret: string, until: Date, secure: boolean): void => {
  void reply.setCookie(deviceName(secure), secret, { ...options(secure), expires: until });
};

export const clearSessionCookie = (reply: FastifyReply, secure: boolean): void => {
  void reply.clearCookie(cookieName(secure), options(secure));
};

export const sessionSecret = (request: FastifyRequest, secure: boolean): string | undefined =>
  request.cookies[cookieName(secure)];

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
