import { byUrgency, daysLeft } from '@entregent/rules';
import { groupedBy, type Opinion, voices } from '../platform/voices.ts';
import type { IssueActor, IssueAssessment, IssueStance, IssueWindow, StanceTally } from './issue-views.ts';

interface Given {
  readonly id: string;
  readonly on: string;
  readonly actor: IssueActor;
  readonly assessor: IssueActor | null;
  readonly sources: readonly { readonly id: string }[];
}

const asOpinion = <T extends Given>(fact: T): Opinion & { readonly fact: T } => ({
  id: fact.id,
  on: fact.on,
  assessor: fact.assessor?.id ?? null,
  sources: fact.sources.map(({ id }) => id).toSorted(),
  fact,
});

/** Facts by actor: what each voice holds now, what it held before, and whether the voices differ. */
export const heardByActor = <T extends Given>(facts: readonly T[], differ: (a: T, b: T) => boolean) =>
  groupedBy(facts, ({ actor }) => actor.id).map((own) => {
    const heard = voices(own.map(asOpinion));
    const latest = heard.latest.map(({ fact }) => fact);
    const [first] = latest;
    return {
      actor: own[0]!.actor,
      latest,
      earlier: heard.earlier.map(({ fact }) => fact),
      disagree: latest.some((one) => differ(one, first!)),
    };
  });

export const stancesDiffer = (a: IssueStance, b: IssueStance): boolean => a.position !== b.position;
export const assessmentsDiffer = (a: IssueAssessment, b: IssueAssessment): boolean =>
  a.influence !== b.influence || a.interest !== b.interest;

/** Counts each actor once, by the newest opinion that stands on it. */
export function tallyOf(
  stances: readonly (Opinion & { readonly actor: string; readonly position: number })[],
): StanceTally {
  const byPosition = [0, 0, 0, 0, 0];
  let disputed = 0;
  const actors = groupedBy(stances, ({ actor }) => actor);
  for (const own of actors) {
    const [newest, ...others] = voices(own).latest;
    byPosition[newest!.position + 2]! += 1;
    if (others.some(({ position }) => position !== newest!.position)) disputed += 1;
  }
  return { actors: actors.length, byPosition, disputed };
}

/** Work items as windows: those still open first, the most urgent leading; then the closed ones and those without a day. */
export function windowsOn(workItems: readonly Omit<IssueWindow, 'daysLeft'>[], on: string): IssueWindow[] {
  const windows = workItems.map((item) => ({ ...item, daysLeft: daysLeft(item, on) ?? null }));
  const closed = ({ daysLeft: left }: IssueWindow): number => (left === null ? 2 : Number(left < 0));
  return windows.toSorted((a, b) => closed(a) - closed(b) || byUrgency(a, b));
}
