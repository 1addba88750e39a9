import { dayAfter, UndertakingState, type UndertakingStep } from '@entregent/model';
import fc from 'fast-check';
import {
  reminderDays,
  reminderOf,
  stateOn,
  type StepFacts,
  stepProblems,
  undertakingStepNames,
  undertakingSteps,
} from './undertaking-steps.ts';

const on = '2026-06-15';
const ready: StepFacts = {
  state: 'draft', from: '2026-01-01', to: '2026-12-31', hasScope: true, hasFile: true, hasSigning: true,
  hasIdentityCheck: true, hasConflicts: true, vetted: false, reviewed: false, bySignatory: false, byVetter: false,
  byKnownPerson: true, givesReason: true, givesEvidence: true,
}; // prettier-ignore

describe('the state of an undertaking on a day', () => {
  it('is expired from the day after the end on, though nothing was written that day', () => {
    const one = { state: 'in_force', from: '2026-01-01', to: '2026-06-14' } as const;
    expect(['2026-06-14', '2026-06-15'].map((day) => stateOn(one, day))).toEqual(['in_force', 'expired']);
  });

  it('is vetted until the start, when it was brought into force ahead of it', () => {
    const one = { state: 'in_force', from: '2026-07-01', to: null } as const;
    expect(['2026-06-30', '2026-07-01'].map((day) => stateOn(one, day))).toEqual(['vetted', 'in_force']);
  });

  it.each(['draft', 'vetted', 'revoked'] as const)('stays %s whatever the dates say', (state) => {
    expect(stateOn({ state, from: '2020-01-01', to: '2020-12-31' }, on)).toBe(state);
  });
});

describe('a reminder', () => {
  it('is the nearest of sixty, thirty and seven days that is reached, and ends with the undertaking', () => {
    const at = (to: string, state: UndertakingState = 'in_force') => reminderOf({ state, from: null, to }, on);
    expect(reminderDays(on)).toEqual([60, 30, 7]);
    expect(['2026-08-15', '2026-08-14', '2026-07-15', '2026-06-22', '2026-06-15', '2026-06-14'].map((to) => at(to))).toEqual(
      [null, 60, 30, 7, 7, null],
    ); // prettier-ignore
    expect(at('2026-06-22', 'suspended')).toBe(7);
    expect(at('2026-06-22', 'draft')).toBeNull();
  });
});

describe('a step of the register', () => {
  const walk = (steps: readonly (readonly [UndertakingStep, Partial<StepFacts>])[]) =>
    steps.map(([step, facts]) => stepProblems(step, { ...ready, ...facts }, on));

  it('leads by vetting and second review into force', () => {
    expect(
      walk([
        ['vet', {}],
        ['review', { state: 'vetted', vetted: true }],
        ['bring_into_force', { state: 'vetted', vetted: true, reviewed: true }],
      ]),
    ).toEqual([[], [], []]);
  });

  it('is refused to the signatory, to the vetter as reviewer, and to an account that is nobody of the base', () => {
    expect(
      walk([
        ['vet', { bySignatory: true }],
        ['review', { state: 'vetted', vetted: true, byVetter: true }],
        ['vet', { byKnownPerson: false }],
      ]),
    ).toEqual([['notSignatory'], ['notVetter'], ['knownPerson']]);
  });

  it.each(undertakingStepNames)('named %s leads nowhere from where it may not be taken', (step) => {
    const elsewhere = UndertakingState.options.filter((state) => !undertakingSteps[step].from.includes(state));
    expect(elsewhere.map((state) => stepProblems(step, { ...ready, vetted: true, state }, on))).toEqual(
      elsewhere.map(() => ['state']),
    );
  });

  it('is taken no more once the end is past', () => {
    const late = { to: '2026-06-14', vetted: true, reviewed: true };
    expect(
      walk([
        ['suspend', { ...late, state: 'in_force' }],
        ['resume', { ...late, state: 'suspended' }],
      ]),
    ).toEqual([['state'], ['state']]);
    expect(walk([['bring_into_force', { ...late, state: 'vetted' }]])).toEqual([['dates']]);
  });
});

/** One act on the register, as a log of what people did would tell it. */
interface Act {
  readonly step: UndertakingStep;
  readonly by: string;
  readonly reason: boolean;
  readonly evidence: boolean;
  readonly dayOf: string;
}

