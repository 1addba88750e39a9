import 'reflect-metadata';
import type { INestApplicationContext, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { commit, GraphStore, type Operation, type StoreSettings } from '@entregent/graph-db';
import type { Reader } from '@entregent/model';
import { features, StoreModule } from '@entregent/server';
import { allReads, type Sample } from '@entregent/server/reads';
import { Module } from '@nestjs/common';
import { plantRequests } from './plant-requests.ts';
import { circles, Dice, randomGraph, randomReader } from './random-graph.ts';
import { countRecords, deleteHidden } from './without-hidden.ts';
import { emptyStore } from '../contract/support/empty-store.ts';

const on = '2026-06-01';

/**
 * Every service of the product over one store; `ran` collects the names of the queries that were run.
 * @param storeOf makes the store, where it is to be another than that of the product
 */
export async function openServices(
  given: StoreSettings,
  ran: Set<string>,
  storeOf?: (settings: StoreSettings) => GraphStore,
): Promise<INestApplicationContext> {
  // A first plan on a busy machine may take long; a time-out would look like a leak.
  const settings = {
    ...given,
    timeout: 180_000,
    onStatement: (name: string) => ran.add(name.replace(/:[A-Z_]+$/, '')),
  };
  const { providers = [], ...module } = StoreModule.with(settings);
  const own = storeOf ? [{ provide: GraphStore, useValue: storeOf(settings) }] : [];
  class Services {}
  Module({ imports: [{ ...module, providers: [...providers, ...own] }, ...features] })(Services);
  return NestFactory.createApplicationContext(Services, { logger: false });
}

const refused = 'refused: ';

/** What a read answers, as bytes; a refusal is an answer too. */
export const answerOf = (ask: () => Promise<unknown>): Promise<string> =>
  ask().then(JSON.stringify, (error: unknown) => `${refused}${String(error)}`);

/** Every answer of the product to one reader, as bytes, by the name of the read. */
export async function answers(
  services: INestApplicationContext,
  reader: Reader,
  given: Sample,
): Promise<Map<string, string>> {
  const get = <T>(type: Type<T>): T => services.get(type, { strict: false });
  const all = new Map<string, string>();
  for (const [name, read] of Object.entries(allReads)) all.set(name, await answerOf(() => read(get, reader, given)));
  return all;
}

/** Some records change and some go to the trash, so that history and removals are there to be hidden as well. */
function secondThoughts(operations: readonly Operation[], dice: Dice): Operation[] {
  const created = operations.filter((op) => op.op === 'create');
  const changed = dice.some(created, 12);
  return changed.map((op): Operation => {
    if (dice.below(3) === 0) return { op: 'remove', type: op.type, id: op.id, version: 1 };
    const set =
      op.type === 'Person'
        ? { why: `vu ${dice.below(1000)}` }
        : { businessSecret: dice.below(2) === 0, secretReason: 'prix', secretOwner: 'Vesle' };
    return { op: 'update', type: op.type, id: op.id, version: 1, set };
  });
}

export interface Round {
  readonly seed: number;
  readonly hidden: number;
  readonly records: number;
  /** Names of the reads that were answered, not refused as a whole: the others compared one refusal with another. */
  readonly answered: readonly string[];
  /** Names of the reads whose answers differ, with both. */
  readonly differences: readonly { readonly read: string; readonly withHidden: string; readonly without: string }[];
}

/** One random graph, one random reader: every read on it, and again after the hidden records are gone. */
export async function playRound(services: INestApplicationContext, store: GraphStore, seed: number): Promise<Round> {
  const dice = new Dice(seed);
  await emptyStore(store);
  const keys = circles.flatMap((circle) => [0, 1, 2, 3, 4].map((level) => `${circle}:${level}`));
  const author: Reader = { user: 'the-author', person: null, role: 'administrator', language: 'fr', access: keys };
  const { operations, ids, text } = randomGraph(dice);
  await commit(store, author, { kind: 'import', reason: 'random', operations });
  await commit(store, author, {
    kind: 'edit',
    reason: 'second thoughts',
    operations: secondThoughts(operations, dice),
  });
  const reader = randomReader(dice, ids.Person);
  await plantRequests(store, dice, operations, reader);
  const sample: Sample = { ids, text, on };
  const before = await answers(services, reader, sample);
  const records = await countRecords(store);
  await deleteHidden(store, reader.access);
  const hidden = records - (await countRecords(store));
  const after = await answers(services, reader, sample);
  const differences = [...before].flatMap(([read, withHidden]) => {
    const without = after.get(read)!;
    return withHidden === without ? [] : [{ read, withHidden, without }];
  });
  const answered = [...before].flatMap(([read, answer]) => (answer.startsWith(refused) ? [] : [read]));
  return { seed, hidden, records, answered, differences };
}
