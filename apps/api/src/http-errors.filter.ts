import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import { GqlArgumentsHost } from '@nestjs/graphql';
import { DomainError, type ErrorCode, errorText, type Language } from '@entregent/model';
import { Denials, type RequestContext } from '@entregent/server';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLResolveInfo } from 'graphql';
import { languageOf } from './session/language.ts';

const statusOf = {
  BAD_USER_INPUT: 400,
  UNREADABLE_FILE: 400,
  AMBIGUOUS: 400,
  PERSISTED_QUERY_REQUIRED: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  FRESH_SIGN_IN: 403,
  WRONG_PASSWORD: 403,
  IMPORT_UNDER_WAY: 409,
  PASSKEY_REFUSED: 403,
  WRONG_CODE: 403,
  CODE_DELAYED: 429,
  LAST_FACTOR: 403,
  IDENTITY_UNKNOWN: 403,
  IDENTITY_TAKEN: 403,
  IDENTITY_REFUSED: 403,
  IDENTITY_UNAVAILABLE: 503,
  APPROVAL_NEEDED: 403,
  GATE_CLOSED: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  DECIDED: 409,
  LIMIT_EXCEEDED: 413,
  RATE_LIMITED: 429,
  SIGN_IN_DELAYED: 429,
  STORE_UNAVAILABLE: 503,
  AUDIT_KEY_MISSING: 503,
  SECRETS_KEY_MISSING: 503,
  MIGRATION_EDITED: 500,
  INTERNAL: 500,
} as const satisfies Record<ErrorCode, number>;

/** One of our errors as the answer of a plain route: its status, and a body of the shape that GraphQL has. */
export const answerWith = (reply: FastifyReply, { code, details }: DomainError, language: Language): FastifyReply =>
  reply
    .status(statusOf[code])
    .send({ errors: [{ message: errorText(code, language, details), extensions: { code, ...details } }] });

/** Our own errors: as they are for GraphQL, which formats them itself; for plain routes as a status and
 * a body of the same shape. */
@Catch(DomainError)
export class DomainErrorFilter implements ExceptionFilter<DomainError> {
  readonly #denials: Denials;

  constructor(denials: Denials) {
    this.#denials = denials;
  }

  catch(error: DomainError, host: ArgumentsHost): DomainError | undefined {
    if (host.getType<'http' | 'graphql'>() === 'graphql') {
      const asked = GqlArgumentsHost.create(host);
      const { reader } = asked.getContext<RequestContext>();
      this.#denials.note(reader, asked.getInfo<GraphQLResolveInfo>().fieldName, error, asked.getArgs());
      return error;
    }
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    this.#denials.note(request.reader, `${request.method} ${request.routeOptions.url ?? ''}`, error, request.params);
    const language = languageOf(request);
    void answerWith(http.getResponse<FastifyReply>(), error, language);
    return undefined;
  }
}
