import {
  ActivitiesDocument,
  type ActivitiesInput,
  type ActivitiesQuery,
  ActivityDetailsDocument,
  ActivityHistoryDocument,
  ActivityRecordDocument,
  CompleteTaskDocument,
  FindForLogDocument,
  HatsOnDocument,
  LogActivityDocument,
  LogNamesDocument,
  type ReviseActivity,
  ReviseActivityDocument,
} from '@entregent/api-client';
import { type QueryClient, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { execute } from '../../../api/execute.ts';
import type { LogApi } from '../log-send.ts';

export type ActivityLine = ActivitiesQuery['activities']['nodes'][number];
const minutes = 60_000;

/** What the log asks of the server; searches are kept for a while, since one types on. */
export const logApi = (client: QueryClient): LogApi => ({
  find: (text, kind) =>
    client.fetchQuery({
      queryKey: ['activities', 'find', kind, text],
      staleTime: 5 * minutes,
      queryFn: async ({ signal }) =>
        (await execute(FindForLogDocument, { input: { text, kinds: [kind], first: 6 } }, signal)).search,
    }),
  hatsOn: (people, committees, on) =>
    client.fetchQuery({
      queryKey: ['activities', 'hats', on, people, committees],
      staleTime: 5 * minutes,
      queryFn: async ({ signal }) => {
        const input = { people: [...people], committees: [...committees], on };
        return (await execute(HatsOnDocument, { input }, signal)).hatsOn;
      },
    }),
  log: async (input) => (await execute(LogActivityDocument, { input })).logActivity.commit ?? null,
});

/** The log, newest first, page after page. */
export const useActivities = (filter: Omit<ActivitiesInput, 'first' | 'after'>) =>
  useInfiniteQuery({
    queryKey: ['activities', 'page', filter],
    initialPageParam: null as string | null,
    queryFn: async ({ pageParam, signal }) =>
      (await execute(ActivitiesDocument, { input: { ...filter, first: 50, after: pageParam } }, signal)).activities,
    getNextPageParam: ({ pageInfo }) => (pageInfo.hasNextPage ? (pageInfo.endCursor ?? null) : null),
  });

export const useActivity = (id: string) =>
  useQuery({
    queryKey: ['activities', 'one', id],
    queryFn: async ({ signal }) => {
      const [{ activity }, { activityDetails }] = await Promise.all([
        execute(ActivityRecordDocument, { id }, signal),
        execute(ActivityDetailsDocument, { id }, signal),
      ]);
      return { activity, details: activityDetails };
    },
  });
export type OneActivity = NonNullable<ReturnType<typeof useActivity>['data']>;

/** What records are called, those that one may see. */
export const namesOf = async (ids: readonly string[]) =>
  (await execute(LogNamesDocument, { ids: [...ids] })).names.map(({ id, kind, label }) => ({ id, kind, label }));

export const useActivityHistory = (id: string, shown: boolean) =>
  useQuery({
    queryKey: ['activities', 'history', id],
    enabled: shown,
    queryFn: async ({ signal }) =>
      (await execute(ActivityHistoryDocument, { input: { id, type: 'Activity' } }, signal)).history,
  });

export const reviseActivity = async (input: ReviseActivity) =>
  (await execute(ReviseActivityDocument, { input })).reviseActivity;

export const finishTask = async (id: string, version: number, doneOn: string) =>
  (await execute(CompleteTaskDocument, { input: { id, version, doneOn } })).updateTask;
