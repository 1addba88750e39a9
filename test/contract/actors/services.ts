import 'reflect-metadata';
import type { INestApplicationContext } from '@nestjs/common';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ActorsService, features, SearchService, StoreModule } from '@entregent/server';
import { settingsOfSpecs } from '../../../libs/testing/src/contract/store.ts';

/** The services of the product over the Neo4j of the specs; `ran` collects the names of the statements. */
export async function openActors(ran: string[]) {
  const settings = { ...settingsOfSpecs(), onStatement: (name: string) => ran.push(name) };
  class Services {}
  Module({ imports: [StoreModule.with(settings), ...features] })(Services);
  const context: INestApplicationContext = await NestFactory.createApplicationContext(Services, { logger: false });
  return {
    actors: context.get(ActorsService, { strict: false }),
    search: context.get(SearchService, { strict: false }),
    close: () => context.close(),
  };
}
