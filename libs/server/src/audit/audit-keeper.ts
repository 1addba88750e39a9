import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import { AuditFolder } from './audit-folder.ts';
import { AuditService } from './audit.service.ts';
import { CHECKPOINT_ENTRIES, Sealer } from './sealer.ts';

const SEAL_MS = 1000;
const CHECKPOINT_MS = 5 * 60_000;
const DAY_MS = 24 * 3_600_000;
/** After the start, so that nobody waits for it. */
const FIRST_DAILY_MS = 60_000;

/** A moment some months ago. */
export const monthsAgo = (months: number, now = new Date()): Date => {
  const then = new Date(now);
  then.setUTCMonth(then.getUTCMonth() - months);
  return then;
};

/**
 * Keeps the audit log while the application runs: seals each second what was written, writes a checkpoint every 5 minutes or
 * 1,000 entries and at the stop, and once a day prunes what is past its time and verifies the rest. Any number of processes
 * may do so at once.
 */
@Injectable()
export class AuditKeeper implements BeforeApplicationShutdown {
  readonly #log = new Logger('audit');
  readonly #sealer: Sealer;
  readonly #audit: AuditService;
  readonly #folder: AuditFolder;
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> = Promise.resolve();
  #checkpointAt = 0;
  #dailyAt = Date.now() - DAY_MS + FIRST_DAILY_MS;

  constructor(sealer: Sealer, audit: AuditService, folder: AuditFolder) {
    this.#sealer = sealer;
    this.#audit = audit;
    this.#folder = folder;
  }

  /** @throws DomainError AUDIT_KEY_MISSING: without its key nothing may be written to the log, so nothing is served */
  start(): void {
    if (this.#folder.key) this.#next(0);
  }

  /** Seals what is there and says outside how far it came; the database must still answer. */
  async stop(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    await this.#running;
    await this.#sealer.seal();
    await this.#sealer.checkpoint();
  }

  /** The same for a process that keeps nothing running, and only when it told the log something. */
  async settle(): Promise<void> {
    if (this.#folder.overdue(0).length > 0) await this.stop();
  }

  async beforeApplicationShutdown(): Promise<void> {
    if (this.#timer !== undefined) await this.stop().catch((error: unknown) => this.#log.error(error));
  }

  #next(ms: number): void {
    this.#timer = setTimeout(() => {
      // A database that does not answer is asked again; nothing of the log is lost meanwhile.
      this.#running = this.#turn().catch((error: unknown) => this.#log.error(error));
      void this.#running.then(() => {
        if (this.#timer !== undefined) this.#next(SEAL_MS);
      });
    }, ms);
    this.#timer.unref();
  }

  async #turn(): Promise<void> {
    const now = Date.now();
    const sealed = await this.#sealer.seal();
    await this.#sealer.tellLost();
    const due = now - this.#checkpointAt >= CHECKPOINT_MS;
    if (due || sealed > 0) await this.#sealer.checkpoint(due ? 1 : CHECKPOINT_ENTRIES);
    if (due) this.#checkpointAt = now;
    if (now - this.#dailyAt < DAY_MS) return;
    this.#dailyAt = now;
    // Beside the sealing, which does not wait for it; what the stop of the process cuts short is done another day.
    this.#daily().catch((error: unknown) => {
      if (this.#timer !== undefined) this.#log.error(error);
    });
  }

  async #daily(): Promise<void> {
    await this.#sealer.prune(monthsAgo(this.#folder.settings.months));
    const { ok, faults } = await this.#audit.verify();
    if (!ok) this.#log.error(`the audit log is not what was sealed: ${JSON.stringify(faults.slice(0, 5))}`);
  }
}
