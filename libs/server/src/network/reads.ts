import type { Reads } from '../platform/reads.ts';
import { NetworkService } from './network.service.ts';

const settled = async (answers: readonly Promise<unknown>[]) =>
  (await Promise.allSettled(answers)).map((one) => (one.status === 'fulfilled' ? one.value : String(one.reason)));
const few = (ids: readonly string[]) => ids.slice(0, 4);

/** The reads of this feature, for the non-interference harness. */
export const reads: Reads = {
  'network.focus': (get, reader, { ids, on }) =>
    settled(
      [...few(ids.Person), ...few(ids.Organisation), ...few(ids.Committee), ...few(ids.Issue)].flatMap((around) =>
        [2, 5, 600].map((limit) => get(NetworkService).focus(reader, { around, limit, on, issue: ids.Issue[0] })),
      ),
    ),
  'network.expand': (get, reader, { ids, on }) =>
    settled(
      [...few(ids.Person), ...few(ids.Committee)].map((id) =>
        get(NetworkService).expand(reader, { id, shown: [id, ...ids.Person.slice(0, 3)], on }),
      ),
    ),
  'network.paths': (get, reader, { ids, on }) =>
    settled(
      few(ids.Person).flatMap((from) =>
        [...ids.Person.slice(-3), ...few(ids.Committee)].map((to) =>
          get(NetworkService).paths(reader, { from, to, on }),
        ),
      ),
    ),
  'network.actor': (get, reader, { ids, on }) =>
    settled(
      [...ids.Person, ...ids.Organisation, ...ids.Committee].map((id) => get(NetworkService).actor(reader, id, on)),
    ),
};
