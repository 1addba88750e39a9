import {
  DecideRequestDocument,
  OwnRequestsDocument,
  type OwnRequestsQuery,
  RequestAccessDocument,
  RequestsToDecideDocument,
  type RequestsToDecideQuery,
} from '@entregent/api-client';
import { useQuery } from '@tanstack/react-query';
import { execute } from '../../../api/execute.ts';

export type ToDecide = RequestsToDecideQuery['requestsToDecide'][number];
export type OwnRequest = OwnRequestsQuery['ownRequests'][number];

export const useToDecide = (enabled: boolean) =>
  useQuery({
    queryKey: ['requests', 'to decide'],
    enabled,
    refetchOnWindowFocus: true,
    queryFn: async ({ signal }) => (await execute(RequestsToDecideDocument, {}, signal)).requestsToDecide,
  });

export const useOwnRequests = () =>
  useQuery({
    queryKey: ['requests', 'own'],
    refetchOnWindowFocus: true,
    queryFn: async ({ signal }) => (await execute(OwnRequestsDocument, {}, signal)).ownRequests,
  });

export interface Decision {
  readonly id: string;
  readonly accept: boolean;
  readonly reason: string;
  /** Last day of an access that is given. */
  readonly until?: string | null;
}
export const decide = async (input: Decision) => (await execute(DecideRequestDocument, { input })).decideRequest;

export const requestAccess = async (record: string, reason: string) =>
  (await execute(RequestAccessDocument, { input: { record, reason } })).requestAccess.told;
