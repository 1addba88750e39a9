import { FinishTaskDocument, HomeDocument, type HomeQuery } from '@entregent/api-client';
import { today } from '@entregent/model';
import { useQuery } from '@tanstack/react-query';
import { execute } from '../../../api/execute.ts';
import type { PlaceId } from '../../../app/places.ts';

export type Home = HomeQuery['home'];
export type HomeSection = Home['sections'][number];
export type HomeLine = HomeSection['lines'][number];

/** What awaits the reader today; read again when he comes back to the page. */
export const useHome = () =>
  useQuery({
    queryKey: ['home', today()],
    queryFn: async ({ signal }) => (await execute(HomeDocument, {}, signal)).home,
    refetchOnWindowFocus: true,
  });

/** How many lines wait, for the rail. */
export function useHomeCounts(): Readonly<Partial<Record<PlaceId, number>>> {
  const { data } = useHome();
  if (!data) return {};
  const of = (name: HomeSection['name']) => data.sections.find((section) => section.name === name)?.lines.length ?? 0;
  const day = data.sections.reduce((sum, { name, lines }) => sum + (name === 'done' ? 0 : lines.length), 0);
  return { day, standards: of('windows'), issues: of('issues'), documents: of('papers') };
}

export const finish = async (id: string, version: number, doneOn: string) =>
  (await execute(FinishTaskDocument, { input: { id, version, doneOn } })).updateTask;
