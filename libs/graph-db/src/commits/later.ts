import type { Values } from './operation.ts';

/** A change that a record went through after the commit that is to be taken back. */
export interface LaterChange {
  readonly version: number;
  readonly action: string;
  readonly before: string;
  readonly commit: string;
  readonly undoes: string | null;
}

/** What is taken back as one: a field, the two dates of a fact, or being there at all. */
export const LIFE = 'life';
export const unitOf = (field: string): string => (field === 'from' || field === 'to' ? 'from–to' : field);

const unitsOf = ({ action, before }: LaterChange): readonly string[] =>
  action === 'update' ? Object.keys(JSON.parse(before) as Values).map(unitOf) : [LIFE];

/** `free`: nobody touched it since; `undone`: it was taken back already; `moved`: somebody changed it since. */
export type Since = 'free' | 'undone' | 'moved';

/**
 * What became of each unit since a commit. A later change that was itself taken back does not count, nor does the undo that
 * took it back: the two leave what was there.
 * @param later changes since, latest first
 */
export function sinceOf(commit: string, later: readonly LaterChange[]): (unit: string) => Since {
  const state = new Map<string, Since>();
  const units = new Set(later.flatMap(unitsOf));
  for (const unit of units) {
    const taken = new Set<string>();
    const standing: LaterChange[] = [];
    for (const change of later) {
      if (taken.has(change.commit) || !unitsOf(change).includes(unit)) continue;
      if (change.undoes !== null) taken.add(change.undoes);
      standing.push(change);
    }
    const touching = new Set(later.filter((change) => unitsOf(change).includes(unit)).map((change) => change.commit));
    const left = standing.filter(({ undoes }) => undoes === null || !touching.has(undoes));
    state.set(unit, left.length === 0 ? 'free' : left.every(({ undoes }) => undoes === commit) ? 'undone' : 'moved');
  }
  return (unit) => state.get(unit) ?? 'free';
}
