import { Injectable } from '@nestjs/common';
import { DomainError } from '@entregent/model';
import { AuditFolder } from './audit-folder.ts';
import type { AuditKey } from './audit-key.ts';
import { AuditRepository } from './audit.repository.ts';
import { type Seal, signedEntry, signedTombstone, type Tombstone } from './chain.ts';
import { ChainChecker } from './chain-checker.ts';
import { checkCheckpoints } from './checkpoint-checker.ts';
import { type AuditFault, Faults } from './faults.ts';

/** What `verify` finds. */
export interface AuditReport {
  /** True when nothing is wrong. */
  readonly ok: boolean;
  /** Sealed entries that were checked. */
  readonly entries: number;
  /** Place and hash of the last one. */
  readonly seq: number;
  readonly head: string;
  /** Entries that wait for their seal. */
  readonly unsealed: number;
  /** The place up to which retention took the chain away. */
  readonly prunedTo: number;
  /** Checkpoints in the own file, and the place of the last one. */
  readonly checkpoints: number;
  readonly checkpointAt: number | null;
  readonly faults: readonly AuditFault[];
}

const MOST_TRIES = 3;

/** Rebuilds the chain from its entries and says what does not fit. Reads only. */
@Injectable()
export class Verifier {
  readonly #chain: AuditRepository;
  readonly #folder: AuditFolder;

  constructor(chain: AuditRepository, folder: AuditFolder) {
    this.#chain = chain;
    this.#folder = folder;
  }

  /** Streams the whole chain: a million entries take no more memory than a thousand. */
  async verify(): Promise<AuditReport> {
    for (let attempt = 1; ; attempt += 1) {
      const from = await this.#chain.tombstone();
      const report = await this.#check(from);
      // Retention took a piece away while it was being read.
      const moved = (await this.#chain.tombstone())?.seq !== from?.seq;
      if (!moved || attempt === MOST_TRIES) return report;
    }
  }

  async #check(from: Tombstone | undefined): Promise<AuditReport> {
    const faults = new Faults();
    // What is sealed from here on is not judged: its seal may not be read any more.
    const last = await this.#chain.lastSeal();
    const key = this.#knownKey(faults, last !== undefined);
    const remembered = (await this.#chain.checkpoints()).find(({ place }) => place === this.#folder.place);
    if (!key) return this.#report(faults, { entries: 0, seq: last?.seq ?? 0, head: last?.head ?? '' }, from);
    if (from && !key.fits(signedTombstone(from), from.mac)) faults.add('tombstone-edited', from.seq);
    const files = this.#folder.settings.checkpoints;
    const found = checkCheckpoints(files, key, faults, remembered, last !== undefined);
    const kept = new Map([...found.anchors].filter(([seq]) => seq > (from?.seq ?? 0)));
    const checker = new ChainChecker(key, faults, kept, from);
    const entries = await this.#follow(checker, last);
    checker.finish();
    for (const id of found.lost) faults.add('missing', null, { detail: id });
    await this.#unsealed(key, faults);
    const checkpoints = { lines: found.lines, at: found.last?.seq ?? null };
    return this.#report(faults, { entries, ...checker.end }, from, checkpoints);
  }

  /** The key; without one, only a log that was never begun is whole. */
  #knownKey(faults: Faults, begun: boolean): AuditKey | undefined {
    try {
      return this.#folder.knownKey;
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      if (begun || this.#folder.last) faults.add('key-missing', null, { detail: this.#folder.settings.keyFile });
      return undefined;
    }
  }

  /** Entries and seals side by side, both in their order. @returns how many entries there were */
  async #follow(checker: ChainChecker, last: Seal | undefined): Promise<number> {
    const seals = this.#chain.seals();
    const nextSeal = async (): Promise<Seal | undefined> => {
      for (;;) {
        const { value } = await seals.next();
        if (!value || value.number > (last?.number ?? 0)) return undefined;
        if (checker.trusts(value)) return value;
      }
    };
    let seal = await nextSeal();
    let entries = 0;
    let meanwhile: 'sealed' | 'nothing' | undefined;
    for await (const entry of this.#chain.entries()) {
      for (; seal && seal.seq < entry.seq; seal = await nextSeal()) checker.seal(seal);
      // Sealed meanwhile, behind what is being checked; or put there by somebody else, which is asked once.
      meanwhile ??= seal ? undefined : await this.#sealedSince(last);
      if (!seal && meanwhile === 'sealed') break;
      checker.entry(entry, seal);
      entries += 1;
    }
    for (; seal; seal = await nextSeal()) checker.seal(seal);
    return entries;
  }

  async #sealedSince(last: Seal | undefined): Promise<'sealed' | 'nothing'> {
    const now = await this.#chain.lastSeal();
    return (now?.number ?? 0) > (last?.number ?? 0) ? 'sealed' : 'nothing';
  }

  async #unsealed(key: AuditKey, faults: Faults): Promise<void> {
    for (const entry of await this.#chain.unsealed())
      if (!key.fits(signedEntry(entry), entry.stamp)) faults.add('forged', null, { detail: entry.id });
  }

  async #report(
    { all }: Faults,
    reached: Pick<AuditReport, 'entries' | 'seq' | 'head'>,
    from: Tombstone | undefined,
    checkpoints: { lines: number; at: number | null } = { lines: 0, at: null },
  ): Promise<AuditReport> {
    return {
      ok: all.length === 0,
      ...reached,
      unsealed: (await this.#chain.waiting()).count,
      prunedTo: from?.seq ?? 0,
      checkpoints: checkpoints.lines,
      checkpointAt: checkpoints.at,
      faults: all,
    };
  }
}
