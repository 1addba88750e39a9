import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { hostname } from 'node:os';
import { resolve } from 'node:path';
import type { AuditRow, AuditScribe } from '@entregent/graph-db';
import { type AuditKey, openKey, readKey } from './audit-key.ts';
import { signedEntry } from './chain.ts';
import { appendLine, type CheckpointLine, readLines, type Said } from './checkpoint-log.ts';

export interface AuditSettings {
  /** File of the key that seals the log. */
  readonly keyFile: string;
  /** Files that checkpoints are written to; the first is the instance's own, a second one belongs to another machine. */
  readonly checkpoints: readonly [own: string, ...elsewhere: string[]];
  /** How long entries are kept. */
  readonly months: number;
}

/** What of the audit log lies outside the database: its key and its checkpoints. The scribe of the entries that are written. */
export class AuditFolder implements AuditScribe {
  readonly #settings: AuditSettings | undefined;
  readonly #expected = new Map<string, number>();
  #key: AuditKey | undefined;

  /** @param settings left out where nothing is sealed or verified */
  constructor(settings?: AuditSettings) {
    this.#settings = settings;
  }

  get settings(): AuditSettings {
    if (!this.#settings) throw new TypeError('this application was given no folder for its audit log');
    return this.#settings;
  }

  /** The key, made at the very first use. @throws DomainError AUDIT_KEY_MISSING */
  get key(): AuditKey {
    this.#key ??= openKey(
      this.settings.keyFile,
      this.settings.checkpoints.some((file) => existsSync(file)),
    );
    return this.#key;
  }

  /** The key that is there; none is made. @throws DomainError AUDIT_KEY_MISSING */
  get knownKey(): AuditKey {
    return this.#key ?? readKey(this.settings.keyFile);
  }

  /** Names the own file in the database: an instance on another machine has another one. */
  get place(): string {
    return createHash('sha256')
      .update(`${hostname()}:${resolve(this.settings.checkpoints[0])}`)
      .digest('hex');
  }

  stamp(row: AuditRow): string {
    return this.key.macOf(signedEntry(row));
  }

  written(ids: readonly string[]): void {
    for (const id of ids) this.#expected.set(id, Date.now());
  }

  /** The entries of this process that were seen in the log. */
  seen(ids: readonly string[]): void {
    for (const id of ids) this.#expected.delete(id);
  }

  /** The entries of this process that must have been seen by now. */
  overdue(ms: number): string[] {
    const before = Date.now() - ms;
    return [...this.#expected].flatMap(([id, at]) => (at <= before ? [id] : []));
  }

  /** The last line of the own file. */
  get last(): CheckpointLine | undefined {
    return readLines(this.settings.checkpoints[0]).findLast((line) => line !== undefined);
  }

  /**
   * Writes a line to every file.
   * @param failed hears of a file elsewhere that could not be written; verification then finds the line missing there
   * @throws Error when the own file cannot be written
   */
  append(said: Said, failed: (file: string, error: unknown) => void): CheckpointLine {
    const [own, ...elsewhere] = this.settings.checkpoints;
    const line = appendLine(own, this.key, said);
    for (const file of elsewhere)
      try {
        appendLine(file, this.key, said);
      } catch (error) {
        failed(file, error);
      }
    return line;
  }
}
