import type { Reads } from '../platform/reads.ts';
import { HomeService } from './home.service.ts';

const roles = ['influence_lead', 'delegate', 'director', 'data_officer'];

/** The reads of this feature, for the non-interference harness. One after the other: all at once would wait for connections. */
export const reads: Reads = {
  'home.of': async (get, reader, { ids, on }) => {
    const days: unknown[] = [];
    for (const role of roles)
      for (const person of ids.Person.slice(0, 4))
        days.push(await get(HomeService).of({ ...reader, role, person }, on));
    return days;
  },
};
