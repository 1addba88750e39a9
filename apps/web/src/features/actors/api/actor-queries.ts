import {
  type ActorCardQuery,
  ActorCardDocument,
  type ActorFilter,
  ActorsDocument,
  type ActorSort,
  type ActorsQuery,
  ActorTimelineDocument,
  type ActorTimelineQuery,
  AddFactDocument,
  ChangeFactDocument,
  CommitteeCardDocument,
  type CommitteeCardQuery,
  CommitteeRecordDocument,
  FinishTaskDocument,
  HistoryDocument,
  MandateRecordDocument,
  OrganisationRecordDocument,
  PersonRecordDocument,
  RecordNamesDocument,
  RemoveDocument,
  TieRecordDocument,
  type TieType,
  type TimelineWhat,
} from '@entregent/api-client';
import type { EntityFormSubmission } from '@entregent/ui';
import { keepPreviousData, useInfiniteQuery, useQueries, useQuery } from '@tanstack/react-query';
import { execute } from '../../../api/execute.ts';

/** Fields of a record by name. */
export type Values = EntityFormSubmission['input'];
export type ActorRow = ActorsQuery['actors']['nodes'][number];
export type ActorCard = ActorCardQuery['actorCard'];
export type HatLine = ActorCard['hats'][number];
export type HatClash = ActorCard['clashes'][number];
export type TieGroup = ActorCard['ties'][number];
export type TieLine = TieGroup['ties'][number];
export type IssueStances = ActorCard['issues'][number];
export type StanceLine = IssueStances['stances'][number];
export type TaskLine = ActorCard['tasks'][number];
export type SourceLine = ActorCard['sources'][number];
export type TimelineItem = ActorTimelineQuery['actorTimeline']['items'][number];
export type CommitteeCard = CommitteeCardQuery['committeeCard'];
export type Filter = ActorFilter;
export type Sort = ActorSort;
export type FactName = 'person' | 'organisation' | 'committee' | 'mandate' | 'stance' | 'tie';
export const actorKindNames = ['Person', 'Organisation', 'Committee'] as const;
export type ActorKindName = (typeof actorKindNames)[number];
export const isActorKind = (kind: string): kind is ActorKindName => actorKindNames.some((one) => one === kind);

const PAGE = 100;

/** The table, page after page as it is scrolled. */
export const useActors = (filter: Filter, sort: Sort) =>
  useInfiniteQuery({
    queryKey: ['actors', 'list', filter, sort],
    placeholderData: keepPreviousData,
    initialPageParam: null as string | null,
    queryFn: async ({ pageParam, signal }) =>
      (await execute(ActorsDocument, { input: { filter, sort, first: PAGE, after: pageParam } }, signal)).actors,
    getNextPageParam: ({ pageInfo }) => (pageInfo.hasNextPage ? pageInfo.endCursor : null),
  });

/** How many actors each of some filters leaves. */
export const useActorCounts = (filters: readonly Filter[]): readonly (number | undefined)[] =>
  useQueries({
    queries: filters.map((filter) => ({
      queryKey: ['actors', 'count', filter],
      staleTime: 60_000,
      queryFn: async () => (await execute(ActorsDocument, { input: { filter, first: 1 } })).actors.totalCount,
    })),
  }).map(({ data }) => data);

export const useActorCard = (id: string | undefined) =>
  useQuery({
    queryKey: ['actors', 'card', id],
    enabled: id !== undefined,
    queryFn: async ({ signal }) => (await execute(ActorCardDocument, { input: { id: id ?? '' } }, signal)).actorCard,
  });

export const useCommitteeCard = (id: string, enabled = true) =>
  useQuery({
    queryKey: ['actors', 'committee', id],
    enabled,
    queryFn: async ({ signal }) => (await execute(CommitteeCardDocument, { input: { id } }, signal)).committeeCard,
  });

/** The actor's own fields, as its form and its details need them. */
export const useActorRecord = (kind: ActorKindName | undefined, id: string | undefined) =>
  useQuery({
    queryKey: ['actors', 'record', id],
    enabled: kind !== undefined && id !== undefined,
    queryFn: async ({ signal }): Promise<Values> => {
      const which = { id: id ?? '' };
      if (kind === 'Person') return (await execute(PersonRecordDocument, which, signal)).person;
      if (kind === 'Organisation') return (await execute(OrganisationRecordDocument, which, signal)).organisation;
      return (await execute(CommitteeRecordDocument, which, signal)).committee;
    },
  });

export const useTimeline = (id: string, only: readonly TimelineWhat[] | null) =>
  useInfiniteQuery({
    queryKey: ['actors', 'timeline', id, only],
    placeholderData: keepPreviousData,
    initialPageParam: null as string | null,
    queryFn: async ({ pageParam, signal }) => {
      const input = { id, only: only && [...only], first: 40, after: pageParam };
      return (await execute(ActorTimelineDocument, { input }, signal)).actorTimeline;
    },
    getNextPageParam: ({ hasNextPage, endCursor }) => (hasNextPage ? endCursor : null),
  });

/** What some records are called; those that one may not see stay away. */
export const useNames = (ids: readonly string[]) =>
  useQuery({
    queryKey: ['actors', 'names', ids],
    enabled: ids.length > 0,
    placeholderData: keepPreviousData,
    queryFn: async () => (await execute(RecordNamesDocument, { ids: [...ids] })).names,
  });

export const useHistory = (kind: ActorKindName, id: string) =>
  useQuery({
    queryKey: ['actors', 'history', id],
    queryFn: async () => (await execute(HistoryDocument, { input: { id, type: kind } })).history,
  });

/** A fact as it is stored, for its form. */
export const useFactRecord = (fact: {
  readonly name: 'mandate' | 'tie';
  readonly id: string;
  readonly type?: TieType;
}) =>
  useQuery({
    queryKey: ['actors', 'fact', fact.id],
    queryFn: async (): Promise<Values> =>
      fact.name === 'mandate'
        ? (await execute(MandateRecordDocument, { id: fact.id })).mandate
        : (await execute(TieRecordDocument, { input: { id: fact.id, type: fact.type ?? 'KNOWS' } })).tie,
  });

type InputOf<D> = D extends { __apiType?: (variables: infer V) => unknown }
  ? V extends { input: infer I }
    ? I
    : never
  : never;

/** The forms check the values by the same schemas as the server: their types are wider than the documents' own. */
export const addFact = async (name: FactName, input: Values, newSources: readonly unknown[]) =>
  (await execute(AddFactDocument, { input: { [name]: input, newSources } as InputOf<typeof AddFactDocument> })).addFact;

export const changeFact = async (name: FactName, input: Values, newSources: readonly unknown[]) =>
  (await execute(ChangeFactDocument, { input: { [name]: input, newSources } as InputOf<typeof ChangeFactDocument> }))
    .changeFact;

export const removeActor = async (type: ActorKindName, id: string, version: number) =>
  (await execute(RemoveDocument, { input: { id, type, version } })).remove;

export const removeFact = async (type: 'Mandate' | TieType, id: string, version: number) =>
  (await execute(RemoveDocument, { input: { id, type, version } })).remove;

export const finishTask = async (id: string, version: number, doneOn: string) =>
  (await execute(FinishTaskDocument, { input: { id, version, doneOn } })).updateTask;
