import { queries } from '@entregent/graph';
import { isKind, type TieType } from '@entregent/model';
import { z } from 'zod';
import type { Run } from '../store.ts';
import { forTie } from '../tie-query.ts';
import { CreatedPack } from './rows.ts';
import type { LaterChange } from './later.ts';
import { byType } from './shared.ts';

const { commits } = queries;

const ChangeRow = z.object({
  record: z.string(),
  type: z.string(),
  version: z.int(),
  action: z.enum(['update', 'remove', 'restore']),
  before: z.string(),
});
const LaterRow = z.object({
  record: z.string(),
  version: z.int(),
  action: z.string(),
  before: z.string(),
  commit: z.string(),
  undoes: z.string().nullable(),
});
const NowRow = z.object({
  id: z.string(),
  version: z.int(),
  access: z.string(),
  live: z.boolean(),
  ends: z.array(z.string()),
});
const Leaning = z.object({ id: z.string(), leaners: z.array(z.string()) });

/** How a record stands: its version and marking, whether it is out of the trash, and which ends of a tie are in it. */
export type Now = z.output<typeof NowRow>;

/** One record that a commit created, updated, removed or restored, and all that happened to it since. */
export interface Touched {
  readonly id: string;
  readonly type: string;
  readonly action: 'create' | z.output<typeof ChangeRow>['action'];
  /** The version that the commit made. */
  readonly made: number;
  readonly before: string;
  readonly now: Now;
  readonly later: readonly LaterChange[];
}

async function nowOf(run: Run, type: string, ids: readonly string[]): Promise<Now[]> {
  if (isKind(type)) return run(commits.recordsNow, { ids }, NowRow);
  const both = [commits.tiesNow, commits.removedTiesNow].map((query) =>
    run(forTie(query, type as TieType), { ids }, NowRow),
  );
  return (await Promise.all(both)).flat();
}

/** What a commit did, as far as the reader sees the records, in the trash or not. */
export async function touchedBy(run: Run, commit: string): Promise<readonly Touched[]> {
  const [packs, changes] = await Promise.all([
    run(commits.createdBy, { commit }, CreatedPack),
    run(commits.changesBy, { commit }, ChangeRow),
  ]);
  const created = packs.flatMap(({ type, ids }) =>
    ids.map((id) => ({ id, type, action: 'create' as const, made: 1, before: '{}' })),
  );
  const changed = changes.map(({ record, version, ...change }) => ({ ...change, id: record, made: version + 1 }));
  const all = [...created, ...changed];
  const now = new Map<string, Now>();
  for (const [type, group] of byType(all)) {
    const rows = await nowOf(
      run,
      type,
      group.map(({ id }) => id),
    );
    for (const row of rows) now.set(row.id, row);
  }
  // Most records of a bulk were not touched since: their version says so, and no change is looked for.
  const moved = all.filter(({ id, made }) => (now.get(id)?.version ?? made) > made);
  const since =
    moved.length === 0
      ? []
      : await run(
          commits.changesAfter,
          { rows: moved.map(({ id, made }) => ({ record: id, version: made - 1 })) },
          LaterRow,
        );
  const later = Map.groupBy(since, ({ record }) => record);
  return all.flatMap((one) => {
    const stands = now.get(one.id);
    return stands ? [{ ...one, now: stands, later: later.get(one.id) ?? [] }] : [];
  });
}

/** What leans on records: ties at them, records that name them; for sources, what cites them. */
export async function leanersOf(run: Run, records: readonly { id: string; type: string }[]) {
  const idsOf = (of: readonly { id: string }[]) => of.map(({ id }) => id);
  const nodes = records.filter(({ type }) => isKind(type));
  const sources = records.filter(({ type }) => type === 'Source');
  const found = await Promise.all([
    nodes.length > 0 ? run(commits.leaners, { ids: idsOf(nodes) }, Leaning) : [],
    sources.length > 0 ? run(commits.citingRecords, { ids: idsOf(sources) }, Leaning) : [],
    sources.length > 0 ? run(commits.citingTies, { ids: idsOf(sources) }, Leaning) : [],
  ]);
  const leaners = new Map<string, string[]>();
  for (const { id, leaners: more } of found.flat()) leaners.set(id, [...(leaners.get(id) ?? []), ...more]);
  return leaners;
}
