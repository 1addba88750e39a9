import type { Reads } from '../platform/reads.ts';
import { NoticesService } from './notices.service.ts';

/** The reads of this feature, for the non-interference harness. */
export const reads: Reads = {
  'notices.page': (get, reader) => get(NoticesService).page(reader, { first: 5 }),
  'notices.all': (get, reader) => get(NoticesService).page(reader, { first: 100 }),
  'notices.unread': (get, reader) => get(NoticesService).unread(reader),
};
