import type { Reads } from '../platform/reads.ts';
import { AccountsRepository } from './accounts.repository.ts';

/** The reads of this feature, for the non-interference harness. */
export const reads: Reads = {
  'accounts.isSample': (get, reader) => get(AccountsRepository).isSample(reader),
};
