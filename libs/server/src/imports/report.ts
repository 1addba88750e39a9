import type { RecordType } from '@entregent/graph-db';

/** A row, or a fact of one, that was not imported; the row counts from 1 and is null where no row is known. */
export interface ImportRefusal {
  readonly row: number | null;
  readonly origin: string | null;
  readonly reason: readonly [fr: string, en: string];
}

/** A value that a person changed and that the register now tells otherwise: his stays, both are shown. */
export interface ImportConflict {
  readonly id: string;
  readonly type: RecordType;
  readonly label: string;
  readonly field: string;
  readonly ours: unknown;
  readonly theirs: unknown;
}

/** Numbers by kind of record and type of tie. */
export type Counts = Readonly<Record<string, number>>;

export interface ImportReport {
  /** Null when nothing had to be written, and for a dry run. */
  readonly commit: string | null;
  readonly created: Counts;
  readonly updated: Counts;
  readonly unchanged: Counts;
  /** Ties that the register no longer tells and that now end on the day of the import. */
  readonly closed: Counts;
  readonly refused: readonly ImportRefusal[];
  readonly conflicts: readonly ImportConflict[];
  /** Records and ties of the register that the file does not tell; they are kept. */
  readonly vanished: number;
  /** Facts that people had removed here, or that cannot stand without what they removed; they stay away. */
  readonly removed: number;
}

/** Adds up by name. */
export class Tally {
  readonly #counts = new Map<string, number>();

  add(name: string): void {
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1);
  }

  get counts(): Counts {
    return Object.fromEntries([...this.#counts].toSorted(([a], [b]) => (a < b ? -1 : 1)));
  }
}
