import {
  ChangePaperDocument,
  DraftPaperDocument,
  PaperCardDocument,
  type PaperCardQuery,
  PapersDocument,
  PapersIssuesDocument,
  type PapersQuery,
  type PaperStatus,
} from '@entregent/api-client';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { execute } from '../../../api/execute.ts';

export type PaperLine = PapersQuery['papers']['nodes'][number];
export type PaperCard = PaperCardQuery['paperCard'];
export type Section = PaperCard['sections'][number];
export type SectionName = Section['name'];
export type Sentence = Section['sentences'][number];
export type Support = PaperCard['supports'][number];

const PAGE = 50;

export const usePapers = (statuses: readonly PaperStatus[]) =>
  useInfiniteQuery({
    queryKey: ['papers', 'page', statuses],
    placeholderData: keepPreviousData,
    initialPageParam: null as string | null,
    queryFn: async ({ pageParam, signal }) =>
      (await execute(PapersDocument, { input: { statuses: [...statuses], first: PAGE, after: pageParam } }, signal))
        .papers,
    getNextPageParam: ({ pageInfo }) => (pageInfo.hasNextPage ? (pageInfo.endCursor ?? null) : null),
  });

export const usePaper = (id: string) =>
  useQuery({
    queryKey: ['papers', 'card', id],
    queryFn: async ({ signal }) => (await execute(PaperCardDocument, { input: { id } }, signal)).paperCard,
  });

/** The open issues, to choose one from. */
export const usePapersIssues = () =>
  useQuery({
    queryKey: ['papers', 'issues'],
    queryFn: async ({ signal }) => (await execute(PapersIssuesDocument, {}, signal)).issuesBoard.nodes,
  });

export const draftPaper = async (issue: string, language: 'fr' | 'en') =>
  (await execute(DraftPaperDocument, { input: { issue, language } })).draftPaper;

export type PaperChange = { readonly id: string; readonly version: number } & Readonly<Record<string, unknown>>;

/** Changes a paper from the version that was read; a later one is refused with CONFLICT. */
export const changePaper = async (paper: PaperChange) =>
  (await execute(ChangePaperDocument, { input: { paper } as never })).changePaper;
