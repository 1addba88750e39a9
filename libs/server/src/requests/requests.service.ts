import { Injectable } from '@nestjs/common';
import { assertMay, DomainError, type Reader } from '@entregent/model';
import { AccessService } from './access.service.ts';
import { LoweringService } from './lowering.service.ts';
import {
  type DecideRequest,
  type Decided,
  hoursBefore,
  type OwnRequest,
  type RequestToDecide,
  toldState,
} from './request-views.ts';
import { RequestsRepository } from './requests.repository.ts';

const SHOWN_DAYS = 90;

/** What waits for a second person, and what became of what one asked for. */
@Injectable()
export class RequestsService {
  readonly #requests: RequestsRepository;
  readonly #lowering: LoweringService;
  readonly #access: AccessService;

  constructor(requests: RequestsRepository, lowering: LoweringService, access: AccessService) {
    this.#requests = requests;
    this.#lowering = lowering;
    this.#access = access;
  }

  /** What the reader may decide, oldest first, at most 100; nothing about a record that he does not see. */
  async toDecide(reader: Reader, now = new Date()): Promise<RequestToDecide[]> {
    const rows = await this.#requests.toDecide(reader, now);
    return rows.map(({ tie: _tie, ...row }) => row);
  }

  /** What the reader asked for in the last 90 days, latest first, at most 100. */
  async mine(reader: Reader, now = Date.now()): Promise<OwnRequest[]> {
    const rows = await this.#requests.mine(reader, hoursBefore(24 * SHOWN_DAYS, now));
    return rows.map((row) => ({ ...row, state: toldState(row.kind, row.state, row.at, now) }));
  }

  /**
   * Decides what somebody else asked for.
   * @throws DomainError NOT_FOUND for what does not exist and for what is not the reader's to decide; FORBIDDEN for his own;
   * DECIDED; CONFLICT
   */
  async decide(reader: Reader, input: DecideRequest): Promise<Decided> {
    assertMay(reader, 'access.decide');
    const request = await this.#requests.one(input.id, new Date());
    if (!request || request.kind === 'glass') throw new DomainError('NOT_FOUND');
    if (request.user === reader.user) throw new DomainError('FORBIDDEN', { right: 'access.decide' });
    return request.kind === 'lowering'
      ? this.#lowering.decide(reader, request, input)
      : this.#access.decide(reader, request, input);
  }
}
