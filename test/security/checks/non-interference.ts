import { queries } from '@entregent/graph';
import { GraphStore } from '@entregent/graph-db';
import { allReads } from '@entregent/server/reads';
import { openServices, playRound, type Round } from '../harness.ts';
import { atLeast, type Check, none } from '../lib/check.ts';

/** Queries that write are no reads; the write path, imports among it, reads what it is about to change. */
const writes = /\b(CREATE|SET|DELETE|MERGE|REMOVE)\b/;
const ofTheWritePath = new Set(['commits', 'imports', 'migrations']);

/** The names of all queries that read records for an answer. */
export const readQueries = Object.values(queries)
  .flatMap((feature) => Object.values(feature) as { name: string; text: string; touches: string }[])
  .filter(
    ({ name, text, touches }) =>
      touches === 'records' && !writes.test(text) && !ofTheWritePath.has(name.split('/')[0]!),
  )
  .map(({ name }) => name);

/** The first place where two answers part, with what surrounds it: enough to see what leaked. */
function parting({ read, withHidden, without }: Round['differences'][number]): string {
  let at = 0;
  while (withHidden[at] === without[at]) at += 1;
  const near = (text: string) => text.slice(Math.max(0, at - 120), at + 120);
  return `${read}\n  with hidden:    …${near(withHidden)}…\n  without hidden: …${near(without)}…`;
}

/** Every read on random graphs, with the hidden records and without them: the same to the byte (architecture 3.3). */
export const nonInterference: Check = async ({ settings, share, seed }) => {
  const ran = new Set<string>();
  const services = await openServices(settings, ran);
  const store = new GraphStore({ ...settings, timeout: 60_000 });
  const faults: string[] = [];
  const answered = new Set<string>();
  let hiding = 0;
  try {
    for (let round = 0; round < share.graphs; round += 1) {
      const { hidden, records, answered: told, differences } = await playRound(services, store, seed + round);
      for (const read of told) answered.add(read);
      if (hidden > 0 && hidden < records) hiding += 1;
      faults.push(...differences.map((one) => `seed ${seed + round}: ${parting(one)}`));
    }
  } finally {
    await services.close();
    await store.close();
  }
  const names = Object.keys(allReads);
  const reads = names.length;
  return [
    none('non-interference: answers that differ', `${share.graphs * reads} (${reads} reads, ${share.graphs} graphs)`, faults),
    atLeast('non-interference: graphs that hide something and show something', hiding, Math.ceil(share.graphs / 2), 'graphs'),
    none('non-interference: reads that were refused on every graph', `${reads}`, names.filter((name) => !answered.has(name))),
    none('non-interference: queries that read records and were never run', `${readQueries.length}`, readQueries.filter((name) => !ran.has(name))),
  ]; // prettier-ignore
};
