import type { Kind } from './registry.ts';
import type { TieType } from './ties.ts';

/**
 * One fact as a register (or the demonstration data) tells it. `origin` is its natural key, stable over extracts and
 * unique over everything: `iso:committee:54960`. Reference fields and tie ends hold origins, not ids: the import turns
 * them into ids and never trusts a register with the ids of the base.
 */
export interface RecordFact {
  readonly kind: Kind;
  readonly origin: string;
  readonly set: Readonly<Record<string, unknown>>;
  /** Marking of this fact where it differs from that of the whole import. */
  readonly access?: string;
}

export interface TieFact {
  readonly type: TieType;
  readonly origin: string;
  readonly tail: string;
  readonly head: string;
  readonly set: Readonly<Record<string, unknown>>;
  readonly access?: string;
}

export type Fact = RecordFact | TieFact;
export const isTieFact = (fact: Fact): fact is TieFact => 'type' in fact;

/** A row that could not become a fact: its position in the file (from 1) and why, in French and English. */
export interface RefusedRow {
  readonly row: number;
  readonly reason: readonly [fr: string, en: string];
}
