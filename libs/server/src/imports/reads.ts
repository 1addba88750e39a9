import { registers } from '@entregent/registers';
import type { Reads } from '../platform/reads.ts';
import { ImportsService } from './imports.service.ts';

/** The reads of this feature, for the non-interference harness. */
export const reads: Reads = {
  'imports.origins': async (get, reader) => [...(await get(ImportsService).origins(reader, 'iso'))],
  'imports.dryRun': (get, reader, { on }) =>
    get(ImportsService)
      .importTold(reader, registers.iso, [], { file: '', dryRun: true, on, access: reader.access[0] })
      .catch(String),
};
