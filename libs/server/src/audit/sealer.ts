import { Injectable, Logger } from '@nestjs/common';
import { AuditFolder } from './audit-folder.ts';
import { AuditRepository, BATCH } from './audit.repository.ts';
import { GENESIS, type Seal, sealed, signedTombstone } from './chain.ts';

/** Entries after which a checkpoint is due. */
export const CHECKPOINT_ENTRIES = 1000;
const LOST_MS = 10_000;
/** Whole batches that one transaction prunes. */
const PRUNED_SEALS = 10;

/** Gives the entries of the log their places in the chain, and writes outside how far it has come. */
@Injectable()
export class Sealer {
  readonly #log = new Logger('audit');
  readonly #chain: AuditRepository;
  readonly #folder: AuditFolder;
  #last: Promise<unknown> = Promise.resolve();
  #seen: Pick<Seal, 'seq' | 'head'> | undefined;

  constructor(chain: AuditRepository, folder: AuditFolder) {
    this.#chain = chain;
    this.#folder = folder;
  }

  /** Seals what waits, batch by batch. @returns how many entries were sealed */
  seal(): Promise<number> {
    // One after the other in this process, so that what it has seen of the chain only grows.
    const turn = this.#last.then(() => this.#sealAll());
    this.#last = turn.catch(() => {});
    return turn;
  }

  async #sealAll(): Promise<number> {
    let all = 0;
    for (let done = BATCH; done === BATCH;) {
      if ((await this.#chain.waiting()).count === 0) break;
      done = await this.#sealBatch();
      all += done;
    }
    return all;
  }

  async #sealBatch(): Promise<number> {
    const { key } = this.#folder;
    const { last, ids, seal } = await this.#chain.locked(async (lock) => {
      const [end, entry, rows] = [await lock.lastSeal(), await lock.lastEntry(), await lock.unsealed()];
      if (rows.length === 0) return { last: end, ids: [], seal: end };
      // Entries behind the last seal are somebody else's work: the chain goes on after them, and verification tells.
      const { seq, head } = entry && entry.seq > (end?.seq ?? 0) ? entry : (end ?? { seq: 0, head: GENESIS });
      const batch = sealed(rows, { number: end?.number ?? 0, seq, head }, key, new Date());
      await lock.seal(batch.links, batch.seal);
      return { last: end, ids: rows.map(({ id }) => id), seal: batch.seal };
    });
    await this.#assertNotCutBack(last);
    this.#folder.seen(ids);
    if (seal) this.#seen = seal;
    return ids.length;
  }

  /** A chain only grows. One that this process has seen longer was cut: the place that it had reached is kept outside. */
  async #assertNotCutBack(last: Seal | undefined): Promise<void> {
    const seen = this.#seen;
    if (!seen || (last?.seq ?? 0) >= seen.seq) return;
    this.#log.error(`the audit log was cut back from ${seen.seq} to ${last?.seq ?? 0}`);
    await this.#say({ kind: 'checkpoint', seq: seen.seq, head: seen.head, note: null });
    this.#seen = last;
  }

  /**
   * Writes outside the database how far the chain has come; nothing when the last checkpoint says so already.
   * @param least entries that must have been sealed since
   * @returns the place that the checkpoints now reach
   */
  async checkpoint(least = 1): Promise<number> {
    return this.#chain.locked(async (lock) => {
      const end = await lock.lastSeal();
      const last = this.#folder.last;
      const reached = last?.seq ?? 0;
      if (!end || (last?.head === end.head && last.seq === end.seq)) return end?.seq ?? 0;
      if (last !== undefined && end.seq >= reached && end.seq - reached < least) return reached;
      const { number, mac, at } = this.#append({ kind: 'checkpoint', seq: end.seq, head: end.head, note: null });
      await lock.noteCheckpoint({ place: this.#folder.place, number, seq: end.seq, at, mac });
      return end.seq;
    });
  }

  /** Keeps outside which entries of this process, written some time ago, vanished between their transaction and their seal. */
  async tellLost(ms = LOST_MS): Promise<readonly string[]> {
    const overdue = this.#folder.overdue(ms);
    if (overdue.length === 0) return [];
    const known = new Set(await this.#chain.known(overdue));
    const lost = overdue.filter((id) => !known.has(id));
    for (const id of lost) {
      this.#log.error(`the entry ${id} of the audit log vanished before it was sealed`);
      await this.#say({ kind: 'lost', seq: null, head: null, note: id });
    }
    // Another process may have sealed the others, or will.
    this.#folder.seen(overdue);
    return lost;
  }

  /**
   * Deletes whole batches that were sealed before a moment. What is left stays verifiable: a signed tombstone says where
   * it begins.
   * @returns how many entries were deleted
   */
  async prune(before: Date): Promise<number> {
    let all = 0;
    for (;;) {
      const done = await this.#pruneSome(before.toISOString());
      if (done === undefined) return all;
      all += done;
    }
  }

  #pruneSome(before: string): Promise<number | undefined> {
    return this.#chain.locked(async (lock) => {
      const [end, seals] = [await lock.lastSeal(), await lock.sealsBefore(before, PRUNED_SEALS)];
      const first = seals[0]?.number ?? 0;
      // The last batch stays, for the chain goes on from it; and a clock that went wrong opens no hole.
      const going = seals.filter(({ number }, index) => number !== end?.number && number === first + index);
      const last = going.at(-1);
      if (!last) return undefined;
      const at = new Date().toISOString();
      const tombstone = { seq: last.seq, number: last.number, head: last.head, sealed: last.at, at };
      const done = await lock.prune({ ...tombstone, mac: this.#folder.key.macOf(signedTombstone(tombstone)) });
      await lock.append([
        { act: 'log_pruned', by: null, subject: null, detail: { to: last.seq, entries: done, sealed: last.at } },
      ]);
      return done;
    });
  }

  #say(said: Omit<Parameters<AuditFolder['append']>[0], 'at'>): Promise<void> {
    return this.#chain.locked(async () => void this.#append(said));
  }

  #append(said: Omit<Parameters<AuditFolder['append']>[0], 'at'>) {
    return this.#folder.append({ ...said, at: new Date().toISOString() }, (file, error) =>
      this.#log.error(`the checkpoint could not be written to ${file}: ${String(error)}`),
    );
  }
}
