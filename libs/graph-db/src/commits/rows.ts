import { z } from 'zod';
import type { Parameter } from '../parameters.ts';

/** Stored properties as the driver gives them. */
export const Stored = z.record(z.string(), z.unknown()).transform((map) => map as Readonly<Record<string, Parameter>>);

export const LockedRecord = z.object({ id: z.string(), type: z.string(), properties: Stored });
export const LockedTie = z.object({ id: z.string(), tail: z.string(), head: z.string(), properties: Stored });
export const End = z.object({ id: z.string(), type: z.string(), access: z.string() });
export const Done = z.object({ done: z.int() });
export const Nothing = z.object({}).loose();
export const IdRow = z.object({ id: z.string() });

export const CommitRow = z.object({
  id: z.string(),
  at: z.string(),
  by: z.string(),
  reason: z.string(),
  kind: z.string(),
  undoes: z.string().nullable(),
  result: z.string().nullable(),
});
