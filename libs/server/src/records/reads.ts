import { exportAll, exportDerived, GraphStore } from '@entregent/graph-db';
import { kinds, tieTypes } from '@entregent/model';
import type { Reads } from '../platform/reads.ts';
import { RecordsService } from './records.service.ts';

/** One after the other: some hundred at once would wait for each other's connections. */
async function settled(asks: readonly (() => Promise<unknown>)[]): Promise<unknown[]> {
  const answers: unknown[] = [];
  for (const ask of asks) answers.push(await ask().catch(String));
  return answers;
}

async function linesOf(lines: AsyncIterable<unknown>): Promise<unknown[]> {
  const all: unknown[] = [];
  for await (const line of lines) all.push(line);
  return all;
}

/** The reads of this feature, for the non-interference harness. */
export const reads: Reads = {
  'records.one': (get, reader, { ids }) =>
    settled(kinds.flatMap((kind) => ids[kind].map((id) => () => get(RecordsService).one(reader, kind, id)))),
  'records.history': (get, reader, { ids }) =>
    settled(kinds.flatMap((kind) => ids[kind].map((id) => () => get(RecordsService).historyOf(reader, kind, id)))),
  'records.tie': (get, reader, { ids }) =>
    settled(tieTypes.flatMap((type) => ids.Person.map((id) => () => get(RecordsService).tie(reader, type, id)))),
  'records.export': (get, reader) => linesOf(exportAll(get(GraphStore), reader)),
  'records.exportDerived': (get, reader) => linesOf(exportDerived(get(GraphStore), reader)),
};
