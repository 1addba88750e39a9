import { kinds, tieTypes } from '@entregent/model';
import type { Reads } from '../platform/reads.ts';
import { RecordsService } from './records.service.ts';

const settled = async (answers: readonly Promise<unknown>[]) =>
  (await Promise.allSettled(answers)).map((one) => (one.status === 'fulfilled' ? one.value : String(one.reason)));

/** The reads of this feature, for the non-interference harness. */
export const reads: Reads = {
  'records.one': (get, reader, { ids }) =>
    settled(kinds.flatMap((kind) => ids[kind].map((id) => get(RecordsService).one(reader, kind, id)))),
  'records.history': (get, reader, { ids }) =>
    settled(kinds.flatMap((kind) => ids[kind].map((id) => get(RecordsService).historyOf(reader, kind, id)))),
  'records.tie': (get, reader, { ids }) =>
    settled(tieTypes.flatMap((type) => ids.Person.map((id) => get(RecordsService).tie(reader, type, id)))),
};
