import type { Type } from '@nestjs/common';
import { kinds, type Reader, today } from '@entregent/model';
import { allReads, type Sample } from '@entregent/server/reads';

/** Sees nothing: his reads cost no more than their plans. He has a key, for an empty list would have a plan of its own. */
const nobody: Reader = { user: '', person: null, role: 'influence_lead', language: 'fr', access: ['nowhere:0'] };

/** The search box, which somebody may use before anything else. */
const first = ['actors.search'];
const next = ['home.of', 'notices.unread'];
/** Takes much away at once: the log would tell of it, and nobody waits at a search box for it. */
const takesAway = /export|csv/i;

/** Finds a service of the product. */
type Get = <T>(type: Type<T>) => T;

async function run(get: Get, names: Iterable<string>): Promise<void> {
  const nowhere = crypto.randomUUID();
  const ids = Object.fromEntries(kinds.map((kind) => [kind, [nowhere]])) as unknown as Sample['ids'];
  for (const name of names)
    // Refusals are expected: nobody may read what he names.
    await Promise.allSettled([allReads[name]!(get, nobody, { ids, text: 'ab', on: today() })]);
}

/** Makes the plan of the search box, so that the first search of all answers at its usual pace. */
export const warmUp = (get: Get): Promise<void> => run(get, first);

/**
 * Runs the reads of the product once, one after the other, as somebody who may see nothing; nothing is written. Neo4j
 * makes the plan of a statement when it first runs (measured: 0.1 to 2 s each, half a minute in all).
 */
export const warmUpAll = (get: Get): Promise<void> =>
  run(get, new Set([...next, ...Object.keys(allReads).filter((name) => !takesAway.test(name))]));
