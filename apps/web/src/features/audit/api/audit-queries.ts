import {
  AuditChoicesDocument,
  AuditLogDocument,
  type AuditLogQuery,
  AuditStateDocument,
  type AuditStateQuery,
  VerifyAuditDocument,
} from '@entregent/api-client';
import type { AuditAct } from '@entregent/model';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { execute } from '../../../api/execute.ts';

export type AuditEntry = AuditLogQuery['auditLog']['nodes'][number];
export type AuditState = AuditStateQuery['auditState'];

/** What the log is searched by; what is left out leaves nothing out. */
export interface AuditFilter {
  readonly by?: string | undefined;
  readonly act?: AuditAct | undefined;
  readonly subject?: string | undefined;
  readonly circle?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

const PAGE = 50;

export const useAuditLog = (filter: AuditFilter) =>
  useInfiniteQuery({
    queryKey: ['audit', 'log', filter],
    placeholderData: keepPreviousData,
    // To look again is a search of its own, which the log tells of: not each time that the window gets the focus.
    refetchOnWindowFocus: false,
    initialPageParam: null as string | null,
    queryFn: async ({ pageParam, signal }) =>
      (await execute(AuditLogDocument, { input: { ...filter, first: PAGE, after: pageParam } }, signal)).auditLog,
    getNextPageParam: ({ pageInfo }) => (pageInfo.hasNextPage ? (pageInfo.endCursor ?? null) : null),
  });

export const useAuditState = () =>
  useQuery({
    queryKey: ['audit', 'state'],
    queryFn: async ({ signal }) => (await execute(AuditStateDocument, {}, signal)).auditState,
  });

/** The accounts and circles by which one may search. */
export const useAuditChoices = () =>
  useQuery({
    queryKey: ['audit', 'choices'],
    queryFn: async ({ signal }) => (await execute(AuditChoicesDocument, {}, signal)).auditChoices,
  });

export const verifyAudit = async () => (await execute(VerifyAuditDocument, {})).verifyAudit;

/** Address of the entries of a search as a CSV file. */
export function csvAddress(filter: AuditFilter): string {
  const given = Object.entries(filter).flatMap(([key, value]) => (value ? [[key, value as string]] : []));
  const query = new URLSearchParams(given).toString();
  return query === '' ? '/files/audit.csv' : `/files/audit.csv?${query}`;
}
