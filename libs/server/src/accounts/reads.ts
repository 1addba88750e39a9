import type { Reads } from '../platform/reads.ts';
import { AccountsRepository } from './accounts.repository.ts';
import { AccountsService } from './accounts.service.ts';
import { SessionsService } from './sessions.service.ts';
import { TokensService } from './tokens.service.ts';

/** The reads of this feature, for the non-interference harness. */
export const reads: Reads = {
  'accounts.isSample': (get, reader) => get(AccountsRepository).isSample(reader),
  'accounts.page': (get, _, { text }) => get(AccountsService).page({ text, first: 50 }),
  'accounts.circles': (get) => get(AccountsService).circles(),
  'accounts.own': (get, reader) => get(SessionsService).own(reader),
  'accounts.tokens': (get) => get(TokensService).tokens(),
};
