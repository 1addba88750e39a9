import 'reflect-metadata';
import { type INestApplicationContext, Module, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { StoreModule } from '@entregent/server';
import type { GraphStore } from '@entregent/graph-db';
import { settingsOfSpecs, testStore } from '../../../libs/testing/src/contract/store.ts';
import { emptyStore, enterCircles } from './empty-store.ts';

/** Some features over an empty store; `statements` collects the names of the statements that they run. */
export interface ServicesUnderTest {
  readonly store: GraphStore;
  readonly get: <T>(type: Type<T>) => T;
  readonly statements: string[];
  readonly close: () => Promise<void>;
}

export async function openServices(
  features: readonly Type<unknown>[],
  circles: readonly string[],
): Promise<ServicesUnderTest> {
  const opened = await openBeside(features);
  await emptyStore(opened.store);
  await enterCircles(opened.store, circles);
  return opened;
}

/** The same over the store as it is: a second process of the product, with connections of its own. */
export async function openBeside(features: readonly Type<unknown>[]): Promise<ServicesUnderTest> {
  const statements: string[] = [];
  const settings = { ...settingsOfSpecs(), onStatement: (name: string) => void statements.push(name) };
  class Services {}
  Module({ imports: [StoreModule.with(settings), ...features] })(Services);
  const services: INestApplicationContext = await NestFactory.createApplicationContext(Services, { logger: false });
  const store = testStore();
  return {
    store,
    get: (type) => services.get(type, { strict: false }),
    statements,
    close: async () => {
      await services.close();
      await store.close();
    },
  };
}

/** Deletes every record and relationship that a reader of these keys does not see: what he must not be able to notice. */
export async function deleteHidden(store: GraphStore, access: readonly string[]): Promise<void> {
  await store.schema('MATCH ()-[r]->() WHERE r.access IS NOT NULL AND NOT r.access IN $access DELETE r', { access });
  await store.schema('MATCH (n:Record) WHERE NOT n.access IN $access DETACH DELETE n', { access });
}
