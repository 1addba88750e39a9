import { Injectable } from '@nestjs/common';
import { appendAudit, type NewNotice, notify, type RecordType } from '@entregent/graph-db';
import {
  type AuditDetail,
  type AuditNote,
  DomainError,
  levelName,
  may,
  parseAccessKey,
  type Reader,
} from '@entregent/model';
import { type Saved, Writer } from '../platform/writer.ts';
import type { ApproverView, DecideRequest, Decided } from './request-views.ts';
import { RequestsRepository, type StoredRequest } from './requests.repository.ts';

const holds = ({ memberships }: StoredRequest, key: string): boolean => {
  const { circle, level } = parseAccessKey(key);
  return memberships.some(([code, ceiling]) => code === circle && ceiling >= level);
};

/** Both names, so that the history of the record shows them. */
function reasonOf(
  { reason, userName }: StoredRequest,
  decision: string,
  approver: string,
  language: 'fr' | 'en',
): string {
  return language === 'fr'
    ? `${reason} (demandé par ${userName} ; approuvé par ${approver} : ${decision})`
    : `${reason} (asked for by ${userName}; approved by ${approver}: ${decision})`;
}

/** Markings that two people lower. */
@Injectable()
export class LoweringService {
  readonly #requests: RequestsRepository;
  readonly #writer: Writer;

  constructor(requests: RequestsRepository, writer: Writer) {
    this.#requests = requests;
    this.#writer = writer;
  }

  /** Who may approve that what bears this marking is lowered; nobody for a marking that the reader does not hold. */
  async approvers(reader: Reader, access: string): Promise<ApproverView[]> {
    if (!reader.access.includes(access)) return [];
    const found = await this.#requests.approvers(access, reader.user);
    return found.map(({ user, name, owner }) => ({ id: user, name, owner }));
  }

  /**
   * Carries a lowering out as one commit, or refuses it. Who approves must see the record and hold the marking that it gets;
   * who asked must still be in a position to ask.
   * @throws DomainError NOT_FOUND for who may not decide; DECIDED; CONFLICT when the record has changed since
   */
  async decide(reader: Reader, request: StoredRequest, input: DecideRequest): Promise<Decided> {
    const { id, marking, target, record, type, version, user } = request;
    if (marking === null || target === null || record === null || type === null || version === null)
      throw new DomainError('NOT_FOUND');
    const about = await this.#requests.target(reader, request);
    const approver = (await this.#requests.approvers(marking, user)).find((one) => one.user === reader.user);
    if (!about || !approver) throw new DomainError('NOT_FOUND');
    const subject = request.tie ?? record;
    const state = input.accept ? 'accepted' : 'refused';
    const detail: AuditDetail = { request: id, state, reason: input.reason, askedBy: user };
    const audit: readonly AuditNote[] = [{ act: 'access_decided', by: reader.user, subject, detail }];
    const notices: readonly NewNotice[] = [
      {
        user,
        kind: `lowering_${state}`,
        by: reader.user,
        record,
        tie: request.tie,
        about: id,
        params: { marking: target },
      },
    ];
    if (input.accept) {
      const { commit } = await this.#carryOut(reader, request, input, approver.name, { subject, audit, notices });
      return { id, state, commit };
    }
    const decision = { id, by: reader.user, at: new Date().toISOString(), decision: input.reason };
    await this.#requests.deciding(async (run) => {
      if (!(await this.#requests.take(run, 'lowering', state, '', decision))) throw new DomainError('DECIDED');
      await appendAudit(run, audit);
      await notify(run, notices);
    });
    return { id, state, commit: null };
  }

  async #carryOut(
    reader: Reader,
    request: StoredRequest,
    { reason }: DecideRequest,
    name: string,
    { subject, ...told }: { subject: string; audit: readonly AuditNote[]; notices: readonly NewNotice[] },
  ): Promise<Saved> {
    const { id, state, marking, target, type, version, active, role } = request;
    if (state !== 'open') throw new DomainError('DECIDED');
    const stands = active && may(role, 'records.lower') && holds(request, marking!) && holds(request, target!);
    if (!stands) throw new DomainError('DECIDED');
    if (!reader.access.includes(target!)) throw notHeld(reader, target!);
    return this.#writer.save(reader, {
      id: subject,
      reason: reasonOf(request, reason, name, reader.language),
      operations: [{ op: 'update', type: type as RecordType, id: subject, version: version!, set: { access: target } }],
      approval: { request: id, decision: reason },
      ...told,
    });
  }
}

function notHeld({ language }: Reader, target: string): DomainError {
  const name = `TLP:${levelName(parseAccessKey(target).level)}`;
  const message =
    language === 'fr'
      ? `pour l’approuver, il faut voir aussi où elle va : vous n’avez pas ${name} dans l’autre cercle`
      : `to approve it you must see where it goes as well: you do not hold ${name} in the other circle`;
  return new DomainError('BAD_USER_INPUT', { issues: [{ path: ['accept'], message }] });
}
