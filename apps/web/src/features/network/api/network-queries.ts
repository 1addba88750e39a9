import {
  ActorPathsDocument,
  type ActorPathsQuery,
  ExpandMapDocument,
  FocusMapDocument,
  MapActorDocument,
  type MapTieType,
} from '@entregent/api-client';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { execute } from '../../../api/execute.ts';

export type Paths = ActorPathsQuery['paths'];
export type Path = Paths['paths'][number];
export type Step = Path['steps'][number];

/** Actors that a map opens with: what one can read at a glance; expanding brings more. */
const OPENING = 90;

export interface MapAsked {
  readonly around: string;
  readonly depth: number;
  readonly on: string;
  readonly issue: string | undefined;
}

/** The map around an actor or an issue; `columns` is still text. */
export const useFocusMap = ({ around, depth, on, issue }: MapAsked) =>
  useQuery({
    queryKey: ['network', 'focus', around, depth, on, issue ?? null],
    queryFn: async ({ signal }) => {
      const input = { around, depth, on, limit: OPENING, ...(issue === undefined ? {} : { issue }) };
      return (await execute(FocusMapDocument, { input }, signal)).focus;
    },
  });

export const expandMap = async (asked: {
  readonly id: string;
  readonly shown: readonly string[];
  readonly ties: readonly MapTieType[] | undefined;
  readonly on: string;
  readonly issue: string | undefined;
}) => {
  const { id, shown, ties, on, issue } = asked;
  const input = {
    id,
    on,
    shown: [...shown],
    ...(ties ? { ties: [...ties] } : {}),
    ...(issue === undefined ? {} : { issue }),
  };
  return (await execute(ExpandMapDocument, { input })).expand;
};

export const useMapActor = (id: string, on: string) =>
  useQuery({
    queryKey: ['network', 'actor', id, on],
    queryFn: async ({ signal }) => (await execute(MapActorDocument, { input: { id, on } }, signal)).mapActor,
  });

export const usePaths = (from: string | undefined, to: string | undefined, on: string) =>
  useQuery({
    queryKey: ['network', 'paths', from, to, on],
    enabled: from !== undefined && to !== undefined,
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) =>
      (await execute(ActorPathsDocument, { input: { from: from ?? '', to: to ?? '', on } }, signal)).paths,
  });
