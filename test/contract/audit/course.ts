import fc from 'fast-check';
import { type AuditedProcess, type AuditFiles, auditFiles, openProcess, startAnew } from './audit-set-up.ts';

/** Two processes of one instance. */
export interface Pair {
  readonly files: AuditFiles;
  readonly processes: [AuditedProcess, AuditedProcess];
}

/** A process remembers how far the chain had come: an emptied store needs new ones. */
export async function openPair(): Promise<Pair> {
  const files = auditFiles();
  const first = await openProcess(files);
  await startAnew(first.store);
  return { files, processes: [first, await openProcess(files)] };
}

export async function closePair({ files, processes }: Pair): Promise<void> {
  await Promise.all(processes.map((one) => one.close()));
  files.remove();
}

type Step = (pair: Pair, which: 0 | 1) => Promise<unknown>;

/** What may happen to a log in the course of its life; each step says how many entries it writes. */
export const steps = {
  append: [1, ({ processes }, which) => processes[which].append({ detail: { count: which } })],
  appendBoth: [2, ({ processes }) => Promise.all(processes.map((one) => one.append({})))],
  seal: [0, ({ processes }, which) => processes[which].sealer.seal()],
  sealBoth: [0, ({ processes }) => Promise.all([processes[0].sealer.seal(), processes[1].audit.checkpoint()])],
  checkpoint: [0, ({ processes }, which) => processes[which].sealer.checkpoint()],
  restart: [
    0,
    async ({ files, processes }, which) => {
      await processes[which].close();
      processes[which] = await openProcess(files);
    },
  ],
} as const satisfies Readonly<Record<string, readonly [written: number, step: Step]>>;

export const arbitraryCourse = fc.array(
  fc.tuple(fc.constantFrom(...(Object.keys(steps) as (keyof typeof steps)[])), fc.constantFrom(0 as const, 1 as const)),
  { maxLength: 14 },
);
