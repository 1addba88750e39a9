import { DomainError } from '@entregent/model';
import { z } from 'zod';
import type { Parameter } from '../parameters.ts';

/** Stored properties as the driver gives them. */
export const Stored = z.record(z.string(), z.unknown()).transform((map) => map as Readonly<Record<string, Parameter>>);

export const LockedRecord = z.object({ id: z.string(), type: z.string(), properties: Stored });
export const LockedTie = z.object({ id: z.string(), tail: z.string(), head: z.string(), properties: Stored });
export const End = z.object({ id: z.string(), type: z.string(), access: z.string(), label: z.string().nullable() });
export type End = z.output<typeof End>;
export const Done = z.object({ done: z.int() });
/** @returns a check that a statement touched as many rows as it was given; NOT_FOUND when another writer outran it */
export const assertDone =
  (expected: number) =>
  ([row]: readonly z.output<typeof Done>[]): void => {
    if (row?.done !== expected) throw new DomainError('NOT_FOUND');
  };
export const Nothing = z.object({}).loose();
export const CreatedPack = z.object({ type: z.string(), ids: z.array(z.string()) });
export const CircleRow = z.object({ code: z.string() });

export const CommitRow = z.object({
  id: z.string(),
  at: z.string(),
  by: z.string(),
  reason: z.string(),
  kind: z.string(),
  undoes: z.string().nullable(),
  result: z.string().nullable(),
  note: z.string().nullable(),
});
