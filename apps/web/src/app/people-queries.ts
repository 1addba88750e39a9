import { ColleaguesDocument, WhoCanSeeDocument } from '@entregent/api-client';
import { useQuery } from '@tanstack/react-query';
import { execute } from '../api/execute.ts';

/** Open accounts to choose from, for who keeps a circle or may view as another; none for anybody else. */
export const useColleagues = () =>
  useQuery({
    queryKey: ['colleagues'],
    queryFn: async () => (await execute(ColleaguesDocument, {})).colleagues,
  });

/** Who can see what bears a marking. */
export const useWatchers = (access: string) =>
  useQuery({
    queryKey: ['watchers', access],
    staleTime: 60_000,
    queryFn: async () => (await execute(WhoCanSeeDocument, { access })).whoCanSee,
  });
