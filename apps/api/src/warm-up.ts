import type { INestApplicationContext, Type } from '@nestjs/common';
import { kinds, type Reader, today } from '@entregent/model';
import { allReads, type Sample } from '@entregent/server/reads';

/** Sees nothing: his reads cost no more than their plans. */
const nobody: Reader = { user: '', person: null, role: 'influence_lead', language: 'fr', access: [] };

/**
 * Runs every read of the product once, one after the other, as somebody who may see nothing. Neo4j makes the plan of a
 * statement when it first runs (measured: 0.1 to 2 s each); after this no person waits for one. Refusals are expected.
 */
export async function warmUp(app: INestApplicationContext): Promise<void> {
  const nowhere = crypto.randomUUID();
  const ids = Object.fromEntries(kinds.map((kind) => [kind, [nowhere]])) as unknown as Sample['ids'];
  const get = <T>(type: Type<T>): T => app.get(type, { strict: false });
  for (const read of Object.values(allReads))
    await Promise.allSettled([read(get, nobody, { ids, text: 'ab', on: today() })]);
}
