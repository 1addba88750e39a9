import { z } from 'zod';
import { Reason } from '@entregent/model';

const id = z.uuid().meta({ graphql: 'ID' });

/** A request for emergency access that waits for somebody else. */
export const GlassToApprove = z
  .object({
    id,
    userName: z.string(),
    at: z.string(),
    reason: z.string(),
    circle: z.string(),
    marking: z.string(),
    minutes: z.int32(),
  })
  .meta({ id: 'GlassToApprove' });
export type GlassToApprove = z.output<typeof GlassToApprove>;

/** An emergency access that is open. */
export const GlassInForce = z
  .object({
    id,
    own: z.boolean().meta({ description: 'True where the reader himself has the access' }),
    userName: z.string(),
    approvedBy: z.string().nullable(),
    circle: z.string(),
    marking: z.string(),
    since: z.string(),
    until: z.string(),
    reason: z.string(),
  })
  .meta({ id: 'GlassInForce' });
export type GlassInForce = z.output<typeof GlassInForce>;

export const DecideGlass = z.object({ id, accept: z.boolean(), reason: Reason }).meta({ id: 'DecideGlass' });
export type DecideGlass = z.output<typeof DecideGlass>;

export const GlassTold = z
  .object({ told: z.string().meta({ description: 'The same sentence whether there is such a circle or not' }) })
  .meta({ id: 'GlassTold' });
export type GlassTold = z.output<typeof GlassTold>;

export const GlassDecided = z
  .object({ id, until: z.string().nullable().meta({ description: 'End of the access; null when it was refused' }) })
  .meta({ id: 'GlassDecided' });
export type GlassDecided = z.output<typeof GlassDecided>;
