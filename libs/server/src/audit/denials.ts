import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import { DomainError, type Reader } from '@entregent/model';
import { AuditRepository } from './audit.repository.ts';

const WINDOW_MS = 60_000;

/** What one reader was refused by one operation since the last entry. */
interface Refusals {
  count: number;
  timer: NodeJS.Timeout | undefined;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The first id among the arguments of an operation, also one level down in its input. */
export function subjectIn(args: unknown): string | null {
  const values = typeof args === 'object' && args !== null ? Object.values(args) : [];
  const nested = values.flatMap((value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.values(value) : [],
  );
  const found = [...values, ...nested].find((value) => typeof value === 'string' && uuid.test(value.slice(0, 36)));
  return typeof found === 'string' ? found.slice(0, 36).toLowerCase() : null;
}

/**
 * Tells the audit log what was refused: a right that a role lacks, and a record that was asked for by its id and not shown.
 * Which of "does not exist" and "not for him" it was, is not told here either. One who tries ids in a row fills the log with
 * one entry a minute, which counts.
 */
@Injectable()
export class Denials implements BeforeApplicationShutdown {
  readonly #log = new Logger('audit');
  readonly #chain: AuditRepository;
  readonly #refusals = new Map<string, Refusals>();
  readonly #underWay = new Set<Promise<void>>();

  constructor(chain: AuditRepository) {
    this.#chain = chain;
  }

  /** Notes a refusal, if it is one that counts. The person is answered without waiting for it. */
  note(reader: Reader | null, operation: string, error: unknown, args: unknown): void {
    if (!(error instanceof DomainError) || !reader) return;
    const subject = subjectIn(args);
    const counts = error.code === 'FORBIDDEN' || (error.code === 'NOT_FOUND' && subject !== null);
    if (!counts) return;
    const key = JSON.stringify([reader.user, operation]);
    const known = this.#refusals.get(key);
    if (known) {
      known.count += 1;
      return;
    }
    const refusals: Refusals = { count: 0, timer: undefined };
    this.#refusals.set(key, refusals);
    this.#tell(reader.user, operation, subject, 1);
    refusals.timer = setTimeout(() => this.#close(key), WINDOW_MS);
    refusals.timer.unref();
  }

  /** What was counted since the last entry is told; nobody who goes on trying opens a second entry within the minute. */
  #close(key: string): void {
    const refusals = this.#refusals.get(key);
    if (!refusals) return;
    if (refusals.count === 0) {
      this.#refusals.delete(key);
      return;
    }
    const [user, operation] = JSON.parse(key) as [string, string];
    this.#tell(user, operation, null, refusals.count);
    refusals.count = 0;
    refusals.timer = setTimeout(() => this.#close(key), WINDOW_MS);
    refusals.timer.unref();
  }

  #tell(by: string, operation: string, subject: string | null, count: number): void {
    const note = { act: 'access_denied' as const, by, subject, detail: { operation, count } };
    const told = this.#chain
      .append([note])
      .catch((error: unknown) => this.#log.error(`a refusal could not be told to the audit log: ${String(error)}`))
      .finally(() => this.#underWay.delete(told));
    this.#underWay.add(told);
  }

  async beforeApplicationShutdown(): Promise<void> {
    const notes = [...this.#refusals].flatMap(([key, { count, timer }]) => {
      clearTimeout(timer);
      const [by, operation] = JSON.parse(key) as [string, string];
      return count > 0 ? [{ act: 'access_denied' as const, by, subject: null, detail: { operation, count } }] : [];
    });
    this.#refusals.clear();
    if (notes.length > 0) await this.#chain.append(notes);
    await Promise.all(this.#underWay);
  }
}
