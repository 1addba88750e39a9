import { DomainError, type Reader } from '@entregent/model';
import type { SignInService } from '@entregent/server';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { answerWith } from '../http-errors.filter.ts';
import { bearerOf, sessionSecret } from './cookie.ts';
import { languageOf } from './language.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks; null when nobody is signed in. */
    reader: Reader | null;
    /** True for an API token: it is not a browser, may send its own documents, and needs no proof against forgery. */
    byToken: boolean;
    /** What one operation of an API token may cost; null for a browser, whose operations are known. */
    mostCost: number | null;
  }
}

/** The screens ask in the language that is chosen there, which need not be that of the account. */
const speaking = (reader: Reader | null, asked: string | undefined): Reader | null =>
  reader && (asked === 'fr' || asked === 'en') ? { ...reader, language: asked } : reader;

const asksForData = (url: string) => /^\/(graphql|session|files)\b/.test(url);

/** Reads the reader before anything else sees the request; pages and their assets need none. */
export function addReader(fastify: FastifyInstance, signIn: SignInService, secure: boolean): void {
  fastify.decorateRequest('reader', null);
  fastify.decorateRequest('byToken', false);
  fastify.decorateRequest('mostCost', null);
  const read = async (request: FastifyRequest) => {
    const token = bearerOf(request);
    const secret = sessionSecret(request, secure);
    if (token !== undefined) {
      const known = await signIn.readerOfToken(token);
      request.reader = speaking(known?.reader ?? null, request.headers['accept-language']);
      request.byToken = known !== null;
      request.mostCost = known?.cost ?? null;
    } else if (secret !== undefined)
      request.reader = speaking(await signIn.readerOfSession(secret), request.headers['accept-language']);
  };
  fastify.addHook('onRequest', async (request, reply) => {
    if (!asksForData(request.url)) return;
    try {
      await read(request);
    } catch (error) {
      // No filter of Nest stands around a hook.
      if (error instanceof DomainError) return answerWith(reply, error, languageOf(request));
      throw error;
    }
  });
}
