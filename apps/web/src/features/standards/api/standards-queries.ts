import {
  BodiesDocument,
  CommitteesDocument,
  type CommitteesQuery,
  WindowsDocument,
  type WindowsQuery,
} from '@entregent/api-client';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { execute } from '../../../api/execute.ts';

export type WindowLine = WindowsQuery['windows']['nodes'][number];
export type CommitteeLine = CommitteesQuery['committees']['nodes'][number];

/** Windows from today on, page after page, the first to close first. */
export const useWindows = (to: string | undefined) =>
  useInfiniteQuery({
    queryKey: ['standards', 'windows', to ?? null],
    initialPageParam: null as string | null,
    queryFn: async ({ pageParam, signal }) => {
      const input = { first: 50, after: pageParam, ...(to === undefined ? {} : { to }) };
      return (await execute(WindowsDocument, { input }, signal)).windows;
    },
    getNextPageParam: ({ pageInfo }) => (pageInfo.hasNextPage ? (pageInfo.endCursor ?? null) : null),
    placeholderData: keepPreviousData,
  });

export interface CommitteesAsked {
  readonly parent?: string;
  readonly text?: string;
  readonly body?: string;
}

/** Committees of one level, or those that a search finds; nothing is read before it is unfolded. */
export const useCommittees = (asked: CommitteesAsked, shown = true) =>
  useInfiniteQuery({
    queryKey: ['standards', 'committees', asked],
    enabled: shown,
    initialPageParam: null as string | null,
    queryFn: async ({ pageParam, signal }) =>
      (await execute(CommitteesDocument, { input: { ...asked, first: 50, after: pageParam } }, signal)).committees,
    getNextPageParam: ({ pageInfo }) => (pageInfo.hasNextPage ? (pageInfo.endCursor ?? null) : null),
    placeholderData: asked.parent === undefined ? keepPreviousData : undefined,
  });

export const useBodies = () =>
  useQuery({
    queryKey: ['standards', 'bodies'],
    staleTime: 300_000,
    queryFn: async ({ signal }) => (await execute(BodiesDocument, {}, signal)).bodies,
  });
