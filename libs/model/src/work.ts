import { z } from 'zod';
import { choice } from './choice.ts';
import { Day, PartialDate } from './dates.ts';
import { entity } from './entity.ts';
import { is, ref, refs } from './field.ts';
import { receivedLine, receivedProse } from './restricted.ts';
import { line, prose } from './text.ts';

/** Phases common to the bodies (domain/standards.md, C.1); the body's own stage code stands beside it. */
export const Phase = choice('Phase', {
  preliminary: ['préliminaire', 'preliminary'],
  proposal: ['proposition', 'proposal'],
  preparatory: ['préparation', 'preparatory'],
  committee: ['comité', 'committee'],
  enquiry: ['enquête', 'enquiry'],
  approval: ['approbation', 'approval'],
  publication: ['publication', 'publication'],
  review: ['examen', 'review'],
  withdrawal: ['annulation', 'withdrawal'],
});

/** A project of a standard in one body. Thin here: stages, ballots and comments come with the standards work. */
export const WorkItem = entity(
  'WorkItem',
  {
    reference: line(120).meta(is('référence', 'reference')),
    title: line(500).nullable().meta(is('titre', 'title')),
    committee: ref('DEVELOPED_IN', 'Committee').nullable().meta(is('commission', 'committee')),
    phase: Phase.nullable().meta(is('phase', 'phase')),
    stage: line(20)
      .nullable()
      .meta(is('stade', 'stage', 'The body’s own code, for example 40.20')),
    stageOn: PartialDate.nullable().meta(is('stade depuis', 'stage since')),
    nationalDeadline: Day.nullable().meta(is('échéance nationale', 'national deadline')),
    officialDeadline: Day.nullable().meta(is('échéance officielle', 'official deadline')),
    issues: refs('BEARS_ON', 'Issue').default([]).meta(is('enjeux', 'issues')),
    note: prose(2000).nullable().meta(is('note', 'note')),
  },
  {
    labels: [
      ['projet de norme', 'projets de norme'],
      ['work item', 'work items'],
    ],
    name: (w) => w.reference ?? '',
    search: ['reference', 'title'],
  },
);
export type WorkItem = z.output<(typeof WorkItem)['schema']>;

export const PaperStatus = choice('PaperStatus', {
  draft: ['brouillon', 'draft'],
  review: ['relecture', 'in review'],
  approved: ['approuvé', 'approved'],
  diffused: ['diffusé', 'diffused'],
});

export const PaperLanguage = choice('PaperLanguage', { fr: ['français', 'French'], en: ['anglais', 'English'] });

/** A position paper: the words of its author; what it rests on is read from the issue when it is drawn up. */
export const Paper = entity(
  'Paper',
  {
    title: receivedLine(300).meta(is('titre', 'title')),
    issue: ref('ON_ISSUE', 'Issue').meta(is('enjeu', 'issue')),
    language: PaperLanguage.default('fr').meta(is('langue', 'language')),
    status: PaperStatus.default('draft').meta(is('état', 'status')),
    reference: line(40).meta(is('référence', 'reference', 'Drawn at random: a sequence would tell how many there are')),
    on: Day.meta(is('daté du', 'dated')),
    audience: receivedLine(200).nullable().meta(is('destinataires visés', 'audience')),
    description: receivedProse(8000).nullable().meta(is('problème : description', 'problem: description')),
    modalities: receivedProse(8000).nullable().meta(is('problème : modalités', 'problem: modalities')),
    evidence: receivedProse(8000).nullable().meta(is('problème : preuves', 'problem: evidence')),
    consequences: receivedProse(8000).nullable().meta(is('problème : conséquences', 'problem: consequences')),
    alternatives: receivedProse(8000).nullable().meta(is('solutions alternatives', 'alternative solutions')),
    support: receivedProse(8000).nullable().meta(is('appuis institutionnels', 'institutional support')),
    request: receivedProse(8000).nullable().meta(is('demande', 'request')),
  },
  {
    labels: [
      ['document de position', 'documents de position'],
      ['position paper', 'position papers'],
    ],
    name: (p) => p.title ?? '',
    search: ['title', 'reference'],
  },
);
export type Paper = z.output<(typeof Paper)['schema']>;
