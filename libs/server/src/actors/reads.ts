import type { Reads } from '../platform/reads.ts';
import { ActorsService } from './actors.service.ts';
import { ActorSort } from './list-views.ts';
import { SearchService } from './search.service.ts';

const settled = async (answers: readonly Promise<unknown>[]) =>
  (await Promise.allSettled(answers)).map((one) => (one.status === 'fulfilled' ? one.value : String(one.reason)));

/** The reads of this feature, for the non-interference harness. */
export const reads: Reads = {
  'actors.search': (get, reader, { text, on }) =>
    settled(
      [text, text.slice(0, 2), `${text}x`, 'élan'].map((one) =>
        get(SearchService).search(reader, { text: one, first: 5 }, on),
      ),
    ),
  'actors.names': (get, reader, { ids, on }) => get(SearchService).names(reader, Object.values(ids).flat(), on),
  'actors.page': (get, reader, { on }) =>
    settled(ActorSort.options.map((sort) => get(ActorsService).page(reader, { sort, first: 4 }, on))),
  'actors.filtered': (get, reader, { ids, text, on }) =>
    settled(
      [
        { text },
        { hatted: true },
        { ours: true },
        { relay: true },
        { seenSince: '2020-01-01' },
        { notSeenSince: '2020-01-01' },
        { level: 2 },
        ...ids.Organisation.map((at) => ({ at })),
        ...ids.Committee.map((under) => ({ under })),
        ...ids.Issue.map((issue) => ({ issue })),
      ].flatMap((filter) =>
        ActorSort.options.map((sort) => get(ActorsService).page(reader, { filter, sort, first: 10 }, on)),
      ),
    ),
  'actors.card': (get, reader, { ids, on }) =>
    settled(
      [...ids.Person, ...ids.Organisation, ...ids.Committee].map((id) => get(ActorsService).card(reader, id, on)),
    ),
  'actors.committee': (get, reader, { ids, on }) =>
    settled(ids.Committee.map((id) => get(ActorsService).committee(reader, id, on))),
  'actors.timeline': (get, reader, { ids, on }) =>
    settled(
      [...ids.Person, ...ids.Organisation, ...ids.Committee].map((id) =>
        get(ActorsService).timeline(reader, { id, first: 5 }, on),
      ),
    ),
};
