import { GraphStore } from '@entregent/graph-db';
import { isRight, may, UserRole } from '@entregent/model';
import { features } from '@entregent/server';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { ExecutionContext, Type } from '@nestjs/common';
import { controllers } from '../../../apps/api/src/app.module.ts';
import { resolversOf } from '../../../apps/api/src/schema.ts';
import { atLeast, type Check } from '../lib/check.ts';
import { Arguments } from '../lib/documents.ts';
import { author, plantBase } from '../lib/planted-base.ts';
import { everyRole, nobody, openRealApi } from '../lib/real-api.ts';
import { probes, verdict } from './authorisation.ts';

interface Argument {
  factory?: (right: unknown, context: ExecutionContext) => unknown;
  readonly data?: unknown;
}

const readerIn = (context: ExecutionContext): unknown =>
  context.getType<'http' | 'graphql'>() === 'http'
    ? context.switchToHttp().getRequest<{ reader: unknown }>().reader
    : GqlExecutionContext.create(context).getContext<{ reader: unknown }>().reader;

/** The arguments of operations that ask for a right, where Nest keeps them. */
function guards(): Argument[] {
  const types: readonly Type<unknown>[] = [...resolversOf(features), ...controllers];
  return types.flatMap((type) =>
    Object.getOwnPropertyNames(type.prototype).flatMap((method) => {
      const given = (Reflect.getMetadata('__routeArguments__', type, method) ?? {}) as Readonly<Record<string, Argument>>;
      return Object.values(given).filter(({ data }) => typeof data === 'string' && isRight(data));
    }),
  ); // prettier-ignore
}

/** Runs work while each operation lets everybody in, and nobody as who sees all. */
async function unguarded<T>(work: () => Promise<T>): Promise<T> {
  const all = guards();
  const factories = all.map(({ factory }) => factory);
  for (const argument of all) argument.factory = (_, context) => readerIn(context) ?? author;
  try {
    return await work();
  } finally {
    for (const [index, argument] of all.entries()) argument.factory = factories[index]!;
  }
}

/**
 * The check of the right is taken out of each operation: the probes of the authorisation check must notice, by who has not
 * signed in and by a role that lacks the right. What a service checks once more is no hole, so it is counted apart.
 */
export const rightMutants: Check = async ({ settings, seed }) => {
  const store = new GraphStore(settings);
  const base = await plantBase(store, seed);
  const all = (await probes()).filter(({ right }) => right !== undefined && right !== 'open');
  const api = await unguarded(() => openRealApi(settings));
  try {
    const roles = await everyRole(api);
    const nowhere = Object.fromEntries(Object.keys(base.ids).map((kind) => [kind, []])) as unknown as typeof base.ids;
    const survivors: string[] = [];
    const twice: string[] = [];
    let tried = 0;
    for (const probe of all) {
      const given = new Arguments(probe.mutation ? nowhere : base.ids, 0);
      const lacking = UserRole.options.find((role) => isRight(probe.right!) && !may(role, probe.right));
      const profiles = [nobody, ...roles.filter(({ role }) => role === lacking)];
      for (const profile of profiles) {
        tried += 1;
        const reply = await probe.ask(api, given, profile);
        if (verdict(probe, profile, reply, base).length > 0) continue;
        const name = `${probe.name} by ${profile.name}`;
        if (reply.code === 'FORBIDDEN') twice.push(name);
        else survivors.push(name);
      }
    }
    const figure = (100 * (tried - survivors.length)) / tried;
    const name = `checks of rights removed in turn, ${twice.length} of them refused by a service as well: killed`;
    return [atLeast(name, figure, 95, `% of ${tried}`, survivors)];
  } finally {
    await api.close();
    await store.close();
  }
};
