import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import { assertHimself, assertMay, DomainError, type Reader, type Right } from '@entregent/model';

/** What each request knows of who asks; null for somebody who has not signed in. */
export interface RequestContext {
  readonly reader: Reader | null;
}

/** Whether an operation changes something: a mutation, or a route of another method than GET. */
const changes = (context: ExecutionContext): boolean =>
  context.getType<'http' | 'graphql'>() === 'http'
    ? context.switchToHttp().getRequest<{ readonly method: string }>().method !== 'GET'
    : Reflect.getMetadata('graphql:resolver_type', context.getHandler()) === 'Mutation';

const reader = createParamDecorator((right: Right, context: ExecutionContext): Reader => {
  const { reader: known } =
    context.getType<'http' | 'graphql'>() === 'http'
      ? context.switchToHttp().getRequest<RequestContext>()
      : GqlExecutionContext.create(context).getContext<RequestContext>();
  if (!known) throw new DomainError('UNAUTHENTICATED');
  assertMay(known, right);
  if (changes(context)) assertHimself(known);
  return known;
});

/**
 * The reader of this request, who must hold the right that the operation names. Every operation takes one: what names no
 * right is not compiled.
 * @throws DomainError UNAUTHENTICATED for nobody; FORBIDDEN when the role of the reader does not hold the right, and
 * for whoever would change something while he looks through another's eyes
 */
export const CurrentReader = (right: Right): ParameterDecorator => reader(right);
