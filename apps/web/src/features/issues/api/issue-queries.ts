import {
  AddArgumentDocument,
  AddAssessmentDocument,
  AddIssueDocument,
  AddStanceDocument,
  ChangeIssueDocument,
  DraftPaperDocument,
  IssueCardDocument,
  type IssueCardQuery,
  IssueFieldsDocument,
  IssuesBoardDocument,
  type IssuesBoardQuery,
} from '@entregent/api-client';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { execute } from '../../../api/execute.ts';

export type IssueLine = IssuesBoardQuery['issuesBoard']['nodes'][number];
export type IssueCard = IssueCardQuery['issueCard'];
export type Standing = IssueCard['standings'][number];
export type Stance = Standing['latest'][number];
export type Weighing = IssueCard['weighings'][number];
export type Assessment = Weighing['latest'][number];
export type IssueActor = Standing['actor'];
export type Tally = IssueCard['tally'];

/** More open issues than one cluster follows; the board is read as a whole. */
const WHOLE_BOARD = 100;

export const useBoard = (statuses: readonly ('active' | 'watched' | 'closed')[]) =>
  useQuery({
    queryKey: ['issues', 'board', statuses],
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) =>
      (await execute(IssuesBoardDocument, { input: { statuses: [...statuses], first: WHOLE_BOARD } }, signal))
        .issuesBoard,
  });

export const useIssue = (id: string) =>
  useQuery({
    queryKey: ['issues', 'card', id],
    queryFn: async ({ signal }) => (await execute(IssueCardDocument, { input: { id } }, signal)).issueCard,
  });

/** The issue's own fields, for its form. */
export const useIssueFields = (id: string) =>
  useQuery({
    queryKey: ['issues', 'fields', id],
    queryFn: async ({ signal }) => (await execute(IssueFieldsDocument, { id }, signal)).issue,
  });

type InputOf<D> = D extends { __apiType?: (variables: infer V) => unknown }
  ? V extends { input: infer I }
    ? I
    : never
  : never;

export const addStance = async (input: InputOf<typeof AddStanceDocument>) =>
  (await execute(AddStanceDocument, { input })).addStance;
export const addAssessment = async (input: InputOf<typeof AddAssessmentDocument>) =>
  (await execute(AddAssessmentDocument, { input })).addAssessment;
export const addIssue = async (input: InputOf<typeof AddIssueDocument>) =>
  (await execute(AddIssueDocument, { input })).addIssue;
export const changeIssue = async (input: InputOf<typeof ChangeIssueDocument>) =>
  (await execute(ChangeIssueDocument, { input })).changeIssue;
export const addArgument = async (input: InputOf<typeof AddArgumentDocument>) =>
  (await execute(AddArgumentDocument, { input })).addArgument;
export const draftPaper = async (issue: string, language: 'fr' | 'en') =>
  (await execute(DraftPaperDocument, { input: { issue, language } })).draftPaper;
