import { createHash } from 'node:crypto';
import type { AuditRow } from '@entregent/graph-db';
import { z } from 'zod';
import type { AuditKey } from './audit-key.ts';

/** What the first entry of a chain takes for the hash before it. */
export const GENESIS = '0'.repeat(64);

/** An entry at its place in the chain; hashes in hexadecimal. */
export interface ChainedEntry extends AuditRow {
  /** Its place, from 1 without gaps. */
  readonly seq: number;
  /** The hash of the entry before it. */
  readonly previous: string;
  readonly hash: string;
  readonly mac: string;
  /** What the writing process signed it with, before it had a place. */
  readonly stamp: string | null;
}

/** Whoever changed a stored value may have changed its type as well: what is no text is compared as JSON. */
export const storedText = z
  .unknown()
  .transform((value) => (typeof value === 'string' ? value : (JSON.stringify(value) ?? '')));
const storedNumber = z.unknown().transform((value) => (typeof value === 'number' ? value : -1));

/** What closes a batch of entries that were sealed together. */
export const SealRow = z.object({
  /** From 1 without gaps. */
  number: storedNumber,
  /** Place of its last entry, whose hash is `head`. */
  seq: storedNumber,
  count: storedNumber,
  head: storedText,
  at: storedText,
  mac: storedText,
});
export type Seal = z.output<typeof SealRow>;

/** What stands for the entries up to `seq` and the seals up to `number` that retention took away. */
export const TombstoneRow = z.object({
  seq: storedNumber,
  number: storedNumber,
  /** Hash of the last entry that was taken away: the first that is kept names it. */
  head: storedText,
  /** When the last batch that was taken away had been sealed. */
  sealed: storedText,
  at: storedText,
  mac: storedText,
});
export type Tombstone = z.output<typeof TombstoneRow>;

/** JSON with the keys in order: equal values give equal text. */
export const canonical = (value: object): string =>
  JSON.stringify(Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))));

const contentOf = ({ id, at, by, act, subject, detail }: AuditRow) => ({ id, at, by, act, subject, detail });

/** SHA-256 over the hash before and the canonical JSON of the entry with its place. */
export const hashOfEntry = (row: AuditRow, seq: number, previous: string): string =>
  createHash('sha256')
    .update(`${previous}\n${canonical({ seq, ...contentOf(row) })}`)
    .digest('hex');

/** What a stamp, a seal and a tombstone sign: their kind stands in it, so that none passes for another. */
export const signedEntry = (row: AuditRow): string => canonical({ kind: 'entry', ...contentOf(row) });
export const signedSeal = ({ number, seq, count, head, at }: Omit<Seal, 'mac'>): string =>
  canonical({ kind: 'seal', number, seq, count, head, at });
export const signedTombstone = ({ seq, number, head, sealed, at }: Omit<Tombstone, 'mac'>): string =>
  canonical({ kind: 'tombstone', seq, number, head, sealed, at });

/** Chains a batch behind the end of the chain, and closes it with a seal of its own. */
export function sealed(
  rows: readonly AuditRow[],
  last: Pick<Seal, 'number' | 'seq' | 'head'>,
  key: AuditKey,
  at: Date,
): { readonly links: readonly Omit<ChainedEntry, 'stamp'>[]; readonly seal: Seal } {
  let previous = last.head;
  const links = rows.map((row, index) => {
    const seq = last.seq + index + 1;
    const hash = hashOfEntry(row, seq, previous);
    const link = { ...contentOf(row), seq, previous, hash, mac: key.macOf(hash) };
    previous = hash;
    return link;
  });
  const seal = {
    number: last.number + 1,
    seq: last.seq + rows.length,
    count: rows.length,
    head: previous,
    at: at.toISOString(),
  };
  return { links, seal: { ...seal, mac: key.macOf(signedSeal(seal)) } };
}
