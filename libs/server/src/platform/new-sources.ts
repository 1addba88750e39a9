import { randomUUID } from 'node:crypto';
import type { Operation, Values } from '@entregent/graph-db';
import { line, PartialDate, Reliability } from '@entregent/model';
import { z } from 'zod';

/** Where a fact comes from, told in the same gesture as the fact. */
export const NewSource = z
  .object({
    title: line(300),
    url: z
      .url({ protocol: /^https?$/ })
      .max(1000)
      .nullable()
      .optional(),
    publisher: line(200).nullable().optional(),
    published: PartialDate.nullable().optional(),
    reliability: Reliability.nullable().optional(),
  })
  .meta({ id: 'NewSource' });
export type NewSource = z.output<typeof NewSource>;

/** At most as many as one tells in one breath. */
export const NewSources = z.array(NewSource).max(20).default([]);

/**
 * What creates the new sources of a record, and the values of the record with them among its sources: both belong into
 * one commit, so that one undo takes both back.
 * @param access the marking of the record, which its new sources share
 */
export function withNewSources(
  set: Readonly<Record<string, unknown>>,
  newSources: readonly NewSource[],
  access: string | undefined,
): { readonly set: Values; readonly creates: Operation[] } {
  if (newSources.length === 0) return { set: set as Values, creates: [] };
  const marked = access === undefined ? {} : { access };
  const creates = newSources.map((source): Operation => ({
    op: 'create',
    type: 'Source',
    id: randomUUID(),
    set: { ...source, ...marked } as Values,
  }));
  const known = (set['sources'] as readonly string[] | undefined) ?? [];
  return { set: { ...set, sources: [...known, ...creates.map(({ id }) => id)] } as Values, creates };
}
