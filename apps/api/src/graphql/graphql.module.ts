import { Logger, Module } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import { MercuriusDriver, type MercuriusDriverConfig } from '@nestjs/mercurius';
import { flatten, formatError } from '@entregent/graphql-zod';
import type { Reader } from '@entregent/model';
import type { RequestContext } from '@entregent/server';
import type { FastifyRequest } from 'fastify';
import { type GraphQLError, NoSchemaIntrospectionCustomRule } from 'graphql';
import type { MercuriusOptions } from 'mercurius';
import type { Environment } from '../environment.ts';
import { languageOf } from '../session/language.ts';
import { ENVIRONMENT } from '../settings.ts';
import { documentLimits, MOST_DEPTH } from './limits.ts';
import { registeredOperations } from './operations.ts';
import { assertAffordable } from './token-cost.ts';

interface Context extends RequestContext {
  readonly language: 'fr' | 'en';
  readonly request: string;
  readonly mostCost: number | null;
}

const contextOf = (request: FastifyRequest): Context => ({
  reader: request.reader,
  language: languageOf(request as FastifyRequest & { reader: Reader | null }),
  request: request.id,
  mostCost: request.mostCost,
});

const logger = new Logger('graphql');

/** An answer that ran is 200 whatever its fields say; one that never ran is 400, or what the server said. */
const errorFormatter: NonNullable<MercuriusOptions['errorFormatter']> = (execution, context) => {
  const { language = 'fr', request = '' } = context as unknown as Partial<Context>;
  const given = (execution.errors ?? []) as GraphQLError[];
  const errors = given
    .flatMap(flatten)
    .map((one) => formatError(one, language, request, (cause) => logger.error(cause, `request ${request}`)));
  const ran = Boolean(execution.data) || errors.some(({ path }) => path);
  const status = (given[0]?.originalError as { statusCode?: number } | undefined)?.statusCode ?? 400;
  return {
    statusCode: ran ? 200 : status,
    response: { data: execution.data ?? null, errors: errors as unknown as GraphQLError[] },
  };
};

@Module({
  imports: [
    GraphQLModule.forRootAsync<MercuriusDriverConfig>({
      driver: MercuriusDriver,
      inject: [ENVIRONMENT],
      useFactory: ({ NODE_ENV }: Environment): MercuriusDriverConfig => {
        const production = NODE_ENV === 'production';
        return {
          autoSchemaFile: true,
          sortSchema: true,
          path: '/graphql',
          graphiql: false,
          jit: 1, // compiled from the second call of an operation on
          queryDepth: MOST_DEPTH,
          csrfPrevention: true,
          validationRules: production ? [NoSchemaIntrospectionCustomRule, documentLimits] : [documentLimits],
          persistedQueryProvider: registeredOperations(production),
          errorFormatter,
          context: contextOf,
          hooks: {
            preExecution: async (schema, document, context) =>
              assertAffordable(schema, document, (context as unknown as Context).mostCost),
          },
          // Mercurius's own response schema would turn the list positions in an error's path into strings.
          additionalRouteOptions: { serializerCompiler: () => (reply) => JSON.stringify(reply) },
        };
      },
    }),
  ],
})
export class GraphqlModule {}
