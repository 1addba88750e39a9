import { z } from 'zod';
import { choice } from './choice.ts';
import { Day } from './dates.ts';
import { entity } from './entity.ts';
import { Credibility, Reliability } from './evidence.ts';
import { is, ref, refs } from './field.ts';
import { line, prose } from './text.ts';

export const IssueStatus = choice('IssueStatus', {
  watched: ['surveillé', 'watched'],
  active: ['en cours', 'active'],
  closed: ['clos', 'closed'],
});

/** A question on which one wants to weigh. */
export const Issue = entity(
  'Issue',
  {
    title: line(200).meta(is('titre', 'title')),
    status: IssueStatus.default('active').meta(is('état', 'status')),
    statement: prose(4000).nullable().meta(is('énoncé', 'statement')),
    why: prose(4000).nullable().meta(is('pourquoi cela compte', 'why it matters')),
    exposure: prose(4000)
      .nullable()
      .meta(is('exposition', 'exposure', 'Jobs, know-how, continuity of the business')),
    exposureWeight: z
      .int32()
      .min(0)
      .max(4)
      .nullable()
      .meta(is('poids de l’exposition', 'weight of the exposure', '0 to 4')),
    wished: prose(4000).nullable().meta(is('issue souhaitée', 'wished outcome')),
    fallback: prose(4000).nullable().meta(is('repli acceptable', 'acceptable fallback')),
    due: Day.nullable().meta(is('échéance', 'due')),
    deciders: refs('DECIDED_BY', 'Person', 'Organisation', 'Committee')
      .default([])
      .meta(is('qui décide', 'who decides')),
    committees: refs('HANDLED_IN', 'Committee').default([]).meta(is('commissions', 'committees')),
  },
  {
    labels: [
      ['enjeu', 'enjeux'],
      ['issue', 'issues'],
    ],
    name: (i) => i.title ?? '',
    search: ['title'],
  },
);
export type Issue = z.output<(typeof Issue)['schema']>;

/** Where an actor stands on an issue at a date. A new stance never overwrites an older one. */
export const Stance = entity(
  'Stance',
  {
    actor: ref('TAKEN_BY', 'Person', 'Organisation', 'Committee').meta(is('acteur', 'actor')),
    issue: ref('ON_ISSUE', 'Issue').meta(is('enjeu', 'issue')),
    position: z
      .int32()
      .min(-2)
      .max(2)
      .meta(is('position', 'position', '-2 opposed to +2 active support')),
    on: Day.meta(is('le', 'on')),
    said: prose(2000).nullable().meta(is('ce qui a été dit', 'what was said')),
    evidence: prose(2000).nullable().meta(is('preuve', 'evidence')),
    assessor: ref('ASSESSED_BY', 'Person').nullable().meta(is('évalué par', 'assessed by')),
    reliability: Reliability.nullable().meta(is('fiabilité', 'reliability')),
    credibility: Credibility.nullable().meta(is('crédibilité', 'credibility')),
  },
  {
    labels: [
      ['positionnement', 'positionnements'],
      ['stance', 'stances'],
    ],
    name: (s) => s.said ?? '',
  },
);
export type Stance = z.output<(typeof Stance)['schema']>;

/** How much an actor weighs on an issue, in the eyes of one assessor, at a date. */
export const Assessment = entity(
  'Assessment',
  {
    actor: ref('ASSESSES', 'Person', 'Organisation', 'Committee').meta(is('acteur', 'actor')),
    issue: ref('ON_ISSUE', 'Issue').meta(is('enjeu', 'issue')),
    influence: z
      .int32()
      .min(0)
      .max(4)
      .meta(is('influence', 'influence', '0 none to 4 decisive')),
    interest: z
      .int32()
      .min(0)
      .max(4)
      .meta(is('intérêt', 'interest', '0 none to 4 vital')),
    on: Day.meta(is('le', 'on')),
    assessor: ref('ASSESSED_BY', 'Person').nullable().meta(is('évalué par', 'assessed by')),
    evidence: prose(2000).nullable().meta(is('preuve', 'evidence')),
  },
  {
    labels: [
      ['évaluation', 'évaluations'],
      ['assessment', 'assessments'],
    ],
    name: (a) => a.evidence ?? '',
  },
);
export type Assessment = z.output<(typeof Assessment)['schema']>;

/** A reusable point for an audience, with the objection that it meets and the answer to it. */
export const Argument = entity(
  'Argument',
  {
    issue: ref('ON_ISSUE', 'Issue').meta(is('enjeu', 'issue')),
    claim: prose(1000).meta(is('argument', 'claim')),
    audience: line(200).nullable().meta(is('pour qui', 'audience')),
    evidence: prose(2000).nullable().meta(is('preuve', 'evidence')),
    objection: prose(1000).nullable().meta(is('objection attendue', 'expected objection')),
    answer: prose(2000).nullable().meta(is('réponse', 'answer')),
  },
  {
    labels: [
      ['argument', 'arguments'],
      ['argument', 'arguments'],
    ],
    name: (a) => a.claim ?? '',
    search: ['claim'],
  },
);
export type Argument = z.output<(typeof Argument)['schema']>;
