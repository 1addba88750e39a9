import type { UndertakingState, UndertakingStep } from '@entregent/model';
import { z } from 'zod';
import { daysBetween } from './deadlines.ts';
import tables from './undertakings.json' with { type: 'json' };

/** What the state of an undertaking follows from. */
export interface UndertakingDates {
  readonly state: UndertakingState;
  readonly from: string | null;
  readonly to: string | null;
}

const ended = ({ to }: Pick<UndertakingDates, 'to'>, on: string): boolean => to !== null && to < on;

/** What is stored, but for what has run out: no step leads on from there. */
const standing = (undertaking: UndertakingDates, on: string): UndertakingState =>
  ['in_force', 'suspended'].includes(undertaking.state) && ended(undertaking, on) ? 'expired' : undertaking.state;

/**
 * The state on a day (`YYYY-MM-DD`). What was in force or suspended has expired from the day after its end on, and what
 * was brought into force ahead of its start is vetted until then: nothing need run for it.
 */
export function stateOn(undertaking: UndertakingDates, on: string): UndertakingState {
  const state = standing(undertaking, on);
  return state === 'in_force' && undertaking.from !== null && undertaking.from > on ? 'vetted' : state;
}

/** What a step looks at: the undertaking as it is stored, and who acts. */
export interface StepFacts extends UndertakingDates {
  readonly hasScope: boolean;
  readonly hasFile: boolean;
  readonly hasSigning: boolean;
  readonly hasIdentityCheck: boolean;
  readonly hasConflicts: boolean;
  readonly vetted: boolean;
  readonly reviewed: boolean;
  /** The actor is the person who signs. */
  readonly bySignatory: boolean;
  /** The actor is the person who vetted. */
  readonly byVetter: boolean;
  /** The account of the actor says which person of the base he is. */
  readonly byKnownPerson: boolean;
  readonly givesReason: boolean;
  readonly givesEvidence: boolean;
}

const conditions = {
  scope: ({ hasScope }) => hasScope,
  file: ({ hasFile }) => hasFile,
  signing: ({ hasSigning }) => hasSigning,
  identityCheck: ({ hasIdentityCheck }) => hasIdentityCheck,
  conflicts: ({ hasConflicts }) => hasConflicts,
  vetted: ({ vetted }) => vetted,
  reviewed: ({ reviewed }) => reviewed,
  notReviewed: ({ reviewed }) => !reviewed,
  dates: ({ from, to }, on) => from !== null && to !== null && from <= to && to >= on,
  knownPerson: ({ byKnownPerson }) => byKnownPerson,
  notSignatory: ({ bySignatory }) => !bySignatory,
  notVetter: ({ byVetter }) => !byVetter,
  reason: ({ givesReason }) => givesReason,
  evidence: ({ givesEvidence }) => givesEvidence,
} as const satisfies Readonly<Record<string, (facts: StepFacts, on: string) => boolean>>;

export type StepCondition = keyof typeof conditions;

interface StepRow {
  /** States from which it leads on. */
  readonly from: readonly UndertakingState[];
  /** The state that is stored then. */
  readonly to: UndertakingState;
  readonly needs: readonly StepCondition[];
}

const independent = ['knownPerson', 'notSignatory'] as const;

/**
 * The register as a table: vetting and second review are the acts of two people, neither of them the signatory; nothing is
 * in force without both, a signed file and dates that hold; what narrows (suspend, revoke) asks for a reason alone.
 * Source: domain/compliance-security.md 4.2 and 4.3.
 */
export const undertakingSteps: Readonly<Record<UndertakingStep, StepRow>> = {
  vet: {
    from: ['draft'],
    to: 'vetted',
    needs: ['scope', 'identityCheck', 'conflicts', 'evidence', ...independent],
  },
  review: { from: ['vetted'], to: 'vetted', needs: ['vetted', 'notReviewed', 'file', 'notVetter', ...independent] },
  bring_into_force: {
    from: ['vetted'],
    to: 'in_force',
    needs: ['file', 'signing', 'vetted', 'reviewed', 'dates', ...independent],
  },
  suspend: { from: ['in_force'], to: 'suspended', needs: ['reason'] },
  resume: { from: ['suspended'], to: 'in_force', needs: ['reason', 'dates', ...independent] },
  revoke: { from: ['vetted', 'in_force', 'suspended'], to: 'revoked', needs: ['reason'] },
  reopen: { from: ['vetted'], to: 'draft', needs: ['reason'] },
};

export const undertakingStepNames = Object.keys(undertakingSteps) as readonly UndertakingStep[];

/** Why a step may not be taken on a day: `state` when it does not lead on from here, else each condition that fails. */
export function stepProblems(
  step: UndertakingStep,
  facts: StepFacts,
  on: string,
): readonly ('state' | StepCondition)[] {
  const { from, needs } = undertakingSteps[step];
  if (!from.includes(standing(facts, on))) return ['state'];
  return needs.filter((name) => !conditions[name](facts, on));
}

const Rules = z.array(
  z.object({ valid_from: z.iso.date(), source: z.string(), reminderDays: z.array(z.int().positive()).min(1) }),
);
const rules = Rules.parse(tables);

/** Days before the end on which a renewal is recalled, farthest first, as they are set on a day. */
export const reminderDays = (on: string): readonly number[] =>
  (
    rules.filter(({ valid_from }) => valid_from <= on).toSorted((a, b) => (a.valid_from < b.valid_from ? 1 : -1))[0]
      ?.reminderDays ?? []
  ).toSorted((a, b) => b - a);

/** The nearest reminder that an undertaking has reached on a day, in days; null when none, or when it is not running. */
export function reminderOf(undertaking: UndertakingDates, on: string): number | null {
  const { to } = undertaking;
  const running = ['in_force', 'suspended'].includes(stateOn(undertaking, on));
  if (!running || to === null) return null;
  const left = daysBetween(on, to);
  return reminderDays(on).findLast((days) => left <= days) ?? null;
}
