import { closeSync, existsSync, fsyncSync, ftruncateSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import type { AuditKey } from './audit-key.ts';
import { canonical } from './chain.ts';

/**
 * One line of a checkpoint file. `checkpoint`: the chain reached `seq`, where its hash was `head`. `lost`: an entry, `note`,
 * was written and then vanished before its seal. `restored`: the store was replaced by a backup, whose SHA-256 is `note`.
 */
export const CheckpointLine = z.object({
  /** From 1 without gaps, in each file. */
  number: z.int(),
  kind: z.enum(['checkpoint', 'lost', 'restored']),
  at: z.string(),
  seq: z.int().nullable(),
  head: z.string().nullable(),
  note: z.string().nullable(),
  /** The mac of the line before; empty for the first. */
  previous: z.string(),
  mac: z.string(),
});
export type CheckpointLine = z.output<typeof CheckpointLine>;
export type Said = Pick<CheckpointLine, 'kind' | 'at' | 'seq' | 'head' | 'note'>;

export const signedLine = ({ number, kind, at, seq, head, note, previous }: Omit<CheckpointLine, 'mac'>): string =>
  canonical({ number, kind, at, seq, head, note, previous });

/** Where a file is torn, by a process that ended while it wrote, the line counts as not written. */
const wholeLines = (text: string): string => text.slice(0, text.lastIndexOf('\n') + 1);

const parsed = (line: string): CheckpointLine | undefined => {
  try {
    return CheckpointLine.safeParse(JSON.parse(line)).data;
  } catch {
    return undefined;
  }
};

/** The lines of a file as they stand; undefined for what is none. No lines when the file is not there. */
export function readLines(file: string): (CheckpointLine | undefined)[] {
  if (!existsSync(file)) return [];
  return wholeLines(readFileSync(file, 'utf8'))
    .split('\n')
    .slice(0, -1)
    .map((line) => parsed(line));
}

/**
 * Adds one signed line, on disk when this returns. Who calls holds the lock of the chain: numbers follow each other.
 * @returns the line with its number and mac
 * @throws Error when the file cannot be written
 */
export function appendLine(file: string, key: AuditKey, said: Said): CheckpointLine {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const last = readLines(file).findLast((line) => line !== undefined);
  const open = { number: (last?.number ?? 0) + 1, ...said, previous: last?.mac ?? '' };
  const line = { ...open, mac: key.macOf(signedLine(open)) };
  const descriptor = openSync(file, existsSync(file) ? 'r+' : 'w', 0o600);
  try {
    const whole = Buffer.byteLength(wholeLines(readFileSync(file, 'utf8')));
    ftruncateSync(descriptor, whole);
    writeSync(descriptor, `${JSON.stringify(line)}\n`, whole);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
  return line;
}
