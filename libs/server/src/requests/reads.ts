import { kinds } from '@entregent/model';
import type { Reads } from '../platform/reads.ts';
import { LoweringService } from './lowering.service.ts';
import { RequestsRepository } from './requests.repository.ts';
import { RequestsService } from './requests.service.ts';

/** A moment within the lives of what the harness plants. */
const now = new Date('2026-06-01T12:00:00Z');

/** The reads of this feature, for the non-interference harness. */
export const reads: Reads = {
  'requests.toDecide': (get, reader) => get(RequestsService).toDecide(reader, now),
  'requests.mine': (get, reader) => get(RequestsService).mine(reader, now.getTime()),
  'requests.target': async (get, reader, { ids }) => {
    const answers: unknown[] = [];
    for (const record of kinds.flatMap((kind) => ids[kind].slice(0, 2)))
      answers.push(await get(RequestsRepository).target(reader, { record, tie: null }));
    return answers;
  },
  'requests.approvers': (get, reader) => get(LoweringService).approvers(reader, reader.access[0] ?? 'cluster:0'),
};
