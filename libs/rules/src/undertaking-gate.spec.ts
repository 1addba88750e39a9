import { UndertakingState } from '@entregent/model';
import fc from 'fast-check';
import {
  type GateFacts,
  type GateRequest,
  type GateUndertaking,
  type GateVerdict,
  gateVerdict,
} from './undertaking-gate.ts';

const on = '2026-06-15';
const fit: GateUndertaking = {
  id: 'u1', state: 'in_force', from: '2026-01-01', to: '2026-12-31', scope: ['dossier'], ceiling: 3, conflictScope: [],
  vettedBy: 'ann', reviewedBy: 'bob', hasFile: true,
}; // prettier-ignore
const facts: GateFacts = { known: true, undertakings: [fit], member: true, approved: false, hiddenConflict: false };
const request: GateRequest = { circle: 'dossier', level: 3, on, purpose: 'to co-draft', named: false };
const with1 = (more: Partial<GateUndertaking>): GateFacts => ({ ...facts, undertakings: [{ ...fit, ...more }] });

describe('the gate', () => {
  it('opens on an undertaking that fits, and names it as the ground', () => {
    expect(gateVerdict(facts, request)).toEqual({ open: true, conditions: [], ground: 'u1' });
  });

  it.each<[string, GateFacts, Partial<GateRequest>, string]>([
    ['a recipient who is not there', { ...facts, known: false }, {}, 'recipient_unknown'],
    ['no undertaking at all', { ...facts, undertakings: [] }, {}, 'no_undertaking'],
    ['one that one person alone saw', with1({ reviewedBy: 'ann' }), {}, 'not_vetted'],
    ['one that nobody saw', with1({ vettedBy: null }), {}, 'not_vetted'],
    ['a suspended one', with1({ state: 'suspended' }), {}, 'not_in_force'],
    ['a revoked one', with1({ state: 'revoked' }), {}, 'not_in_force'],
    ['one that ended yesterday', with1({ to: '2026-06-14' }), {}, 'not_in_force'],
    ['one that begins tomorrow', with1({ from: '2026-06-16' }), {}, 'not_in_force'],
    ['one without its signed file', with1({ hasFile: false }), {}, 'not_in_force'],
    ['another dossier', facts, { circle: 'other' }, 'outside_scope'],
    ['a higher level', with1({ ceiling: 2 }), {}, 'above_ceiling'],
    ['a declared conflict', with1({ conflictScope: ['dossier'] }), {}, 'conflict_of_interest'],
    ['nobody who needs to know', { ...facts, member: false }, {}, 'no_need_to_know'],
    ['no purpose', facts, { purpose: ' ' }, 'no_purpose'],
    ['RED without a second yes', with1({ ceiling: 4 }), { level: 4 }, 'no_second_approval'],
    ['a conflict that the asker does not see', { ...facts, hiddenConflict: true }, {}, 'general'],
  ])('stays closed for %s', (_, given, more, condition) => {
    expect(gateVerdict(given, { ...request, ...more })).toEqual({ open: false, conditions: [condition], ground: null });
  });

  it('opens RED with a second yes, and to a person who is named without an account', () => {
    const red = { ...with1({ ceiling: 4 }), approved: true, member: false };
    expect(gateVerdict(red, { ...request, level: 4, named: true }).open).toBe(true);
  });

  it('opens on the one of several that fits, and never on two that fit only together', () => {
    const [narrow, low] = [
      { ...fit, id: 'a', scope: ['other'] },
      { ...fit, id: 'b', ceiling: 0 },
    ];
    expect(gateVerdict({ ...facts, undertakings: [narrow, low, fit] }, request).ground).toBe('u1');
    expect(gateVerdict({ ...facts, undertakings: [narrow, low] }, request)).toEqual({
      open: false,
      conditions: ['outside_scope'],
      ground: null,
    });
  });

  it('tells an unknown recipient from nobody: whatever else stands, the answer is the same', () => {
    const anything = fc.record({ member: fc.boolean(), approved: fc.boolean(), hiddenConflict: fc.boolean() });
    fc.assert(
      fc.property(anything, (more) => {
        expect(gateVerdict({ ...facts, ...more, known: false }, request)).toEqual({
          open: false,
          conditions: ['recipient_unknown'],
          ground: null,
        });
      }),
    );
  });
});

