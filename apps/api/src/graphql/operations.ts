import { persistedOperations } from '@entregent/api-client/persisted';
import type { FastifyRequest } from 'fastify';
import type { MercuriusOptions } from 'mercurius';

type Body = { documentId?: unknown; query?: string };
type Provider = NonNullable<MercuriusOptions['persistedQueryProvider']>;

/**
 * Browsers send the id of an operation that was registered when the web application was built, and nothing else is answered
 * in production. A token is a program's: it may send its own documents, within the limits of limits.ts.
 */
export function registeredOperations(
  onlyRegistered: boolean,
  operations: ReadonlyMap<string, string> = persistedOperations,
): Provider {
  const id = (body: object) => (body as Body).documentId;
  return {
    isPersistedQueryRetry: () => false,
    isPersistedQuery: (body: object) =>
      (onlyRegistered && !(body as { ownDocument?: boolean }).ownDocument) || id(body) !== undefined,
    getHash: (body: object) => (typeof id(body) === 'string' ? (id(body) as string) : ''),
    getQueryFromHash: async (hash: string) => operations.get(hash) as string,
    notFoundError: 'This operation is not registered',
    notSupportedError: 'Send the documentId of a registered operation',
  };
}

/** Marks the body of a token's request: only the server can, for it takes the mark away first. */
export function markOwnDocuments(request: FastifyRequest): void {
  const { body } = request;
  if (typeof body !== 'object' || body === null) return;
  delete (body as { ownDocument?: unknown }).ownDocument;
  if (request.byToken) (body as { ownDocument?: boolean }).ownDocument = true;
}
