import { Injectable } from '@nestjs/common';
import { queries } from '@entregent/graph';
import { GraphStore } from '@entregent/graph-db';
import { AuditAct, type Reader } from '@entregent/model';
import { z } from 'zod';
import { JournalChoices, type JournalFilter } from './journal-views.ts';

const { audit } = queries;
const Row = z.object({
  id: z.string(),
  seq: z.int().nullable(),
  at: z.string(),
  act: AuditAct,
  by: z.string().nullable(),
  subject: z.string().nullable(),
  detail: z.string(),
});
export type JournalRow = z.output<typeof Row>;

/** Where a page starts: before the entry of this moment and id. */
export const JournalKey = z.tuple([z.string(), z.string()]);
export type JournalKey = z.output<typeof JournalKey>;

const Named = z.object({ id: z.string(), kind: z.string().optional(), label: z.string().nullable() });
export type Named = z.output<typeof Named>;

const dayAfter = (day: string): string => {
  const next = new Date(`${day}T00:00:00.000Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString();
};

/** What is left out leaves nothing out. */
const conditions = ({ by, act, subject, circle, from, to }: JournalFilter) => ({
  by: by ?? '',
  act: act ?? '',
  subject: subject ?? '',
  circle: circle ?? '',
  named: `"circle":"${circle ?? ''}"`,
  keyed: `"${circle ?? ''}:`,
  since: from ?? '',
  until: to ? dayAfter(to) : '9999',
});

@Injectable()
export class JournalRepository {
  readonly #store: GraphStore;

  constructor(store: GraphStore) {
    this.#store = store;
  }

  page(filter: JournalFilter, before: JournalKey | undefined, limit: number): Promise<JournalRow[]> {
    const where = conditions(filter);
    const [until, beforeId] = before ?? [where.until, ''];
    return this.#store.platform(audit.page, { ...where, until, beforeId, limit }, Row);
  }

  async count(filter: JournalFilter): Promise<number> {
    const [row] = await this.#store.platform(audit.count, conditions(filter), z.object({ total: z.int() }));
    return row?.total ?? 0;
  }

  /** The records among these that the reader may see. */
  records(reader: Reader, ids: readonly string[]): Promise<Named[]> {
    return this.#store.read(reader, audit.subjects, { ids }, Named);
  }

  accounts(ids: readonly string[]): Promise<Named[]> {
    return this.#store.platform(audit.accounts, { ids }, Named);
  }

  async choices(): Promise<JournalChoices> {
    return (await this.#store.platform(audit.choices, {}, JournalChoices))[0]!;
  }
}
