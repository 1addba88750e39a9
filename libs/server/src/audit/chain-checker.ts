import type { AuditKey } from './audit-key.ts';
import {
  type ChainedEntry,
  GENESIS,
  hashOfEntry,
  type Seal,
  signedEntry,
  signedSeal,
  type Tombstone,
} from './chain.ts';
import type { CheckpointLine } from './checkpoint-log.ts';
import type { Faults } from './faults.ts';

const minutes = (n: number) => n * 60_000;
/** An entry is sealed within seconds, and clocks of two machines differ by seconds: what exceeds this is wrong. */
const EARLY = minutes(15);
const LATE = minutes(2);

/** A checkpoint that the chain must still agree with. */
export interface Anchor extends Pick<CheckpointLine, 'seq' | 'head'> {
  readonly seq: number;
  /** The restore that came after it, if any. */
  readonly restored: string | null;
}

/**
 * Follows a chain from its beginning, entry by entry, in constant memory. Each entry proves itself by its hash and its mac,
 * its place by the hash of the one before, its origin by its stamp; so the entries after a false one are still told right.
 */
export class ChainChecker {
  readonly #key: AuditKey;
  readonly #faults: Faults;
  readonly #anchors: ReadonlyMap<number, readonly Anchor[]>;
  #seq: number;
  #head: string;
  /** The last place up to which a checkpoint agrees. */
  #agreed: number;
  /** Whether an entry since then is false: this is then why a later checkpoint does not agree. */
  #explained = false;
  #broken = false;
  #seal: Seal | undefined;
  readonly #cuts = new Map<
    string | null,
    { seq: number; to: number; restored: string | null; detail: string | null }
  >();
  /** Seals since then that are not what the instance wrote. */
  #falseSeals = 0;

  constructor(key: AuditKey, faults: Faults, anchors: ReadonlyMap<number, readonly Anchor[]>, from?: Tombstone) {
    this.#key = key;
    this.#faults = faults;
    this.#anchors = anchors;
    this.#seq = from?.seq ?? 0;
    this.#agreed = this.#seq;
    this.#head = from?.head ?? GENESIS;
    if (from) this.#seal = { number: from.number, seq: from.seq, count: 0, head: from.head, at: from.sealed, mac: '' };
  }

  /** The place and hash of the last entry. */
  get end(): { readonly seq: number; readonly head: string } {
    return { seq: this.#seq, head: this.#head };
  }

  /**
   * @param seal the one that closes the batch of this entry; undefined when no seal reaches that far
   */
  entry(entry: ChainedEntry, seal: Seal | undefined): void {
    const { seq } = entry;
    if (seq <= this.#seq) return this.#again(entry, seal);
    if (seq > this.#seq + 1) {
      this.#faults.add('missing', this.#seq + 1, { to: seq - 1 });
      this.#explained = true;
      this.#broken = true;
    }
    const kind = this.#judge(entry, seal);
    if (kind) {
      this.#faults.add(kind, seq);
      this.#explained = true;
    } else this.#placed(entry, seal);
    this.#broken = kind !== undefined;
    this.#seq = seq;
    this.#head = entry.hash;
    this.#anchored(entry);
  }

  /** Two entries at one place: at most one of them is true. */
  #again(entry: ChainedEntry, seal: Seal | undefined): void {
    if (this.#broken && entry.seq === this.#seq && this.#judge(entry, seal) === undefined) {
      this.#head = entry.hash;
      this.#broken = false;
    } else this.#faults.add('forged', entry.seq);
  }

  #judge(entry: ChainedEntry, seal: Seal | undefined) {
    const { seq, previous, hash, mac, stamp } = entry;
    const whole = hash === hashOfEntry(entry, seq, previous);
    const sealed = this.#key.fits(hash, mac);
    const genuine = this.#key.fits(signedEntry(entry), stamp);
    if (!seal && !(sealed && whole)) return 'forged';
    if (!sealed && genuine) return 'restamped';
    if (!sealed) return whole ? 'forged' : 'edited';
    if (!whole) return genuine ? 'reordered' : 'edited';
    if (!genuine) return 'forged';
    // What comes after a false entry, or after a hole, cannot name what was there.
    if (previous !== this.#head && !this.#broken) return 'reordered';
    return undefined;
  }

  /** A true entry at its place: what its seal says of it. */
  #placed(entry: ChainedEntry, seal: Seal | undefined): void {
    if (!seal && this.#falseSeals === 0) this.#faults.add('seal-missing', entry.seq);
    if (seal && this.#untimely(entry, seal)) this.#faults.add('clock', entry.seq);
    if (seal?.seq === entry.seq && seal.head !== entry.hash) this.#faults.add('reordered', entry.seq);
  }

  #untimely({ at }: ChainedEntry, seal: Seal): boolean {
    const moment = Date.parse(at);
    const before = this.#seal ? Date.parse(this.#seal.at) : -Infinity;
    return !(moment <= Date.parse(seal.at) + LATE && moment >= before - EARLY);
  }

  #anchored({ seq, hash }: ChainedEntry): void {
    for (const { head, restored } of this.#anchors.get(seq) ?? []) {
      if (head !== hash && !this.#explained) this.#cut(this.#agreed + 1, seq, restored, 'continued');
      if (head !== hash) continue;
      this.#agreed = seq;
      this.#explained = false;
    }
  }

  /** Whether a seal is one that the instance made; one that is not closes nothing. */
  trusts(seal: Seal): boolean {
    if (this.#key.fits(signedSeal(seal), seal.mac)) return true;
    this.#faults.add('seal-edited', seal.seq);
    this.#falseSeals += 1;
    return false;
  }

  /** A seal, after the entries that it closes. */
  seal(seal: Seal): void {
    const { at } = seal;
    const before = this.#seal;
    const [expected, first] = [(before?.seq ?? 0) + 1, seal.seq - seal.count + 1];
    if (first > expected && this.#falseSeals === 0) this.#faults.add('seal-missing', expected, { to: first - 1 });
    if (before && Date.parse(at) < Date.parse(before.at) - LATE) this.#faults.add('clock', seal.seq);
    this.#falseSeals = 0;
    this.#seal = seal;
  }

  /** After the last entry: what the seals and the checkpoints say of a longer chain. */
  finish(): void {
    for (const { seq, restored } of [...this.#anchors.values()].flat())
      if (seq > this.#seq) this.#cut(this.#seq + 1, seq, restored, null);
    const closed = this.#seal?.seq ?? 0;
    if (closed > this.#seq) this.#cut(this.#seq + 1, closed, null, null);
    for (const { seq, to, restored, detail } of this.#cuts.values())
      this.#faults.add('truncated', seq, { to, restored, detail });
  }

  /** However many checkpoints tell of it, a cut is one. */
  #cut(seq: number, to: number, restored: string | null, detail: string | null): void {
    const known = this.#cuts.get(restored);
    this.#cuts.set(restored, known ? { ...known, to: Math.max(known.to, to) } : { seq, to, restored, detail });
  }
}
