import { queries } from '@entregent/graph';
import { accessKey, isKind, type Kind, kinds, parseAccessKey, type TieType } from '@entregent/model';
import { z } from 'zod';
import type { Run } from '../store.ts';
import { forTie } from '../tie-query.ts';
import { requiredReferences } from './derive.ts';
import { readEnds } from './ends.ts';
import type { Operation } from './operation.ts';
import { LockedRecord, LockedTie } from './rows.ts';
import { byType, list, type Locked, type LockedById, packs, text } from './shared.ts';

const { commits } = queries;
const Below = z.object({ id: z.string(), type: z.string(), least: z.int() });
type Below = z.output<typeof Below>;

/** `Mandate.person` and the like: a record lies no lower than what such a field names. */
const required = kinds.flatMap((kind) => requiredReferences(kind).map((field) => `${kind}.${field}`));

/** The key with at least this level; the circle stays. */
export function atLeast(key: string, least: number): string {
  const { circle, level } = parseAccessKey(key);
  return accessKey(circle, Math.max(level, least));
}

export const highestLevel = (keys: readonly string[]): number =>
  Math.max(0, ...keys.map((key) => parseAccessKey(key).level));

/** The levels that records rise to with these operations, by id; those that come out of the trash count as rising. */
export function risingLevels(operations: readonly Operation[], locked: LockedById): Map<string, number> {
  const rising = new Map<string, number>();
  for (const op of operations) {
    if (!isKind(op.type) || op.op === 'create' || op.op === 'remove') continue;
    const { properties } = locked.get(op.id)!;
    const before = op.op === 'restore' ? -1 : parseAccessKey(text(properties['access'])).level;
    const key = op.op === 'restore' ? properties['removedAccess'] : op.set['access'];
    const level = typeof key === 'string' ? parseAccessKey(key).level : -1;
    if (level > Math.max(before, 0)) rising.set(op.id, level);
  }
  return rising;
}

/** Everything that would lie below, however far it hangs on what rises. */
async function below(all: Run, rising: ReadonlyMap<string, number>): Promise<Map<string, Below>> {
  const found = new Map<string, Below>();
  let rows = [...rising].map(([id, level]) => ({ id, level }));
  while (rows.length > 0) {
    const answers = await Promise.all(
      packs(rows).map((pack) => all(commits.lyingBelow, { rows: pack, required }, Below)),
    );
    const higher = answers.flat().filter(({ id, least }) => least > (found.get(id)?.least ?? -1));
    for (const one of higher) found.set(one.id, one);
    rows = higher.flatMap(({ id, type, least }) => (isKind(type) ? [{ id, level: least }] : []));
  }
  return found;
}

async function lock(all: Run, type: string, ids: readonly string[]): Promise<Locked[]> {
  if (isKind(type)) {
    const rows = await all(commits.lockRecords, { ids: ids.toSorted() }, LockedRecord);
    return rows.map((row) => ({ ...row, ends: [] }));
  }
  const rows = await all(forTie(commits.lockTies, type as TieType), { ids: ids.toSorted() }, LockedTie);
  return rows.map(({ id, tail, head, properties }) => ({ id, type, ends: [tail, head], properties }));
}

/** A tie or record that rises with what it hangs on, as it stands under the lock, and the key that it gets. */
export interface Carried {
  readonly locked: Locked;
  readonly access: string;
}

/**
 * What must rise with records: no relation lies below its ends, no record below what it cannot be without (architecture
 * 3.3). It stays in its own circle. What its writer does not see rises all the same.
 */
export async function carriedBy(all: Run, rising: ReadonlyMap<string, number>): Promise<Carried[]> {
  const found = await below(all, rising);
  const locked: Locked[] = [];
  for (const [type, group] of byType([...found.values()]))
    locked.push(
      ...(await lock(
        all,
        type,
        group.map(({ id }) => id),
      )),
    );
  return locked.flatMap((row) => {
    const before = text(row.properties['access']);
    const access = atLeast(before, found.get(row.id)!.least);
    return access === before ? [] : [{ locked: row, access }];
  });
}

/**
 * The keys with which records and ties come out of the trash: their own, raised where what they hang on was raised
 * meanwhile.
 */
export async function keysOfRestored(all: Run, rows: readonly Locked[]): Promise<Map<string, string>> {
  const hangsOn = ({ type, ends, properties }: Locked): readonly string[] =>
    isKind(type) ? requiredReferences(type).flatMap((field) => list(properties[field])) : ends;
  const ends = await readEnds(all, rows.flatMap(hangsOn), true);
  return new Map(
    rows.map((row) => {
      const least = highestLevel(hangsOn(row).flatMap((id) => ends.get(id)?.access ?? []));
      return [row.id, atLeast(text(row.properties['removedAccess']), least)];
    }),
  );
}

/** Kinds that hang on nothing come back with the key that they had: nothing need be asked. */
export const hangsOnOthers = ({ type }: { readonly type: string }): boolean =>
  !isKind(type) || requiredReferences(type as Kind).length > 0;
