import { parseAccessKey, type Reader } from '@entregent/model';
import type { Ground } from './ground.ts';

/** The circle of everybody in the cluster: whoever belongs to a narrower one belongs to it too. */
const EVERYBODY = 'cluster';

/** True when everybody who may read a paper of this marking may also read a record of that one. */
export function fits(record: string, paper: string): boolean {
  const [of, within] = [parseAccessKey(record), parseAccessKey(paper)];
  return of.level <= within.level && (of.circle === within.circle || of.circle === EVERYBODY);
}

type Kept = Pick<Ground, 'deciders' | 'committees' | 'workItems' | 'stances' | 'arguments' | 'activities'>;

const sizeOf = (ground: Kept): number =>
  ground.deciders.length +
  ground.committees.length +
  ground.workItems.length +
  ground.stances.length +
  ground.arguments.length +
  ground.activities.length;

/**
 * What of the ground a paper of this marking may draw on by itself, and how many records it withholds for being marked
 * higher or kept to another circle. The issue stays: a paper that does not fit it is refused as a whole.
 */
export function withinMarking(ground: Ground, marking: string): { ground: Ground; withheld: number } {
  const fit = <T extends { readonly access: string }>(rows: readonly T[]): T[] =>
    rows.filter(({ access }) => fits(access, marking));
  const sourced = <T extends { readonly access: string; readonly sources: Ground['issue']['sources'] }>(
    rows: readonly T[],
  ): T[] => fit(rows).map((row) => ({ ...row, sources: fit(row.sources) }));
  const kept: Ground = {
    issue: { ...ground.issue, sources: fit(ground.issue.sources) },
    issuer: ground.issuer && fits(ground.issuer.access, marking) ? ground.issuer : null,
    deciders: fit(ground.deciders),
    committees: fit(ground.committees),
    workItems: sourced(ground.workItems).map((item) =>
      item.committeeAccess !== null && fits(item.committeeAccess, marking) ? item : { ...item, committee: null },
    ),
    stances: sourced(ground.stances).filter(({ actorAccess }) => fits(actorAccess, marking)),
    arguments: sourced(ground.arguments),
    activities: sourced(ground.activities),
  };
  return { ground: kept, withheld: sizeOf(ground) - sizeOf(kept) };
}

/**
 * The marking of a new paper: of those that its writer holds and that fit the issue, the one under which the most of what
 * he sees may be drawn on; among equals the lowest level, then the order of the keys.
 */
export function markingOfDraft(reader: Reader, ground: Ground): string {
  const able = reader.access.filter((key) => fits(ground.issue.access, key));
  const ranked = able
    .map((key) => ({ key, withheld: withinMarking(ground, key).withheld, level: parseAccessKey(key).level }))
    .toSorted((a, b) => a.withheld - b.withheld || a.level - b.level || (a.key < b.key ? -1 : 1));
  return ranked[0]?.key ?? ground.issue.access;
}
