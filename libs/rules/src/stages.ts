import { Phase } from '@entregent/model';
import { z } from 'zod';
import tables from './stages.json' with { type: 'json' };

const StageTable = z.object({
  bodies: z.array(z.string()),
  valid_from: z.iso.date(),
  source: z.object({ title: z.string(), publisher: z.string(), url: z.url(), note: z.string() }),
  phases: z.record(z.string(), Phase),
  exceptions: z.record(z.string(), Phase),
});
export type StageTable = z.output<typeof StageTable>;

/** The tables of stage codes, each for its bodies, from a day on, with its source. */
export const stageTables: readonly StageTable[] = z.array(StageTable).parse(tables);

/**
 * Phase, common to the bodies, of a stage code of one body on a day (`YYYY-MM-DD`). Codes are `NN.NN`, or `NNNN` as ISO
 * Open Data writes them. Undefined for a body without a table that day, and for a code that its table does not know.
 */
export function phaseOf(body: string, code: string, on: string): z.output<typeof Phase> | undefined {
  const [, stage, substage] = /^(\d\d)\.?(\d\d)$/.exec(code.trim()) ?? [];
  if (stage === undefined || substage === undefined) return undefined;
  const table = stageTables
    .filter(({ bodies, valid_from }) => bodies.includes(body) && valid_from <= on)
    .sort((a, b) => (a.valid_from < b.valid_from ? 1 : -1))[0];
  return table?.exceptions[`${stage}.${substage}`] ?? table?.phases[stage];
}
