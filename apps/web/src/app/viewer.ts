import { queryOptions, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { Viewer } from '../api/session.ts';
import { type Ports, usePorts } from './ports.tsx';

export const viewerQuery = (ports: Pick<Ports, 'loadViewer'>) =>
  queryOptions({
    queryKey: ['viewer'],
    queryFn: () => ports.loadViewer(),
    staleTime: Infinity,
    refetchOnWindowFocus: 'always',
  });

/** Who is signed in. For pages: there is always somebody, the router sees to it. */
export function useViewer(): Viewer {
  const { data } = useSuspenseQuery(viewerQuery(usePorts()));
  if (!data) throw new Error('a page was shown without anybody signed in');
  return data;
}

/** Forgets everything that was read, for the next person at this browser. */
export function useForget(): () => void {
  const client = useQueryClient();
  return useCallback(() => client.clear(), [client]);
}
