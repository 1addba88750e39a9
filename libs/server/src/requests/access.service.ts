import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { appendAudit, notify } from '@entregent/graph-db';
import {
  type AuditDetail,
  accessKey,
  assertMay,
  DomainError,
  parseAccessKey,
  type Reader,
  type RequestAccess,
  twoPersonRules,
} from '@entregent/model';
import { accessAfter, type DecideRequest, type Decided, hoursBefore, type Told } from './request-views.ts';
import { RequestsRepository, type StoredRequest } from './requests.repository.ts';

const told = {
  fr: 'Si cette fiche existe, le responsable de son cercle a été averti.',
  en: 'If this record exists, the owner of its circle has been told.',
} as const;

/** A day given as the last one holds to its end; compared as text with a moment. */
const endOf = (day: string | null | undefined): string | null => (day ? `${day}T23:59:59.999Z` : null);

/** Requests for access to a record that does not open. */
@Injectable()
export class AccessService {
  readonly #requests: RequestsRepository;

  constructor(requests: RequestsRepository) {
    this.#requests = requests;
  }

  /**
   * Asks to be let in to a record by its id. Whether it exists is in nothing: not in the answer, not in the statements that
   * run, not in what the asker reads of his requests later.
   * @throws DomainError LIMIT_EXCEEDED after 10 in 24 hours
   */
  async ask(reader: Reader, { record, reason }: RequestAccess): Promise<Told> {
    assertMay(reader, 'access.request');
    const now = new Date();
    const [id, at] = [randomUUID(), now.toISOString()];
    await this.#requests.keeping(reader, async (run) => {
      const asked = await this.#requests.askedSince(run, reader.user, hoursBefore(24, now.getTime()));
      if (asked >= twoPersonRules.accessPerDay) throw tooMany();
      await this.#requests.keepAccess(run, { id, user: reader.user, at, reason, record });
      const deciders = await this.#requests.deciders(run, id, at);
      const notice = { kind: 'access_asked', by: reader.user, link: '/demandes', about: id, record } as const;
      await notify(
        run,
        deciders.map(({ user }) => ({ user, ...notice })),
      );
      const detail: AuditDetail = { kind: 'access', request: id, reason };
      await appendAudit(run, [{ act: 'access_requested', by: reader.user, subject: record, detail }]);
    });
    return { told: told[reader.language] };
  }

  /**
   * Lets the asker into the circle of the record, up to its level, or does not.
   * @throws DomainError NOT_FOUND for who may not decide; DECIDED when it waits no longer, or the record has moved to
   * another circle
   */
  async decide(reader: Reader, request: StoredRequest, input: DecideRequest): Promise<Decided> {
    const target = await this.#requests.target(reader, request);
    if (!target || request.marking === null) throw new DomainError('NOT_FOUND');
    const { circle, level } = parseAccessKey(target.marking);
    if (circle !== parseAccessKey(request.marking).circle) throw new DomainError('DECIDED');
    const now = new Date();
    const at = now.toISOString();
    await this.#requests.deciding(async (run) => {
      const deciders = await this.#requests.deciders(run, request.id, at);
      if (!deciders.some(({ user }) => user === reader.user)) throw new DomainError('NOT_FOUND');
      const decision = { id: request.id, by: reader.user, at, decision: input.reason };
      const state = input.accept ? 'accepted' : 'refused';
      const taken = await this.#requests.take(run, 'access', state, accessAfter(now.getTime()), decision);
      if (!taken) throw new DomainError('DECIDED');
      const { user } = taken;
      const detail: AuditDetail = { request: request.id, state, reason: input.reason, askedBy: user };
      await appendAudit(run, [{ act: 'access_decided', by: reader.user, subject: request.record, detail }]);
      if (!input.accept) return;
      const until = endOf(input.until);
      const given = { user, circle, level, at, until, by: reader.user, reason: input.reason };
      if (!(await this.#requests.letIn(run, given))) throw new DomainError('DECIDED');
      const joined = { marking: accessKey(circle, level), until, request: request.id };
      await appendAudit(run, [{ act: 'membership_changed', by: reader.user, subject: user, detail: joined }]);
      const params = { lastDay: input.until ?? null };
      const about = { record: request.record, about: request.id };
      await notify(run, [{ user, kind: 'access_accepted', by: reader.user, params, ...about }]);
    });
    return { id: request.id, state: input.accept ? 'accepted' : 'refused', commit: null };
  }
}

const tooMany = () =>
  new DomainError('LIMIT_EXCEEDED', {
    limit: [
      `${twoPersonRules.accessPerDay} demandes d’accès par jour`,
      `${twoPersonRules.accessPerDay} requests for access a day`,
    ],
  });
