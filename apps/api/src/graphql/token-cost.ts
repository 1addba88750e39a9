import { DomainError } from '@entregent/model';
import type { DocumentNode, GraphQLSchema } from 'graphql';
import { measureOf } from './document-measure.ts';

/**
 * Refuses an operation of an API token that may answer more values than its limit: pages count as long as they may get, so
 * a token that wants little says so with `first`. Browsers run operations that were measured when they were registered.
 * @throws DomainError LIMIT_EXCEEDED
 */
export function assertAffordable(schema: GraphQLSchema, document: DocumentNode, most: number | null): void {
  if (most === null) return;
  const { cost } = measureOf(document, schema);
  if (cost <= most) return;
  const limit = [
    `coût de l’opération : ${cost}, au plus ${most} pour ce jeton`,
    `cost of the operation: ${cost}, at most ${most} for this token`,
  ];
  throw new DomainError('LIMIT_EXCEEDED', { limit, cost, most });
}
