import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import { DomainError, type Reader } from '@entregent/model';

/** What each request knows of who asks; null for somebody who has not signed in. */
export interface RequestContext {
  readonly reader: Reader | null;
}

/** The reader of this request. An operation that takes one is open to signed-in people only. */
export const CurrentReader = createParamDecorator((_: unknown, context: ExecutionContext): Reader => {
  const { reader } = GqlExecutionContext.create(context).getContext<RequestContext>();
  if (!reader) throw new DomainError('UNAUTHENTICATED');
  return reader;
});
