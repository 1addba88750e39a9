import { type Labels, type Reader, type UndertakingState, type UndertakingStep } from '@entregent/model';
import {
  type StepCondition,
  type StepFacts,
  stepProblems,
  undertakingStepNames,
  undertakingSteps,
} from '@entregent/rules';
import type { OpenStep } from './undertaking-views.ts';
import type { CardRow } from './undertakings.repository.ts';

const sentences: Readonly<Record<'state' | StepCondition, Labels>> = {
  state: ['l’état de l’engagement ne le permet pas', 'the state of the undertaking does not allow it'],
  scope: ['aucun dossier n’est couvert', 'no dossier is covered'],
  file: ['il manque le fichier signé', 'the signed file is missing'],
  signing: ['le mode de signature n’est pas dit', 'the way of signing is not said'],
  identityCheck: ['le contrôle de l’identité n’est pas dit', 'the identity check is not said'],
  conflicts: [
    'ce que la personne déclare de ses conflits d’intérêts n’est pas dit',
    'what the person declares of conflicts of interest is not said',
  ],
  vetted: ['personne ne l’a vérifié', 'nobody has vetted it'],
  reviewed: ['il manque le second regard', 'the second review is missing'],
  notReviewed: ['le second regard est déjà porté', 'the second review is given already'],
  dates: ['il faut un début et une fin qui n’est pas passée', 'it needs a start, and an end that is not past'],
  knownPerson: [
    'votre compte n’est relié à aucune fiche : on ne sait pas si vous êtes le signataire',
    'your account is linked to no card: nobody knows whether you are the signatory',
  ],
  notSignatory: ['le signataire ne se vérifie pas lui-même', 'the signatory does not vouch for himself'],
  notVetter: ['le second regard revient à une autre personne', 'the second review is for another person'],
  reason: ['donnez le motif', 'give the reason'],
  evidence: ['dites sur quelles pièces', 'say on what evidence'],
};

/** Why a step cannot be taken, in the reader's language. */
export const stepSentence = (problem: 'state' | StepCondition, language: Reader['language']): string =>
  sentences[problem][language === 'fr' ? 0 : 1];

interface Given {
  readonly reason?: string | null | undefined;
  readonly evidence?: string | null | undefined;
}

/** What a step looks at, of an undertaking as it is stored and of who acts. */
export function factsOf(reader: Reader, { undertaking: one, person, vetterPerson }: CardRow, given: Given): StepFacts {
  const vetter = one.vettedBy !== null && (one.vettedBy === reader.user || vetterPerson === reader.person);
  return {
    state: one.state,
    from: one.from,
    to: one.to,
    hasScope: one.scope.length > 0,
    hasFile: one.file !== null,
    hasSigning: one.signing !== null,
    hasIdentityCheck: one.identityCheck !== null,
    hasConflicts: one.conflicts !== null,
    vetted: one.vettedBy !== null,
    reviewed: one.reviewedBy !== null,
    bySignatory: reader.person === person.id,
    byVetter: vetter,
    byKnownPerson: reader.person !== null,
    givesReason: Boolean(given.reason),
    givesEvidence: Boolean(given.evidence),
  };
}

/** The steps that lead on from here, each with what it lacks beside what its own form asks for. */
export const openSteps = (reader: Reader, row: CardRow, on: string): OpenStep[] =>
  undertakingStepNames.flatMap((step) => {
    const problems = stepProblems(step, factsOf(reader, row, { reason: 'given', evidence: 'given' }), on);
    const moot = problems.includes('state') || problems.includes('notReviewed');
    return moot ? [] : [{ step, missing: problems.map((one) => stepSentence(one, reader.language)) }];
  });

const cleared = {
  vettedBy: null, vettedOn: null, vettingEvidence: null, reviewedBy: null, reviewedOn: null, file: null, fileName: null,
  fileType: null, fileHash: null, fileSize: null,
} as const; // prettier-ignore

/** What a step writes. Reopening a draft clears what was said of the former text, its signature included. */
export function writtenBy(step: UndertakingStep, reader: Reader, { reason, evidence }: Given, on: string) {
  const state: UndertakingState = undertakingSteps[step].to;
  const own = {
    vet: { vettedBy: reader.user, vettedOn: on, vettingEvidence: evidence ?? null },
    review: { reviewedBy: reader.user, reviewedOn: on },
    reopen: cleared,
  }[step as string];
  return step === 'review' ? own! : { state, stateOn: on, stateReason: reason ?? null, ...own };
}