const undertaking: fc.Arbitrary<GateUndertaking> = fc.record({
  id: fc.constantFrom('a', 'b', 'c'),
  state: fc.constantFrom(...UndertakingState.options),
  from: fc.constantFrom(null, '2026-01-01', '2026-06-16'),
  to: fc.constantFrom(null, '2026-06-14', '2026-06-15', '2026-12-31'),
  scope: fc.subarray(['dossier', 'other']),
  ceiling: fc.integer({ min: 0, max: 4 }),
  conflictScope: fc.subarray(['dossier', 'other']),
  vettedBy: fc.constantFrom(null, 'ann', 'bob'),
  reviewedBy: fc.constantFrom(null, 'ann', 'bob'),
  hasFile: fc.boolean(),
});
const anyFacts: fc.Arbitrary<GateFacts> = fc.record({
  known: fc.boolean(),
  undertakings: fc.array(undertaking, { maxLength: 3 }),
  member: fc.boolean(),
  approved: fc.boolean(),
  hiddenConflict: fc.boolean(),
});
const anyRequest: fc.Arbitrary<GateRequest> = fc.record({
  circle: fc.constantFrom('dossier', 'other'),
  level: fc.integer({ min: 0, max: 4 }),
  on: fc.constant(on),
  purpose: fc.constantFrom('', ' ', 'to co-draft'),
  named: fc.boolean(),
});

/** The rule as one sentence would say it, state by state and day by day. */
function mayReceive(given: GateFacts, asked: GateRequest): boolean {
  const running = (one: GateUndertaking) => (one.from === null || one.from <= on) && (one.to === null || one.to >= on);
  const spent = (one: GateUndertaking) =>
    one.state === 'revoked' ||
    one.state === 'expired' ||
    (['in_force', 'suspended'].includes(one.state) && one.to !== null && one.to < on);
  const grounds = given.undertakings.filter(
    (one) =>
      one.state === 'in_force' && running(one) && one.hasFile && one.vettedBy !== null && one.reviewedBy !== null &&
      one.vettedBy !== one.reviewedBy && one.scope.includes(asked.circle) && one.ceiling >= asked.level,
  ); // prettier-ignore
  const conflicts = given.undertakings.filter((one) => !spent(one) && one.conflictScope.includes(asked.circle));
  return (
    given.known && grounds.length > 0 && conflicts.length === 0 && !given.hiddenConflict && (given.member || asked.named) &&
    asked.purpose.trim().length > 0 && (asked.level < 4 || given.approved)
  ); // prettier-ignore
}

/** What may be said once a hidden conflict stands: nothing more than without it, unless nothing else would be said. */
const saidWithHidden = ({ open, conditions }: GateVerdict): readonly string[] => (open ? ['general'] : conditions);

describe('the verdict on anything', () => {
  it('is the one of the rule told in one sentence, with a condition whenever it is closed', () => {
    fc.assert(
      fc.property(anyFacts, anyRequest, (given, asked) => {
        const { open, conditions, ground } = gateVerdict(given, asked);
        expect(open).toBe(mayReceive(given, asked));
        expect([conditions.length > 0, ground === null]).toEqual([!open, !open]);
      }),
      { numRuns: 20_000 },
    );
  });

  it('of a hidden conflict differs only where everything else is met, and then says nothing of it', () => {
    fc.assert(
      fc.property(anyFacts, anyRequest, (given, asked) => {
        const without = gateVerdict({ ...given, hiddenConflict: false }, asked);
        const withIt = gateVerdict({ ...given, hiddenConflict: true }, asked);
        expect(withIt.conditions).toEqual(saidWithHidden(without));
      }),
    );
  });
});
