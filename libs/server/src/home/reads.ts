import type { Reads } from '../platform/reads.ts';
import { HomeService } from './home.service.ts';

const roles = ['influence_lead', 'delegate', 'director', 'data_officer'];

/** The reads of this feature, for the non-interference harness. */
export const reads: Reads = {
  'home.of': (get, reader, { ids, on }) =>
    Promise.all(
      roles.flatMap((role) =>
        ids.Person.slice(0, 4).map((person) => get(HomeService).of({ ...reader, role, person }, on)),
      ),
    ),
};
