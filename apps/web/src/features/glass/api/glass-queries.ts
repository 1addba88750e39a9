import {
  DecideGlassDocument,
  EndGlassDocument,
  GlassInForceDocument,
  GlassToApproveDocument,
  type GlassToApproveQuery,
  RequestGlassDocument,
} from '@entregent/api-client';
import type { RequestGlass } from '@entregent/model';
import { useQuery } from '@tanstack/react-query';
import { execute } from '../../../api/execute.ts';

export type GlassToApprove = GlassToApproveQuery['glassToApprove'][number];

const EVERY_HALF_MINUTE = 30_000;

/** Emergency accesses that are open and concern the reader; asked again every half minute. */
export const useInForce = () =>
  useQuery({
    queryKey: ['glass', 'in force'],
    queryFn: async ({ signal }) => (await execute(GlassInForceDocument, {}, signal)).glassInForce,
    refetchInterval: EVERY_HALF_MINUTE,
    refetchOnWindowFocus: true,
  });

export const useToApprove = (enabled: boolean) =>
  useQuery({
    queryKey: ['glass', 'to approve'],
    enabled,
    refetchOnWindowFocus: true,
    queryFn: async ({ signal }) => (await execute(GlassToApproveDocument, {}, signal)).glassToApprove,
  });

export const requestGlass = async (input: RequestGlass) =>
  (await execute(RequestGlassDocument, { input })).requestGlass.told;
export const decideGlass = async (id: string, accept: boolean, reason: string) =>
  (await execute(DecideGlassDocument, { input: { id, accept, reason } })).decideGlass;
export const endGlass = async (id: string) => (await execute(EndGlassDocument, { id })).endGlass;
