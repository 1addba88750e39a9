import { Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import { DomainError, type ErrorCode, errorText, isErrorCode } from '@entregent/model';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { InputError } from './zod-input.ts';

/** Lets our own errors through as they are: Nest would log each as a failure of the server. */
@Catch(DomainError)
export class DomainErrorFilter implements ExceptionFilter<DomainError> {
  catch(exception: DomainError): DomainError {
    return exception;
  }
}

const byStatus: Readonly<Record<number, ErrorCode>> = {
  400: 'BAD_USER_INPUT',
  401: 'UNAUTHENTICATED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  409: 'CONFLICT',
  413: 'LIMIT_EXCEEDED',
  429: 'RATE_LIMITED',
};

const byServerCode: Readonly<Record<string, ErrorCode>> = {
  MER_ERR_GQL_PERSISTED_QUERY_NOT_FOUND: 'PERSISTED_QUERY_REQUIRED',
  MER_ERR_GQL_PERSISTED_QUERY_NOT_SUPPORTED: 'PERSISTED_QUERY_REQUIRED',
  MER_ERR_GQL_CSRF_PREVENTION: 'FORBIDDEN',
  MER_ERR_GQL_QUERY_DEPTH: 'LIMIT_EXCEEDED',
};

type Cause = Error & { code?: string; statusCode?: number; errors?: Cause[] };

/** Mercurius wraps a list of validation errors in one error: takes the list apart. */
export const flatten = (error: GraphQLError): { error: GraphQLError; cause: Cause | undefined }[] => {
  const cause = (error.originalError ?? undefined) as Cause | undefined;
  if (!cause?.errors?.length) return [{ error, cause }];
  return cause.errors.map((one) => ({
    error: one as unknown as GraphQLError,
    cause: one instanceof GraphQLError ? undefined : one,
  }));
};

/** The names that a message proposes instead of one that is not there: they would tell the schema piece by piece. */
const proposals = / Did you mean [^?]*\?/g;

/**
 * What leaves the server for one error: a code of the model's closed list, a sentence in the reader's language, and no more
 * than he may know. `log` is told what was unexpected.
 */
export function formatError(
  { error, cause }: { error: GraphQLError; cause: Cause | undefined },
  language: 'fr' | 'en',
  request: string,
  log: (cause: unknown) => void,
): GraphQLFormattedError {
  const { locations, path } = error;
  const as = (code: ErrorCode, message: string, details: object = {}): GraphQLFormattedError => ({
    message,
    ...(locations ? { locations } : {}),
    ...(path ? { path } : {}),
    extensions: { code, ...details },
  });
  if (cause instanceof InputError)
    return as(cause.code, errorText(cause.code, language), {
      issues: language === 'fr' ? cause.inFrench : cause.inEnglish,
    });
  if (cause instanceof DomainError)
    return as(cause.code, errorText(cause.code, language, cause.details), cause.details);
  if (!cause || cause instanceof GraphQLError) {
    // Without a path the document itself did not fit the schema: its author reads English.
    if (!path) return as('BAD_USER_INPUT', (cause ?? error).message.replace(proposals, ''));
    log(cause ?? error);
    return as('INTERNAL', errorText('INTERNAL', language, { request }));
  }
  const status = cause instanceof HttpException ? cause.getStatus() : cause.statusCode;
  const code = byServerCode[cause.code ?? ''] ?? byStatus[status ?? 0];
  if (code !== undefined && isErrorCode(code)) return as(code, errorText(code, language, { limit: '' }));
  log(cause);
  return as('INTERNAL', errorText('INTERNAL', language, { request }));
}
