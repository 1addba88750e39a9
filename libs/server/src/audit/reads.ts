import type { Reads } from '../platform/reads.ts';
import { AuditService } from './audit.service.ts';
import { JournalRepository } from './journal.repository.ts';

/**
 * The reads of this feature, for the non-interference harness, below the service, which tells the log of each search. The log
 * itself tells of hidden records, by their ids, to the one role that may search it: what it must not tell are their names. A
 * day before all entries keeps the page the same while other reads are being told to the log.
 */
export const reads: Reads = {
  'audit.page': (get) => get(JournalRepository).page({ to: '2000-01-01' }, undefined, 50),
  'audit.count': (get) => get(JournalRepository).count({ to: '2000-01-01' }),
  'audit.names': (get, reader, { ids }) => get(JournalRepository).records(reader, Object.values(ids).flat()),
  'audit.choices': (get) => get(JournalRepository).choices(),
  'audit.state': async (get) => (await get(AuditService).state()).sealedTo,
};
