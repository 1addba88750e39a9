import { randomUUID } from 'node:crypto';
import { queries } from '@entregent/graph';
import { appendAudit, type GraphStore, notify, type Operation } from '@entregent/graph-db';
import { type AuditDetail, DomainError, parseAccessKey, type Reader, rights } from '@entregent/model';
import { z } from 'zod';

const Asked = z.object({
  records: z.tuple([
    z.object({ id: z.string(), type: z.string(), from: z.string(), to: z.string(), tail: z.string().nullable() }),
  ]),
});
/** A lowering that takes a second person. */
export type AskedLowering = z.output<typeof Asked>['records'][0];

/** The one lowering that a refused change asked for: what can be kept for a second person. Bulk changes ask one by one. */
export function askedLowering(error: unknown): AskedLowering | undefined {
  if (!(error instanceof DomainError) || error.code !== 'APPROVAL_NEEDED') return undefined;
  return Asked.safeParse(error.details).data?.records[0];
}

/** The operations without that lowering; none of them is left empty. */
export const withoutLowering = (operations: readonly Operation[], { id }: AskedLowering): Operation[] =>
  operations.flatMap((op): Operation[] => {
    if (op.id !== id || op.op !== 'update') return [op];
    const { access: _access, ...set } = op.set;
    return Object.keys(set).length === 0 ? [] : [{ ...op, set }];
  });

export const Approver = z.object({ user: z.string(), name: z.string(), owner: z.boolean() });
export type Approver = z.output<typeof Approver>;

const Nothing = z.object({}).loose();

/** Who may approve that what bears a marking is lowered: the owner of its circle and the directors who hold it. */
export const approversOf = (store: GraphStore, marking: string, asker: string): Promise<Approver[]> =>
  store.platform(
    queries.requests.approvers,
    { ...parseAccessKey(marking), asker, roles: [...rights['access.decide'].roles], now: new Date().toISOString() },
    Approver,
  );

/** @throws DomainError BAD_USER_INPUT at `access` when nobody could approve */
export async function assertApprovers(store: GraphStore, reader: Reader, { from }: AskedLowering): Promise<Approver[]> {
  const approvers = await approversOf(store, from, reader.user);
  if (approvers.length > 0) return approvers;
  const message =
    reader.language === 'fr'
      ? 'personne d’autre ne peut l’approuver : ni le responsable du cercle ni un directeur n’y a accès à ce niveau'
      : 'nobody else can approve it: neither the owner of the circle nor a director holds it at this level';
  throw new DomainError('BAD_USER_INPUT', { issues: [{ path: ['access'], message }] });
}

/** Keeps a lowering until a second person decides, and tells those who may. Answers the id of the request. */
export async function keepLowering(
  store: GraphStore,
  reader: Reader,
  asked: AskedLowering & { readonly version: number; readonly reason: string },
  approvers: readonly Approver[],
): Promise<string> {
  const { id: subject, type, from, to, tail, version, reason } = asked;
  const id = randomUUID();
  const at = new Date().toISOString();
  const about = { record: tail ?? subject, tie: tail === null ? null : subject };
  await store.platformTogether(async (run) => {
    const request = { id, user: reader.user, at, reason, ...about, type, version, from, to };
    await run(queries.requests.keepLowering, request, Nothing);
    const told = {
      kind: 'lowering_asked',
      by: reader.user,
      params: { from, to },
      link: '/demandes',
      about: id,
    } as const;
    await notify(
      run,
      approvers.map(({ user }) => ({ user, ...told, ...about })),
    );
    const detail: AuditDetail = { kind: 'lowering', request: id, type, from, to, reason };
    await appendAudit(run, [{ act: 'access_requested', by: reader.user, subject, detail }]);
  });
  return id;
}
