import type { INestApplicationContext, Type } from '@nestjs/common';
import { kinds, type Reader, today } from '@entregent/model';
import { allReads, type Sample } from '@entregent/server/reads';

/** Sees nothing: his reads cost no more than their plans. He has a key, for an empty list would have a plan of its own. */
const nobody: Reader = { user: '', person: null, role: 'influence_lead', language: 'fr', access: ['nowhere:0'] };

/** What people do first, in this order: the search box before anybody is let in, then the home page. */
const awaited = ['actors.search'];
const next = ['home.of', 'notices.unread'];

/**
 * Runs every read of the product once, one after the other, as somebody who may see nothing. Neo4j makes the plan of a
 * statement when it first runs (measured: 0.1 to 2 s each, half a minute in all); after this no person waits for one.
 * @returns once the search box answers at its usual pace; the rest goes on beside the first requests
 */
export async function warmUp(app: INestApplicationContext): Promise<void> {
  const nowhere = crypto.randomUUID();
  const ids = Object.fromEntries(kinds.map((kind) => [kind, [nowhere]])) as unknown as Sample['ids'];
  const get = <T>(type: Type<T>): T => app.get(type, { strict: false });
  const run = async (names: Iterable<string>) => {
    for (const name of names)
      // Refusals are expected: nobody has a right to the audit log.
      await Promise.allSettled([allReads[name]!(get, nobody, { ids, text: 'ab', on: today() })]);
  };
  await run(awaited);
  void run(new Set([...next, ...Object.keys(allReads)]));
}
