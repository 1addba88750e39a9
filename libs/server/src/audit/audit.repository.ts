import { Injectable } from '@nestjs/common';
import { queries } from '@entregent/graph';
import { appendAudit, GraphStore, type PlatformRun } from '@entregent/graph-db';
import type { AuditNote } from '@entregent/model';
import { z } from 'zod';
import { type ChainedEntry, type Seal, SealRow, storedText, type Tombstone, TombstoneRow } from './chain.ts';

const { audit } = queries;
const Nothing = z.object({}).loose();
const Done = z.object({ done: z.int() });
const Waiting = z.object({ count: z.int(), since: z.string().nullable() });
const Checkpoint = z.object({ place: z.string(), number: z.int(), seq: z.int(), at: z.string(), mac: z.string() });
const Verification = z.object({ at: z.string(), faults: z.int(), entries: z.int() });

const text = storedText;
const textOrNull = storedText.transform((value) => (value === 'null' ? null : value));
const EntryRow = z.object({
  id: text,
  at: text,
  act: text,
  by: textOrNull,
  subject: textOrNull,
  detail: text,
  stamp: textOrNull,
});
const ChainedRow = EntryRow.extend({ seq: z.number(), previous: text, hash: text, mac: text });

/** Entries that are read, sealed or checked at a time. */
export const BATCH = 1000;

/** What a sealer does while it holds the lock of the chain. */
export interface ChainLock {
  readonly lastSeal: () => Promise<Seal | undefined>;
  /** Place and hash of the last entry: those of the last seal, unless somebody meddled. */
  readonly lastEntry: () => Promise<{ readonly seq: number; readonly head: string } | undefined>;
  readonly unsealed: () => Promise<z.output<typeof EntryRow>[]>;
  /** @throws Error when another transaction has sealed one of them: the whole batch is then taken back */
  readonly seal: (links: readonly Omit<ChainedEntry, 'stamp'>[], seal: Seal) => Promise<void>;
  readonly tombstone: () => Promise<Tombstone | undefined>;
  readonly sealsBefore: (before: string, limit: number) => Promise<Seal[]>;
  readonly prune: (tombstone: Tombstone) => Promise<number>;
  readonly noteCheckpoint: (checkpoint: z.output<typeof Checkpoint>) => Promise<void>;
  readonly append: (notes: readonly AuditNote[]) => Promise<void>;
}

const lockOver = (run: PlatformRun): ChainLock => ({
  lastSeal: async () => (await run(audit.lastSeal, {}, SealRow))[0],
  lastEntry: async () => (await run(audit.lastEntry, {}, SealRow.pick({ seq: true, head: true })))[0],
  unsealed: () => run(audit.unsealed, { limit: BATCH }, EntryRow),
  seal: async (links, seal) => {
    const rows = links.map(({ id, seq, previous, hash, mac }) => ({ id, seq, previous, hash, mac }));
    const [row] = await run(audit.seal, { rows, seal: { ...seal } }, Done);
    if (row?.done !== rows.length) throw new Error('an entry vanished while it was being sealed');
  },
  tombstone: async () => (await run(audit.tombstone, {}, TombstoneRow))[0],
  sealsBefore: (before, limit) => run(audit.sealsBefore, { before, limit }, SealRow),
  prune: async (tombstone) => (await run(audit.prune, { tombstone: { ...tombstone } }, Done))[0]?.done ?? 0,
  noteCheckpoint: async (checkpoint) => void (await run(audit.noteCheckpoint, checkpoint, Nothing)),
  append: (notes) => appendAudit(run, notes),
});

/** The chain of the audit log in the database: no reader's key opens it, and no commit writes it. */
@Injectable()
export class AuditRepository {
  readonly #store: GraphStore;

  constructor(store: GraphStore) {
    this.#store = store;
  }

  /** One transaction that holds the lock of the chain: there is one sealer at a time, in however many processes. */
  locked<T>(work: (lock: ChainLock) => Promise<T>): Promise<T> {
    return this.#store.platformTogether(async (run) => {
      await run(audit.lock, { at: new Date().toISOString() }, Nothing);
      return work(lockOver(run));
    });
  }

  append(notes: readonly AuditNote[]): Promise<void> {
    return this.#store.platformTogether((run) => appendAudit(run, notes));
  }

  waiting = async () => (await this.#store.platform(audit.waiting, {}, Waiting))[0]!;
  lastSeal = async () => (await this.#store.platform(audit.lastSeal, {}, SealRow))[0];
  tombstone = async () => (await this.#store.platform(audit.tombstone, {}, TombstoneRow))[0];
  checkpoints = () => this.#store.platform(audit.checkpoints, {}, Checkpoint);
  verification = async () => (await this.#store.platform(audit.verification, {}, Verification))[0];

  async noteVerification(verification: z.output<typeof Verification>): Promise<void> {
    await this.#store.platform(audit.noteVerification, verification, Nothing);
  }

  /** Those of these entries that are in the log. */
  async known(ids: readonly string[]): Promise<string[]> {
    const rows = await this.#store.platform(audit.known, { ids }, z.object({ id: z.string() }));
    return rows.map(({ id }) => id);
  }

  unsealed = () => this.#store.platform(audit.unsealed, { limit: BATCH }, EntryRow);

  /** Every sealed entry in the order of the chain, page by page. */
  async *entries(): AsyncGenerator<ChainedEntry> {
    for (let [after, afterId] = [0, '']; ;) {
      const rows = await this.#store.platform(audit.entriesAfter, { after, afterId, limit: BATCH }, ChainedRow);
      yield* rows;
      const last = rows.at(-1);
      if (!last || rows.length < BATCH) return;
      [after, afterId] = [last.seq, last.id];
    }
  }

  /** Every seal in its order, page by page. */
  async *seals(): AsyncGenerator<Seal> {
    for (let after = 0; ;) {
      const rows = await this.#store.platform(audit.sealsAfter, { after, limit: BATCH }, SealRow);
      yield* rows;
      if (rows.length < BATCH) return;
      after = rows.at(-1)!.number;
    }
  }
}
