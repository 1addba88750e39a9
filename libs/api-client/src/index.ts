import type { TypedDocumentString } from './gen/graphql.ts';

export * from './gen/graphql.ts';

/** The registered id of an operation: what a browser sends instead of the document. */
export function operationId<R, V>(operation: TypedDocumentString<R, V>): string {
  return (operation.__meta__ as { hash: string }).hash;
}
