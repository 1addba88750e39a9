import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory } from '@nestjs/graphql';
import { features } from '@entregent/server';
import { lexicographicSortSchema, printSchema } from 'graphql';
import type { Type } from '@nestjs/common';

/** The resolver classes of the features, found where Nest finds them: among the providers of their modules. */
export function resolversOf(modules: readonly Type<unknown>[]): Type<unknown>[] {
  const providers = modules.flatMap(
    (module) => (Reflect.getMetadata('providers', module) as unknown[] | undefined) ?? [],
  );
  return providers.filter(
    (one): one is Type<unknown> => typeof one === 'function' && Reflect.hasMetadata('graphql:resolver_type', one),
  );
}

/** The schema as text, without a server or a database: what apps/api/schema.graphql must hold. */
export async function printApiSchema(): Promise<string> {
  const app = await NestFactory.createApplicationContext(GraphQLSchemaBuilderModule, { logger: false });
  const schema = await app.get(GraphQLSchemaFactory).create(resolversOf(features));
  await app.close();
  return `${printSchema(lexicographicSortSchema(schema))}\n`;
}
