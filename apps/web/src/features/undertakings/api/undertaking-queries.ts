import {
  ApproveDeliveryDocument,
  CreateUndertakingDocument,
  DiscardUndertakingDocument,
  GateAnswerDocument,
  type GateAnswerQuery,
  TakeUndertakingStepDocument,
  UndertakingCardDocument,
  type UndertakingCardQuery,
  UndertakingsDocument,
  type UndertakingsQuery,
  UpdateUndertakingDocument,
} from '@entregent/api-client';
import type { UndertakingState, UndertakingStep } from '@entregent/model';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { execute } from '../../../api/execute.ts';
import { download, upload } from '../../../api/files.ts';

export type UndertakingLine = UndertakingsQuery['undertakings']['nodes'][number];
export type UndertakingCard = UndertakingCardQuery['undertakingCard'];
export type GateAnswer = GateAnswerQuery['gateAnswer'];

const PAGE = 50;

export interface RegisterFilter {
  readonly states?: readonly UndertakingState[];
  readonly person?: string;
  readonly organisation?: string;
  readonly circle?: string;
}

export const useUndertakings = (filter: RegisterFilter) =>
  useInfiniteQuery({
    queryKey: ['undertakings', 'page', filter],
    placeholderData: keepPreviousData,
    initialPageParam: null as string | null,
    queryFn: async ({ pageParam, signal }) => {
      const { states, ...rest } = filter;
      const input = { ...rest, ...(states ? { states: [...states] } : {}), first: PAGE, after: pageParam };
      return (await execute(UndertakingsDocument, { input }, signal)).undertakings;
    },
    getNextPageParam: ({ pageInfo }) => (pageInfo.hasNextPage ? (pageInfo.endCursor ?? null) : null),
  });

export const useUndertaking = (id: string) =>
  useQuery({
    queryKey: ['undertakings', 'card', id],
    queryFn: async ({ signal }) => (await execute(UndertakingCardDocument, { input: { id } }, signal)).undertakingCard,
  });

type Input = Readonly<Record<string, unknown>>;

export const createUndertaking = async (input: Input) =>
  (await execute(CreateUndertakingDocument, { input: input as never })).createUndertaking;

/** Changes a draft from the version that was read; a later one is refused with CONFLICT. */
export const changeUndertaking = async (input: Input) =>
  (await execute(UpdateUndertakingDocument, { input: input as never })).updateUndertaking;

export const discardUndertaking = async (id: string, version: number) =>
  (await execute(DiscardUndertakingDocument, { input: { id, version } })).discardUndertaking;

export interface StepGiven {
  readonly step: UndertakingStep;
  readonly reason?: string;
  readonly evidence?: string;
}

export const takeStep = async ({ id, version }: UndertakingCard, given: StepGiven) =>
  (await execute(TakeUndertakingStepDocument, { input: { id, version, ...given } })).takeUndertakingStep;

export const attachFile = (id: string, file: File): Promise<void> => upload(`/files/undertakings/${id}`, file);

export const downloadFile = (id: string): Promise<string> => download(`/files/undertakings/${id}`, 'engagement.pdf');

export interface Delivery {
  readonly person: string;
  readonly circle: string;
  readonly level: number;
  readonly purpose: string;
}

export const askGate = async (input: Delivery & { readonly named: boolean }) =>
  (await execute(GateAnswerDocument, { input })).gateAnswer;

export const approveDelivery = async (input: Delivery) =>
  (await execute(ApproveDeliveryDocument, { input })).approveDelivery;
