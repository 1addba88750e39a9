import { Injectable } from '@nestjs/common';
import { AuditRepository } from './audit.repository.ts';
import { Sealer } from './sealer.ts';
import { type AuditReport, Verifier } from './verifier.ts';

/** The state of the audit log, for whoever must know whether it can be relied on. */
export interface AuditState {
  /** The place that the chain has reached, and when. */
  readonly sealedTo: number;
  readonly sealedAt: string | null;
  readonly waiting: number;
  readonly prunedTo: number;
  readonly checkpointTo: number | null;
  readonly checkpointAt: string | null;
  readonly verifiedAt: string | null;
  readonly verifiedEntries: number | null;
  readonly verifiedFaults: number | null;
}

@Injectable()
export class AuditService {
  readonly #chain: AuditRepository;
  readonly #sealer: Sealer;
  readonly #verifier: Verifier;

  constructor(chain: AuditRepository, sealer: Sealer, verifier: Verifier) {
    this.#chain = chain;
    this.#sealer = sealer;
    this.#verifier = verifier;
  }

  /** Checks the whole chain, and remembers how that ended. */
  async verify(): Promise<AuditReport> {
    const report = await this.#verifier.verify();
    const { entries, faults } = report;
    await this.#chain.noteVerification({ at: new Date().toISOString(), entries, faults: faults.length });
    return report;
  }

  /** Seals what waits and writes a checkpoint. @returns the place that it reaches */
  async checkpoint(): Promise<{ readonly sealed: number; readonly seq: number }> {
    const sealed = await this.#sealer.seal();
    return { sealed, seq: await this.#sealer.checkpoint() };
  }

  async state(): Promise<AuditState> {
    const [seal, waiting, from, [checkpoint], verified] = await Promise.all([
      this.#chain.lastSeal(),
      this.#chain.waiting(),
      this.#chain.tombstone(),
      this.#chain.checkpoints(),
      this.#chain.verification(),
    ]);
    return {
      sealedTo: seal?.seq ?? from?.seq ?? 0,
      sealedAt: seal?.at ?? null,
      waiting: waiting.count,
      prunedTo: from?.seq ?? 0,
      checkpointTo: checkpoint?.seq ?? null,
      checkpointAt: checkpoint?.at ?? null,
      verifiedAt: verified?.at ?? null,
      verifiedEntries: verified?.entries ?? null,
      verifiedFaults: verified?.faults ?? null,
    };
  }
}
