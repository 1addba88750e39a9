import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { Module, type INestApplicationContext, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { queries } from '@entregent/graph';
import { commit, GraphStore, type Operation, type RecordType } from '@entregent/graph-db';
import { features, StoreModule } from '@entregent/server';
import { allReads, type Sample } from '@entregent/server/reads';
import { accessProblems } from '../../../graph/src/access-check.ts';
import { answerOf } from '../harness.ts';
import { blindWrites, type HiddenTarget } from '../lib/blind-writes.ts';
import { atLeast, type Check, type Ground, night, none, told } from '../lib/check.ts';
import { hideFew, shownKey } from '../lib/odd-keys.ts';
import { MutableStore, predicatesIn, type PredicateMutant, without } from '../lib/mutable-store.ts';
import { author, plantBase } from '../lib/planted-base.ts';
import { Dice, randomReader } from '../random-graph.ts';

const on = '2026-06-01';

/** One of so many elements is hidden, another number on each graph: short patterns want many, long ones few. */
const oneIn = [4, 2, 8];

const files = new URL('../../../graph/queries/', import.meta.url);
const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const textOf = (query: string) => readFileSync(new URL(`${kebab(query)}.cypher`, files), 'utf8');

/** Every access predicate of every query. */
const mutants: readonly PredicateMutant[] = Object.values(queries)
  .flatMap((feature) => Object.values(feature) as { readonly name: string; readonly text: string }[])
  .flatMap(({ name, text }) => Array.from({ length: predicatesIn(text) }, (_, index) => ({ query: name, index })));

const nameOf = ({ query, index }: PredicateMutant) => `${query} #${index}`;

/** The check of the build, which refuses a query file with a predicate missing. */
function refusedByTheBuild({ query, index }: PredicateMutant): boolean {
  const lines = textOf(query);
  return accessProblems(without(lines, index)).length > 0;
}

type Probe = () => Promise<unknown>;

/** Everything that a reader can ask on one graph, by name: the reads of the product, and writes to what he does not see. */
async function ground(services: INestApplicationContext, store: GraphStore, seed: number) {
  const base = await plantBase(store, seed);
  const dice = new Dice(seed);
  const records = await hideFew(store, dice, oneIn[seed % oneIn.length]!);
  const reader = { ...randomReader(dice, base.ids.Person), access: ['cluster:0', shownKey] };
  const hidden = records.filter((record) => record.hidden);
  const targets = dice.some(hidden, 10).map(({ id, type }): HiddenTarget => ({ id, type: type as RecordType }));
  const changes = targets.map(({ id, type }, index): Operation =>
    index % 2 === 0 ? { op: 'remove', type, id, version: 1 } : { op: 'update', type, id, version: 1, set: { businessSecret: true, secretReason: 'price', secretOwner: 'Vesle' } },
  ); // prettier-ignore
  const changed = await commit(store, author, { kind: 'edit', reason: 'hidden', operations: changes });
  const shown = records.find((record) => record.type === 'Person' && !record.hidden);
  // The word that stands in the texts of every planted record.
  const sample: Sample = { ids: base.ids, text: 'canari', on };
  const get = <T>(type: Type<T>): T => services.get(type, { strict: false });
  const probes: Record<string, Probe> = {
    'blind writes': () => blindWrites(services, reader, targets, shown?.id ?? base.ids.Person[0]!, [changed.commit!]),
  };
  for (const [name, read] of Object.entries(allReads)) probes[name] = () => read(get, reader, sample);
  return probes;
}

/** Takes away those mutants that some answer on one graph betrays. */
async function played(services: INestApplicationContext, store: MutableStore, ran: Set<string>, alive: readonly PredicateMutant[], seed: number) {
  let probes = await ground(services, store, seed);
  const usual = new Map<string, { readonly answer: string; readonly queries: ReadonlySet<string> }>();
  for (const [name, probe] of Object.entries(probes)) {
    await answerOf(probe);
    ran.clear();
    usual.set(name, { answer: await answerOf(probe), queries: new Set(ran) });
  }
  const surviving: PredicateMutant[] = [];
  for (const mutant of alive) {
    store.mutant = mutant;
    let killed = false;
    for (const [name, { answer, queries: used }] of usual) {
      if (killed || !used.has(mutant.query)) continue;
      killed = (await answerOf(probes[name]!)) !== answer;
      if (!killed || name !== 'blind writes') continue;
      store.mutant = undefined; // something was written that must not have been
      probes = await ground(services, store, seed);
    }
    store.mutant = undefined;
    if (!killed) surviving.push(mutant);
  }
  return surviving;
} // prettier-ignore

async function openMutable({ settings }: Ground, ran: Set<string>) {
  const onStatement = (name: string) => ran.add(name.replace(/:[A-Z_]+$/, ''));
  const store = new MutableStore({ ...settings, timeout: 180_000, onStatement });
  class Services {}
  const { providers = [], ...module } = StoreModule.with(settings);
  const given = [...providers, { provide: GraphStore, useValue: store }];
  Module({ imports: [{ ...module, providers: given }, ...features] })(Services);
  return { store, services: await NestFactory.createApplicationContext(Services, { logger: false }) };
}

/** How many mutants an answer betrays, without the build: on the few graphs of a day too few to be judged. */
const seenAlone = (percent: number, graphs: number, unseen: readonly string[]) =>
  graphs < night.mutantGraphs
    ? told('predicates removed in turn: seen in an answer alone', percent, '%', `told: ${graphs} graphs show little`)
    : atLeast('predicates removed in turn: seen in an answer alone', percent, 50, '%', unseen);

/** Each access predicate is taken out in turn: an answer must change, or the build must refuse the query. */
export const predicateMutants: Check = async (given) => {
  const { share, seed } = given;
  const chosen = mutants.filter((_, index) => index % share.everyMutant === 0);
  const unseen = chosen.filter((mutant) => !refusedByTheBuild(mutant));
  const ran = new Set<string>();
  const { store, services } = await openMutable(given, ran);
  let alive: readonly PredicateMutant[] = chosen;
  try {
    for (let graph = 0; graph < share.mutantGraphs; graph += 1)
      alive = await played(services, store, ran, alive, seed + graph);
  } finally {
    await services.close();
  }
  const both = alive.filter((mutant) => unseen.includes(mutant));
  const percent = (100 * (chosen.length - both.length)) / chosen.length;
  return [
    atLeast('predicates removed in turn: killed', percent, 95, `% of ${chosen.length}`),
    none('predicates removed in turn: surviving on marked data', `${chosen.length}`, both.map(nameOf)),
    seenAlone((100 * (chosen.length - alive.length)) / chosen.length, share.mutantGraphs, alive.map(nameOf)),
  ]; // prettier-ignore
};
