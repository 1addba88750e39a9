import { persistedOperations } from '@entregent/api-client/persisted';
import type { FastifyRequest } from 'fastify';
import type { MercuriusOptions } from 'mercurius';

type Provider = NonNullable<MercuriusOptions['persistedQueryProvider']>;

/** Bodies of tokens' requests: nothing that a body says itself puts it here. */
const ofPrograms = new WeakSet<object>();

/** Tells the body of a token's request from a browser's. */
export function markOwnDocuments({ body, byToken }: FastifyRequest): void {
  if (byToken && typeof body === 'object' && body !== null) ofPrograms.add(body);
}

/**
 * Browsers send the id of an operation that was registered when the web application was built, and nothing else is answered
 * in production. A token is a program's: it may send its own documents, within the limits of limits.ts.
 */
export function registeredOperations(
  onlyRegistered: boolean,
  operations: ReadonlyMap<string, string> = persistedOperations,
): Provider {
  const id = (body: object) => (body as { documentId?: unknown }).documentId;
  return {
    isPersistedQueryRetry: () => false,
    isPersistedQuery: (body: object) => (onlyRegistered && !ofPrograms.has(body)) || id(body) !== undefined,
    getHash: (body: object) => (typeof id(body) === 'string' ? (id(body) as string) : ''),
    getQueryFromHash: async (hash: string) => operations.get(hash) as string,
    notFoundError: 'This operation is not registered',
    notSupportedError: 'Send the documentId of a registered operation',
  };
}
