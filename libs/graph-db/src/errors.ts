import { DomainError } from '@entregent/model';
import neo4j from 'neo4j-driver';

const unreachable = new Set<string>([neo4j.error.SERVICE_UNAVAILABLE, neo4j.error.SESSION_EXPIRED]);

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';

/** A unique constraint said no: the record, commit or account is there already. */
export const isConstraintViolation = (error: unknown): boolean =>
  codeOf(error) === 'Neo.ClientError.Schema.ConstraintValidationFailed';

/** Another process made the same index or constraint at the same time. */
export const isMadeMeanwhile = (error: unknown): boolean =>
  /^Neo\.ClientError\.Schema\.\w*AlreadyExists$/.test(codeOf(error)) || isConstraintViolation(error);

/** The driver gives no code when all of its connections are busy for too long. */
const isPoolExhausted = (error: unknown): boolean =>
  error instanceof Error && error.message.startsWith('Connection acquisition timed out');

/** What the database said, in our own codes. One place, so that no other code knows the database's. */
export function asDomainError(error: unknown): unknown {
  if (error instanceof DomainError) return error;
  const code = codeOf(error);
  if (
    code.includes('TransactionTimedOut') ||
    code.includes('MemoryPoolOutOfMemory') ||
    code.includes('TransactionOutOfMemory')
  )
    return new DomainError(
      'LIMIT_EXCEEDED',
      { limit: ['durée ou mémoire d’une requête', 'time or memory of one query'] },
      error,
    );
  if (
    unreachable.has(code) ||
    isPoolExhausted(error) ||
    code.startsWith('Neo.TransientError') ||
    code === 'Neo.ClientError.Security.AuthenticationRateLimit'
  )
    return new DomainError('STORE_UNAVAILABLE', {}, error);
  return error;
}
