import type { GateCondition, UndertakingState } from '@entregent/model';
import { stateOn } from './undertaking-steps.ts';

/** TLP:RED: named recipients only, so a second person says yes (OWASP ASVS 5.0, 2.3.5). */
const RED = 4;

export interface GateUndertaking {
  readonly id: string;
  readonly state: UndertakingState;
  readonly from: string | null;
  readonly to: string | null;
  readonly scope: readonly string[];
  readonly ceiling: number;
  readonly conflictScope: readonly string[];
  readonly vettedBy: string | null;
  readonly reviewedBy: string | null;
  readonly hasFile: boolean;
}

/** What stands when somebody is to receive a document. */
export interface GateFacts {
  /** The recipient is a person of the base whom the asker sees, not removed. */
  readonly known: boolean;
  readonly undertakings: readonly GateUndertaking[];
  /** He holds the circle at this level by an active account of his own. */
  readonly member: boolean;
  /** A second person approved this very delivery. */
  readonly approved: boolean;
  /** A conflict on the dossier is declared in a record that the asker does not see. */
  readonly hiddenConflict: boolean;
}

export interface GateRequest {
  /** Code of the dossier's circle. */
  readonly circle: string;
  /** TLP level of the document, 0 to 4. */
  readonly level: number;
  /** The day, `YYYY-MM-DD`. */
  readonly on: string;
  readonly purpose: string;
  /** The document names the person among its recipients. */
  readonly named: boolean;
}

export interface GateVerdict {
  readonly open: boolean;
  readonly conditions: readonly GateCondition[];
  /** The undertaking that the delivery rests on; null when closed. */
  readonly ground: string | null;
}

function failing(one: GateUndertaking, { circle, level, on }: GateRequest): GateCondition[] {
  const { vettedBy, reviewedBy } = one;
  const unfit: readonly (readonly [GateCondition, boolean])[] = [
    ['not_vetted', vettedBy === null || reviewedBy === null || vettedBy === reviewedBy],
    ['not_in_force', stateOn(one, on) !== 'in_force' || !one.hasFile],
    ['outside_scope', !one.scope.includes(circle)],
    ['above_ceiling', level > one.ceiling],
  ];
  return unfit.flatMap(([condition, fails]) => (fails ? [condition] : []));
}

/** Declared on an undertaking that still speaks: what expired or was revoked no longer does. */
const inConflict = (facts: GateFacts, { circle, on }: GateRequest): boolean =>
  facts.undertakings.some(
    (one) => one.conflictScope.includes(circle) && !['expired', 'revoked'].includes(stateOn(one, on)),
  );

/** The undertaking that comes nearest, with what it lacks: what it lacks is what one would have to mend. */
function nearest(facts: GateFacts, request: GateRequest) {
  const [first] = facts.undertakings
    .map((one) => ({ id: one.id, lacks: failing(one, request) }))
    .toSorted((a, b) => a.lacks.length - b.lacks.length || (a.id < b.id ? -1 : 1));
  return first ?? { id: null, lacks: ['no_undertaking' as const] };
}

/**
 * Whether a person may receive a document of a dossier at a level (domain/compliance-security.md 4.3): recipient active,
 * an undertaking that is vetted, in force and covers dossier and marking, need to know, purpose, for RED the approval of a
 * second person, and no declared conflict of interest. Of what the asker may not see, the verdict says `general` at most.
 */
export function gateVerdict(facts: GateFacts, request: GateRequest): GateVerdict {
  if (!facts.known) return { open: false, conditions: ['recipient_unknown'], ground: null };
  const { id, lacks } = nearest(facts, request);
  const rest: readonly (readonly [GateCondition, boolean])[] = [
    ['conflict_of_interest', inConflict(facts, request)],
    ['no_need_to_know', !facts.member && !request.named],
    ['no_purpose', request.purpose.trim() === ''],
    ['no_second_approval', request.level >= RED && !facts.approved],
  ];
  const known = [...lacks, ...rest.flatMap(([condition, fails]) => (fails ? [condition] : []))];
  const conditions = known.length === 0 && facts.hiddenConflict ? (['general'] as const) : known;
  return { open: conditions.length === 0, conditions, ground: conditions.length === 0 ? id : null };
}
