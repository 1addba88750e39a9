import type { Reads } from '../platform/reads.ts';
import { StandardsService } from './standards.service.ts';

/** The reads of this feature, for the non-interference harness. */
export const reads: Reads = {
  'standards.windows': async (get, reader, { on }) => {
    const all = await get(StandardsService).windows(reader, { from: '1900-01-01', first: 100 }, on);
    const first = await get(StandardsService).windows(reader, { from: '1900-01-01', to: on, first: 1 }, on);
    const after = first.pageInfo.endCursor;
    return [all, first, await get(StandardsService).windows(reader, { from: '1900-01-01', first: 2, after }, on)];
  },
  'standards.committees': (get, reader, { ids, text, on }) =>
    Promise.all([
      get(StandardsService).committees(reader, { first: 100 }, on),
      get(StandardsService).committees(reader, { first: 2, text }, on),
      ...ids.Committee.map((parent) => get(StandardsService).committees(reader, { first: 2, parent }, on)),
    ]),
  'standards.bodies': (get, reader) => get(StandardsService).bodies(reader),
};
