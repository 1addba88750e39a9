import { NoticesDocument, type NoticesQuery, SeeNoticesDocument, UnreadNoticesDocument } from '@entregent/api-client';
import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { execute } from '../../../api/execute.ts';

export type Notice = NoticesQuery['notices']['nodes'][number];

const PAGE = 50;
const EVERY_MINUTE = 60_000;

/** How many notices wait; asked again every minute and whenever the reader comes back to the page. */
export const useUnread = () =>
  useQuery({
    queryKey: ['notices', 'unread'],
    queryFn: async ({ signal }) => (await execute(UnreadNoticesDocument, {}, signal)).unreadNotices,
    refetchInterval: EVERY_MINUTE,
    refetchOnWindowFocus: true,
  });

export const useNotices = () =>
  useInfiniteQuery({
    queryKey: ['notices', 'list'],
    initialPageParam: null as string | null,
    queryFn: async ({ pageParam, signal }) =>
      (await execute(NoticesDocument, { input: { first: PAGE, after: pageParam } }, signal)).notices,
    getNextPageParam: ({ pageInfo }) => (pageInfo.hasNextPage ? pageInfo.endCursor : null),
  });

/** Marks notices as seen, all without ids. */
export function useSee(): (ids: readonly string[] | null) => Promise<void> {
  const client = useQueryClient();
  return useCallback(
    async (ids) => {
      await execute(SeeNoticesDocument, { ids: ids && [...ids] });
      await client.invalidateQueries({ queryKey: ['notices'] });
    },
    [client],
  );
}
