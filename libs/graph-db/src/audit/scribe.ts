import { queries } from '@entregent/graph';
import type { Parameter } from '../parameters.ts';

/** An entry of the audit log as it is written, before it has a place in the chain. */
export interface AuditRow {
  readonly id: string;
  /** ISO moment of the act. */
  readonly at: string;
  readonly act: string;
  readonly by: string | null;
  readonly subject: string | null;
  /** JSON, keys in order. */
  readonly detail: string;
}

/** Signs the entries that this process writes, and is told which of them the database has taken. */
export interface AuditScribe {
  /** What proves that the application wrote the entry: nobody who has the database alone can make it. */
  stamp(row: AuditRow): string;
  /** The transaction of these entries is done: from now on they must be in the log. */
  written(ids: readonly string[]): void;
}

/** The scribe's part in one transaction: stamps what goes by, and remembers it until the transaction is done. */
export class Telling {
  readonly #scribe: AuditScribe | undefined;
  readonly #told: string[] = [];

  constructor(scribe: AuditScribe | undefined) {
    this.#scribe = scribe;
  }

  /** The parameters of a statement; those that append to the audit log with their stamps. */
  stamped(query: string, parameters: Readonly<Record<string, Parameter>>): Readonly<Record<string, Parameter>> {
    const scribe = this.#scribe;
    if (!scribe || query !== queries.audit.append.name) return parameters;
    const rows = parameters['rows'] as unknown as readonly AuditRow[];
    this.#told.push(...rows.map(({ id }) => id));
    return { rows: rows.map((row) => ({ ...row, stamp: scribe.stamp(row) })) };
  }

  done(): void {
    if (this.#told.length > 0) this.#scribe?.written(this.#told);
  }
}