const SIGNATORY = 'sam';
const actOf: fc.Arbitrary<Act> = fc.record({
  step: fc.constantFrom(...undertakingStepNames),
  by: fc.constantFrom(SIGNATORY, 'ann', 'bob', ''),
  reason: fc.boolean(),
  evidence: fc.boolean(),
  dayOf: fc.constantFrom('2025-12-01', '2026-01-01', '2026-06-01', '2026-12-31', '2027-01-01'),
});

interface Walked extends Pick<StepFacts, 'state'> {
  readonly vetter: string | null;
  readonly reviewer: string | null;
}

const begin: Walked = { state: 'draft', vetter: null, reviewer: null };

const factsOf = (now: Walked, { by, reason, evidence }: Act, file: boolean): StepFacts => ({
  ...ready,
  state: now.state,
  hasFile: file,
  vetted: now.vetter !== null,
  reviewed: now.reviewer !== null,
  bySignatory: by === SIGNATORY,
  byVetter: by === now.vetter,
  byKnownPerson: by !== '',
  givesReason: reason,
  givesEvidence: evidence,
});

function take(now: Walked, act: Act, file: boolean): Walked {
  if (stepProblems(act.step, factsOf(now, act, file), act.dayOf).length > 0) return now;
  const state = undertakingSteps[act.step].to;
  if (act.step === 'vet') return { state, vetter: act.by, reviewer: null };
  if (act.step === 'review') return { ...now, state, reviewer: act.by };
  return act.step === 'reopen' ? begin : { ...now, state };
}

/** Told anew without the table: each sentence of the rule, one after the other. */
function naive(now: Walked, { step, by, reason, evidence, dayOf }: Act, file: boolean): Walked {
  const known = by === 'ann' || by === 'bob';
  const over = dayOf > '2026-12-31';
  if (now.state === 'draft') {
    if (step === 'vet' && known && evidence) return { state: 'vetted', vetter: by, reviewer: null };
  } else if (now.state === 'vetted') {
    if (step === 'review' && known && by !== now.vetter && file && now.reviewer === null)
      return { ...now, reviewer: by };
    if (step === 'bring_into_force' && known && file && now.reviewer !== null && !over)
      return { ...now, state: 'in_force' };
    if (step === 'reopen' && reason) return begin;
    if (step === 'revoke' && reason) return { ...now, state: 'revoked' };
  } else if (now.state === 'in_force' && !over && reason) {
    if (step === 'suspend') return { ...now, state: 'suspended' };
    if (step === 'revoke') return { ...now, state: 'revoked' };
  } else if (now.state === 'suspended' && !over && reason) {
    if (step === 'resume' && known) return { ...now, state: 'in_force' };
    if (step === 'revoke') return { ...now, state: 'revoked' };
  }
  return now;
}

/** Running, though vetter and reviewer are not two people other than the signatory. */
const isUnseen = (state: UndertakingState, vetter: string | null, reviewer: string | null): boolean =>
  ['in_force', 'suspended'].includes(state) && new Set([vetter, reviewer, SIGNATORY, null, '']).size < 5;

const afterEnd = (state: UndertakingState, to: string): UndertakingState =>
  ['in_force', 'suspended'].includes(state) && dayAfter(to) <= on ? 'expired' : state;

describe('any sequence of acts', () => {
  it('ends where the rule told sentence by sentence ends', () => {
    fc.assert(
      fc.property(fc.array(actOf, { maxLength: 30 }), fc.boolean(), (acts, file) => {
        const walked = acts.reduce((now, act) => take(now, act, file), begin);
        const told = acts.reduce((now, act) => naive(now, act, file), begin);
        expect(walked).toEqual(told);
      }),
      { numRuns: 5000 },
    );
  });

  it('puts nothing in force that two people other than the signatory did not see', () => {
    fc.assert(
      fc.property(fc.array(actOf, { maxLength: 40 }), (acts) => {
        const { state, vetter, reviewer } = acts.reduce((now, act) => take(now, act, true), begin);
        expect(isUnseen(state, vetter, reviewer)).toBe(false);
      }),
      { numRuns: 5000 },
    );
  });

  it('never leads on from revoked', () => {
    fc.assert(
      fc.property(actOf, (act) => {
        expect(take({ ...begin, state: 'revoked' }, act, true).state).toBe('revoked');
      }),
    );
  });

  it('reads as expired only after the end, in step with the day after', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...UndertakingState.options),
        fc.constantFrom('2026-06-14', '2026-06-15'),
        (state, to) => {
          expect(stateOn({ state, from: null, to }, on)).toBe(afterEnd(state, to));
        },
      ),
    );
  });
});
