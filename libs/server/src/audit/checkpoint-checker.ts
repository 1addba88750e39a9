import type { AuditKey } from './audit-key.ts';
import type { Anchor } from './chain-checker.ts';
import { type CheckpointLine, readLines, signedLine } from './checkpoint-log.ts';
import type { Faults } from './faults.ts';

export interface CheckpointFindings {
  /** What the chain must agree with, by its place. */
  readonly anchors: ReadonlyMap<number, readonly Anchor[]>;
  /** Entries of which a process knows that they vanished before they were sealed. */
  readonly lost: readonly string[];
  readonly lines: number;
  readonly last: CheckpointLine | undefined;
}

/** The lines of one file that are what the instance wrote; faults name the file and the line. */
function soundLines(file: string, key: AuditKey, faults: Faults): CheckpointLine[] {
  let number = 0;
  let previous = '';
  return readLines(file).flatMap((line, index) => {
    if (!line || !key.fits(signedLine(line), line.mac)) {
      faults.add('checkpoint-edited', line?.seq ?? null, { detail: `${file}:${index + 1}` });
      [number, previous] = [number + 1, line?.mac ?? previous];
      return [];
    }
    if (line.number !== number + 1) faults.add('checkpoint-missing', null, { detail: `${file}:${index + 1}` });
    else if (line.previous !== previous && previous !== '')
      faults.add('checkpoint-edited', line.seq, { detail: `${file}:${index + 1}` });
    [number, previous] = [line.number, line.mac];
    return [line];
  });
}

const identity = ({ kind, at, seq, head, note }: CheckpointLine): string => JSON.stringify([kind, at, seq, head, note]);

/** Lines that one file has and another, which was kept at the same time, has not. */
function compare(own: readonly CheckpointLine[], elsewhere: readonly CheckpointLine[], file: string, faults: Faults) {
  const [first] = elsewhere;
  if (!first) return;
  const there = new Set(elsewhere.map(identity));
  const here = new Set(own.map(identity));
  for (const line of elsewhere)
    if (!here.has(identity(line))) faults.add('checkpoint-missing', line.seq, { detail: `< ${file}:${line.number}` });
  for (const line of own)
    if (line.at >= first.at && !there.has(identity(line)))
      faults.add('checkpoint-missing', line.seq, { detail: `> ${file}` });
}

function anchorsIn(lines: readonly CheckpointLine[]): Map<number, Anchor[]> {
  const anchors = new Map<number, Anchor[]>();
  let restored: string | null = null;
  for (const { kind, at, seq, head } of lines.toReversed()) {
    if (kind === 'restored') restored = at;
    if (kind !== 'checkpoint' || seq === null) continue;
    anchors.set(seq, [...(anchors.get(seq) ?? []), { seq, head, restored }]);
  }
  return anchors;
}

const distinct = (anchors: readonly Anchor[]): Anchor[] => [
  ...new Map(anchors.map((anchor) => [JSON.stringify(anchor), anchor])).values(),
];

/**
 * Checks the files of checkpoints, and against what the database remembers of the own one.
 * @param remembered the last checkpoint of the own file, as the database knows it
 * @param begun whether anything was sealed: then there is a checkpoint
 */
export function checkCheckpoints(
  [own, ...elsewhere]: readonly [own: string, ...elsewhere: string[]],
  key: AuditKey,
  faults: Faults,
  remembered: { readonly number: number; readonly seq: number; readonly mac: string } | undefined,
  begun: boolean,
): CheckpointFindings {
  const lines = soundLines(own, key, faults);
  const others = elsewhere.map((file) => ({ file, lines: soundLines(file, key, faults) }));
  for (const other of others) compare(lines, other.lines, other.file, faults);
  const last = lines.at(-1);
  const cut = remembered && (last?.number ?? 0) < remembered.number;
  if (cut || (begun && lines.length === 0)) faults.add('checkpoint-missing', remembered?.seq ?? null, { detail: own });
  const all = [lines, ...others.map((other) => other.lines)];
  const anchors = new Map<number, Anchor[]>();
  for (const some of all)
    for (const [seq, found] of anchorsIn(some)) anchors.set(seq, distinct([...(anchors.get(seq) ?? []), ...found]));
  const lost = all.flat().flatMap(({ kind, note }) => (kind === 'lost' && note !== null ? [note] : []));
  return { anchors, lost: [...new Set(lost)], lines: lines.length, last };
}
