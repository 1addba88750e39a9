import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { appendAudit, type Run } from '@entregent/graph-db';
import {
  type AuditDetail,
  accessKey,
  assertFresh,
  assertHimself,
  choiceLabel,
  DomainError,
  issueKeys,
  issueText,
  levelName,
  type Reader,
  today,
} from '@entregent/model';
import { gateVerdict, type GateVerdict } from '@entregent/rules';
import { type DeliveryTransaction, GateRepository, lockedFacts, useApproval } from './gate.repository.ts';
import type { ApproveDelivery, GateInput } from './undertaking-inputs.ts';
import type { ApprovedDelivery, GateAnswer } from './undertaking-views.ts';

/** Hours for which a second person's yes to a delivery can be used. */
const APPROVAL_HOURS = 24;

/** Who asks for a delivery; `on` is today unless a spec says otherwise. */
export interface GateRequest extends GateInput {
  readonly on?: string;
}

const sentenceOf = (reader: Reader, conditions: GateVerdict['conditions']) =>
  conditions.map((condition) => ({
    condition,
    sentence: choiceLabel('GateCondition', condition, reader.language),
  }));

/**
 * Whether a person may receive a document of a dossier at a level, now. The one door through which copies leave: what
 * hands a document to somebody does it in `throughGate`.
 */
@Injectable()
export class GateService {
  readonly #gate: GateRepository;

  constructor(gate: GateRepository) {
    this.#gate = gate;
  }

  /**
   * What the reader can tell beforehand, from what he sees alone. The delivery itself looks at everything, so it may still
   * be refused; an answer here never depends on a record that is hidden from him.
   */
  async preview(reader: Reader, request: GateRequest): Promise<GateAnswer> {
    assertOwnKey(reader, request);
    const seen = await this.#gate.seen(reader, request);
    const verdict = gateVerdict({ ...seen, hiddenConflict: false }, { ...request, on: request.on ?? today() });
    return { ...verdict, conditions: sentenceOf(reader, verdict.conditions) };
  }

  /**
   * The verdict inside a transaction of the caller's, which from here on holds the locks on the recipient, his undertakings
   * and his membership: what is done before its end is done while the verdict stands.
   * @throws DomainError BAD_USER_INPUT at `circle` when the reader does not hold the dossier at this level himself
   */
  async mayReceive(tx: DeliveryTransaction, reader: Reader, request: GateRequest): Promise<GateVerdict> {
    assertOwnKey(reader, request);
    const on = request.on ?? today();
    const { seen, there } = await lockedFacts(tx, reader, request);
    // A conflict declared in a record that he does not see closes the gate without a word on why.
    const hiddenConflict = gateVerdict({ ...there, hiddenConflict: false }, { ...request, on }).conditions.includes(
      'conflict_of_interest',
    );
    return gateVerdict({ ...seen, hiddenConflict }, { ...request, on });
  }

  /** Decides on a delivery and tells the audit log, in one transaction. */
  decide(reader: Reader, request: GateRequest): Promise<GateVerdict> {
    return this.#gate.transact(reader, (tx) => this.#decided(tx, reader, request));
  }

  /**
   * Runs `work` in the transaction in which the gate was found open, and not at all when it is closed; either way the
   * decision is in the audit log. `work` may be run again as a whole after a deadlock.
   * @throws DomainError GATE_CLOSED with the conditions that fail, as far as the reader may know them
   */
  async throughGate<T>(
    reader: Reader,
    request: GateRequest,
    work: (run: Run, verdict: GateVerdict) => Promise<T>,
  ): Promise<T> {
    const done = await this.#gate.transact(reader, async (tx) => {
      const verdict = await this.#decided(tx, reader, request);
      if (!verdict.open) return { verdict };
      await useApproval(tx, request);
      return { verdict, result: await work(tx.run, verdict) };
    });
    if ('result' in done) return done.result as T;
    const failed = sentenceOf(reader, done.verdict.conditions);
    throw new DomainError('GATE_CLOSED', {
      conditions: done.verdict.conditions,
      issues: failed.map(({ condition, sentence }) => ({ path: [condition], message: sentence })),
    });
  }

  /**
   * A second person's yes to one delivery, good for a day.
   * @throws DomainError FORBIDDEN while he looks through another's eyes; FRESH_SIGN_IN; NOT_FOUND for a recipient whom he does not see; BAD_USER_INPUT when he is the
   * recipient, is nobody of the base, or does not hold the dossier at this level
   */
  async approve(reader: Reader, { purpose, ...delivery }: ApproveDelivery): Promise<ApprovedDelivery> {
    assertHimself(reader);
    assertFresh(reader);
    assertOwnKey(reader, delivery);
    const { known } = await this.#gate.seen(reader, delivery);
    if (!known) throw new DomainError('NOT_FOUND');
    if (reader.person === null || reader.person === delivery.person)
      refuse(
        reader,
        'person',
        'qui reçoit n’approuve pas ; il faut une autre personne, dont le compte est relié à sa fiche',
        'who receives does not approve; it takes another person, whose account is linked to his card',
      );
    const now = Date.now();
    const approval = {
      id: randomUUID(),
      by: reader.user,
      at: new Date(now).toISOString(),
      until: new Date(now + APPROVAL_HOURS * 3_600_000).toISOString(),
    };
    await this.#gate.approve(
      { ...delivery, ...approval, purpose },
      {
        act: 'gate_decided',
        by: reader.user,
        subject: delivery.person,
        detail: { decision: 'approved', circle: delivery.circle, level: levelName(delivery.level) },
      },
    );
    return { id: approval.id, until: approval.until };
  }

  async #decided(tx: DeliveryTransaction, reader: Reader, request: GateRequest): Promise<GateVerdict> {
    assertHimself(reader);
    const verdict = await this.mayReceive(tx, reader, request);
    const { open, conditions, ground } = verdict;
    const detail: AuditDetail = {
      decision: open ? 'open' : 'closed',
      conditions: conditions.join(' '),
      circle: request.circle,
      level: levelName(request.level),
      ground,
    };
    await appendAudit(tx.run, [{ act: 'gate_decided', by: reader.user, subject: request.person, detail }]);
    return verdict;
  }
}

/** One hands over, and asks about, only what one may read oneself. */
function assertOwnKey(reader: Reader, { circle, level }: { readonly circle: string; readonly level: number }): void {
  if (reader.access.includes(accessKey(circle, level))) return;
  const unknown = (language: Reader['language']) => issueText(issueKeys.unknownIdentifier, language);
  refuse(reader, 'circle', unknown('fr'), unknown('en'));
}

function refuse(reader: Reader, path: string, fr: string, en: string): never {
  const message = reader.language === 'fr' ? fr : en;
  throw new DomainError('BAD_USER_INPUT', { issues: [{ path: [path], message }] });
}
