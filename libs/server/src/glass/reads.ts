import type { Reads } from '../platform/reads.ts';
import { GlassService } from './glass.service.ts';

/** The reads of this feature, for the non-interference harness. */
export const reads: Reads = {
  'glass.inForce': (get, reader) => get(GlassService).inForce(reader),
};
