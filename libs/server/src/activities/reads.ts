import type { Reads } from '../platform/reads.ts';
import { ActivitiesService } from './activities.service.ts';

/** The reads of this feature, for the non-interference harness. */
export const reads: Reads = {
  'activities.page': (get, reader) => get(ActivitiesService).page(reader, { first: 100 }),
  'activities.about': (get, reader, { ids }) =>
    Promise.all(
      [...ids.Person, ...ids.Committee, ...ids.Issue].map((about) =>
        get(ActivitiesService).page(reader, { first: 3, about }),
      ),
    ),
  'activities.details': (get, reader, { ids }) =>
    Promise.all(ids.Activity.map((id) => get(ActivitiesService).details(reader, id).catch(String))),
  'activities.hatsOn': (get, reader, { ids, on }) =>
    get(ActivitiesService).hatsOn(reader, { people: ids.Person, committees: ids.Committee, on }),
};
