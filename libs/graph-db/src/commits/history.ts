import { queries } from '@entregent/graph';
import { DomainError, type Kind, type Reader, type TieType } from '@entregent/model';
import { z } from 'zod';
import type { CypherRunner } from '../store.ts';
import { readRecord, readTie } from '../records.ts';
import { CommitRow } from './rows.ts';

const ChangeRow = z.object({
  version: z.int(),
  action: z.string(),
  before: z.string(),
  was: z.string(),
  commit: z.string(),
  at: z.string(),
  by: z.string(),
  reason: z.string(),
  kind: z.string(),
});

/** One step in the life of a record: which fields went from what to what, by whom, when and why. */
export interface HistoryEntry {
  readonly version: number;
  readonly action: string;
  readonly commit: string;
  readonly at: string;
  readonly by: string;
  readonly reason: string;
  readonly kind: string;
  readonly fields: readonly { readonly field: string; readonly before: unknown; readonly after: unknown }[];
}

type Target = { readonly kind: Kind; readonly id: string } | { readonly tie: TieType; readonly id: string };

/**
 * The history of a record that the reader sees, latest first. A step that was made while the record had a marking that he
 * does not hold stays closed: lowering a marking never opens the past.
 * @throws DomainError NOT_FOUND when there is no such record, or not for this reader
 */
export async function history(runner: CypherRunner, reader: Reader, target: Target): Promise<readonly HistoryEntry[]> {
  const now: Record<string, unknown> | undefined =
    'kind' in target
      ? await readRecord(runner, reader, target.kind, target.id)
      : await readTie(runner, reader, target.tie, target.id);
  if (!now) throw new DomainError('NOT_FOUND');
  const changes = await runner.read(reader, queries.commits.changesOf, { id: target.id }, ChangeRow);
  const values = new Map(Object.entries(now));
  const entries: HistoryEntry[] = changes.map(({ before, was: _, version, ...change }) => ({
    ...change,
    version: version + 1,
    fields: Object.entries(JSON.parse(before) as Record<string, unknown>).map(([field, value]) => {
      const after = values.get(field) ?? null;
      values.set(field, value);
      return { field, before: value, after };
    }),
  }));
  const first = changes.at(-1)?.was;
  const created =
    changes.length === 0 || changes.at(-1)?.version === 1
      ? (first ?? (now['commit'] as string | undefined))
      : undefined;
  if (created === undefined) return entries;
  const [made] = await runner.platform(queries.commits.commitById, { id: created }, CommitRow);
  return made ? [...entries, { version: 1, action: 'create', commit: made.id, ...made, fields: [] }] : entries;
}
