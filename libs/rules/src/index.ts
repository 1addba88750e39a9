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
