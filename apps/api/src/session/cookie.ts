import type { FastifyReply, FastifyRequest } from 'fastify';

/** The cookie's name says that it belongs to this host alone; browsers keep that promise only over TLS. */
export const cookieName = (secure: boolean): string => (secure ? '__Host-entregent' : 'entregent');

const options = (secure: boolean) => ({ path: '/', httpOnly: true, sameSite: 'lax' as const, secure });

export const setSessionCookie = (reply: FastifyReply, secret: string, until: Date, secure: boolean): void => {
  void reply.setCookie(cookieName(secure), secret, { ...options(secure), expires: until });
};

export const clearSessionCookie = (reply: FastifyReply, secure: boolean): void => {
  void reply.clearCookie(cookieName(secure), options(secure));
};

export const sessionSecret = (request: FastifyRequest, secure: boolean): string | undefined =>
  request.cookies[cookieName(secure)];

/** The secret of an `Authorization: Bearer …` header. */
export const bearerOf = (request: FastifyRequest): string | undefined =>
  /^Bearer (\S{20,200})$/.exec(request.headers.authorization ?? '')?.[1];
