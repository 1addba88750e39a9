import { SetMetadata, type Type } from '@nestjs/common';
import { isRight, type Right } from '@entregent/model';

const OPEN = 'entregent:open';

/** Marks a route that nobody need be signed in for: signing in itself, the pages, the sign of life. */
export const OpenToAll = (): MethodDecorator & ClassDecorator => SetMetadata(OPEN, true);

/** A query, a mutation, a subscription or a route, and what one must be allowed to use it. */
export interface OperationRight {
  readonly operation: string;
  /** Undefined when it names none: then the product must not be built. */
  readonly right: Right | 'open' | undefined;
}

/** The arguments that a method takes from its request, as Nest keeps them; the data of ours is the right. */
const argumentsOf = (type: Type, method: string): readonly { readonly data?: unknown }[] =>
  Object.values((Reflect.getMetadata('__routeArguments__', type, method) ?? {}) as Record<string, { data?: unknown }>);

const isOperation = (method: object) =>
  ['Query', 'Mutation', 'Subscription'].includes(String(Reflect.getMetadata('graphql:resolver_type', method))) ||
  Reflect.hasMetadata('path', method);

function nameOf(type: Type, method: object): string {
  const route = Reflect.getMetadata('path', method) as string | undefined;
  if (route === undefined) {
    const { name } = method as { name: string };
    const given = Reflect.getMetadata('graphql:resolver_name', method) as string | undefined;
    return given ?? name;
  }
  const base = String(Reflect.getMetadata('path', type));
  const verbs = ['GET', 'POST', 'PUT', 'DELETE', 'PATCH'];
  return `${verbs[Number(Reflect.getMetadata('method', method))]} ${`/${base}/${route}`.replaceAll(/\/+/g, '/')}`;
}

/** Every operation of these resolvers and controllers with its right, sorted by name. */
export function operationsOf(types: readonly Type<unknown>[]): OperationRight[] {
  const found = types.flatMap((type) =>
    Object.getOwnPropertyNames(type.prototype).flatMap((key): OperationRight[] => {
      const method: unknown = Object.getOwnPropertyDescriptor(type.prototype, key)?.value;
      if (typeof method !== 'function' || key === 'constructor' || !isOperation(method)) return [];
      const open = Reflect.hasMetadata(OPEN, method) || Reflect.hasMetadata(OPEN, type);
      const named = argumentsOf(type, key).find(({ data }) => typeof data === 'string' && isRight(data));
      return [{ operation: nameOf(type, method), right: open ? 'open' : (named?.data as Right | undefined) }];
    }),
  );
  return found.toSorted((a, b) => (a.operation < b.operation ? -1 : 1));
}
