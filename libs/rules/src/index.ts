export {
  canonicalCommittee,
  type CommitteeIdentifier,
  committeeKey,
  parseCommitteeIdentifier,
} from './committee-identifier.ts';
export { byUrgency, type Deadlines, daysBetween, daysLeft, effectiveDeadline } from './deadlines.ts';
export { phaseOf, type StageTable, stageTables } from './stages.ts';
export {
  type ActivitySentence,
  type Part,
  type PartName,
  readSentence,
  type SentenceContext,
  type SentenceFollowUp,
} from './activity-sentence.ts';
export {
  type GateFacts,
  type GateRequest,
  type GateUndertaking,
  type GateVerdict,
  gateVerdict,
} from './undertaking-gate.ts';
export {
  reminderDays,
  reminderOf,
  stateOn,
  type StepCondition,
  type StepFacts,
  stepProblems,
  type UndertakingDates,
  undertakingStepNames,
  undertakingSteps,
} from './undertaking-steps.ts';
