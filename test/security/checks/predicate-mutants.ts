import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { queries } from '@entregent/graph';
import { accessProblems } from '../../../graph/src/access-check.ts';
import { openServices } from '../harness.ts';
import { atLeast, type Check, night, none, type Share, told } from '../lib/check.ts';
import { concerns } from '../lib/hidings.ts';
import { guardedBy, MutableStore, predicatesIn, type PredicateMutant, without } from '../lib/mutable-store.ts';
import { Base, Round } from '../lib/mutant-ground.ts';

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

/** Takes away those mutants that some answer on one graph betrays, whichever kind of thing is hidden on it. */
async function played(base: Base, given: readonly PredicateMutant[], most: number) {
  await base.plant();
  const guarded = new Map(given.map((mutant) => [mutant, guardedBy(textOf(mutant.query), mutant.index)] as const));
  let alive = given;
  for (const hiding of (await base.hidings()).slice(0, most)) {
    const tried = alive.filter((mutant) => concerns(hiding, guarded.get(mutant)!));
    if (tried.length === 0) continue;
    const round = new Round(base, hiding);
    await round.open();
    const betrayed = new Set<PredicateMutant>();
    for (const mutant of tried) if (await round.betrays(mutant)) betrayed.add(mutant);
    alive = alive.filter((mutant) => !betrayed.has(mutant));
  }
  return alive;
}

/** How many mutants an answer betrays, without the build: with the few hidings of a day too few to be judged. */
const seenAlone = (percent: number, { hidings }: Share, unseen: readonly string[]) =>
  hidings < night.hidings
    ? told('predicates removed in turn: seen in an answer alone', percent, '%', `told: ${hidings} hidings show little`)
    : atLeast('predicates removed in turn: seen in an answer alone', percent, 90, '%', unseen);

/** Each access predicate is taken out in turn: an answer must change, or the build must refuse the query. */
export const predicateMutants: Check = async (given) => {
  const { share, seed } = given;
  const chosen = mutants.filter((_, index) => index % share.everyMutant === 0);
  const unseen = chosen.filter((mutant) => !refusedByTheBuild(mutant));
  const ran = new Set<string>();
  const services = await openServices(given.settings, ran, (settings) => new MutableStore(settings));
  let alive: readonly PredicateMutant[] = chosen;
  try {
    for (let graph = 0; graph < share.mutantGraphs; graph += 1)
      alive = await played(new Base(services, ran, seed + graph), alive, share.hidings);
  } finally {
    await services.close();
  }
  const both = alive.filter((mutant) => unseen.includes(mutant));
  const percent = (100 * (chosen.length - both.length)) / chosen.length;
  return [
    atLeast('predicates removed in turn: killed', percent, 95, `% of ${chosen.length}`),
    none('predicates removed in turn: surviving on marked data', `${chosen.length}`, both.map(nameOf)),
    seenAlone((100 * (chosen.length - alive.length)) / chosen.length, share, alive.map(nameOf)),
  ]; // prettier-ignore
};
