import 'reflect-metadata';
import { type INestApplicationContext, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { NetworkModule, NetworkService, StoreModule } from '@entregent/server';
import type { GraphStore } from '@entregent/graph-db';
import { settingsOfSpecs, testStore } from '../../../libs/testing/src/contract/store.ts';
import { emptyStore, enterCircles } from '../support/empty-store.ts';

/** The network feature over an empty store; `statements` collects the names of the statements since `countFrom`. */
export interface NetworkUnderTest {
  readonly store: GraphStore;
  readonly network: NetworkService;
  readonly statements: string[];
  readonly close: () => Promise<void>;
}

export async function openNetwork(): Promise<NetworkUnderTest> {
  const statements: string[] = [];
  const settings = { ...settingsOfSpecs(), onStatement: (name: string) => void statements.push(name) };
  class Services {}
  Module({ imports: [StoreModule.with(settings), NetworkModule] })(Services);
  const services: INestApplicationContext = await NestFactory.createApplicationContext(Services, { logger: false });
  const store = testStore();
  await emptyStore(store);
  await enterCircles(store, ['cluster', 'secret']);
  return {
    store,
    network: services.get(NetworkService, { strict: false }),
    statements,
    close: async () => {
      await services.close();
      await store.close();
    },
  };
}
