import { actorKinds, choice, Day, type Kind, searchableKinds } from '@entregent/model';
import { z } from 'zod';
import { PageInput } from '../platform/lists.ts';

const id = z.uuid().meta({ graphql: 'ID' });
const given = <T extends z.ZodType>(of: T) => of.nullable().optional();

const SearchKind = z.enum(searchableKinds as [Kind, ...Kind[]]).meta({ id: 'SearchKind' });
const ActorKind = z.enum(actorKinds as [Kind, ...Kind[]]).meta({ id: 'ActorKind' });

export const SearchInput = z
  .object({
    text: z.string().max(200),
    kinds: given(z.array(SearchKind).max(20)).meta({ description: 'Every kind that has a name when left out' }),
    first: z.int32().min(1).max(20).default(10),
  })
  .meta({ id: 'SearchInput' });
export type SearchInput = z.output<typeof SearchInput>;

export const Hit = z
  .object({
    id,
    kind: z.string(),
    label: z.string(),
    sub: z.string().nullable().meta({ description: 'Current hat, acronym and country, or title' }),
    ours: z.boolean(),
    access: z.string(),
  })
  .meta({ id: 'Hit' });
export type Hit = z.output<typeof Hit>;

export const ActorSort = choice('ActorSort', {
  name: ['nom', 'name'],
  seen: ['dernier contact, le plus récent d’abord', 'last seen, latest first'],
});

export const ActorFilter = z
  .object({
    kinds: given(z.array(ActorKind).max(3)),
    text: given(z.string().max(200)).meta({ description: 'Beginnings of words of the name' }),
    at: given(id).meta({ description: 'Works at, is a member of, or sits in or for this organisation or committee' }),
    under: given(id).meta({ description: 'This committee and its sub-groups: they themselves and who sits in them' }),
    hatted: given(z.boolean()).meta({ description: 'Only those with a mandate in force' }),
    relay: given(z.boolean()).meta({ description: 'Only relays of trust' }),
    ours: given(z.boolean()).meta({ description: 'Only the cluster, its members and their people' }),
    country: given(z.string().regex(/^[A-Z]{2}$/)),
    level: given(z.int32().min(0).max(4)).meta({ description: 'TLP level of the record' }),
    seenSince: given(Day),
    notSeenSince: given(Day),
    issue: given(id).meta({ description: 'Adds the stance on this issue to each row; leaves nobody out' }),
  })
  .meta({ id: 'ActorFilter' });
export type ActorFilter = z.output<typeof ActorFilter>;

export const ActorsInput = z
  .object({ filter: given(ActorFilter), sort: ActorSort.default('name'), ...PageInput })
  .meta({ id: 'ActorsInput' });
export type ActorsInput = z.output<typeof ActorsInput>;

const RowStance = z
  .object({ position: z.int32(), on: z.string(), disputed: z.boolean() })
  .meta({ id: 'ActorRowStance' });

export const ActorRow = z
  .object({
    id,
    kind: z.string(),
    label: z.string(),
    sub: z.string().nullable(),
    hat: z.string().nullable().meta({ description: 'The first hat in force, in words' }),
    hatKind: z.string().nullable().meta({ description: 'Kind of where it is worn' }),
    moreHats: z.int32(),
    relay: z.boolean(),
    ours: z.boolean(),
    country: z.string().nullable(),
    stance: RowStance.nullable(),
    lastSeen: z.string().nullable(),
    access: z.string(),
    version: z.int32(),
  })
  .meta({ id: 'ActorRow' });
export type ActorRow = z.output<typeof ActorRow>;
