import { z } from 'zod';
import { choice } from './choice.ts';
import { PartialDate } from './dates.ts';
import { entity } from './entity.ts';
import { is } from './field.ts';
import { line, prose } from './text.ts';

/** Kinds of group in the bodies of domain/standards.md, part A. */
export const CommitteeKind = choice('CommitteeKind', {
  tc: ['comité technique', 'technical committee'],
  sc: ['sous-comité', 'subcommittee'],
  pc: ['comité de projet', 'project committee'],
  jtc: ['comité technique commun', 'joint technical committee'],
  syc: ['comité systèmes', 'systems committee'],
  wg: ['groupe de travail', 'working group'],
  jwg: ['groupe de travail commun', 'joint working group'],
  ag: ['groupe consultatif', 'advisory group'],
  ahg: ['groupe ad hoc', 'ad hoc group'],
  sg: ['groupe d’étude', 'study group'],
  tf: ['groupe d’action', 'task force'],
  cn: ['commission de normalisation', 'national mirror committee'],
  ge: ['groupe d’experts', 'group of experts'],
  workshop: ['atelier', 'workshop'],
  isg: ['groupe de spécification', 'industry specification group'],
  question: ['question', 'question'],
  ig: ['groupe d’intérêt', 'interest group'],
  cg: ['groupe communautaire', 'community group'],
  bg: ['groupe métier', 'business group'],
  area: ['domaine', 'area'],
  team: ['équipe', 'team'],
  board: ['conseil', 'board'],
  other: ['autre groupe', 'other group'],
});

export const CommitteeStatus = choice('CommitteeStatus', {
  active: ['active', 'active'],
  suspended: ['suspendue', 'suspended'],
  closed: ['close', 'closed'],
  proposed: ['proposée', 'proposed'],
  unknown: ['état inconnu', 'status unknown'],
});

export const Committee = entity(
  'Committee',
  {
    identifier: line(120).meta(is('référence', 'identifier', 'As its body writes it, for example CEN/TC 442')),
    title: line(500).nullable().meta(is('titre', 'title')),
    titleFr: line(500).nullable().meta(is('titre français', 'French title')),
    aliases: z.array(line(300)).max(50).default([]).meta(is('autres références', 'other identifiers')),
    kind: CommitteeKind.meta(is('type', 'kind')),
    body: line(40)
      .nullable()
      .meta(is('organisme', 'body', 'Code of the body: ISO, CEN, AFNOR …')),
    status: CommitteeStatus.default('active').meta(is('état', 'status')),
    created: PartialDate.nullable().meta(is('création', 'created')),
    closed: PartialDate.nullable().meta(is('clôture', 'closed')),
    website: z
      .url({ protocol: /^https?$/ })
      .max(500)
      .nullable()
      .meta(is('site', 'website')),
    scope: prose(4000)
      .nullable()
      .meta(is('domaine des travaux', 'scope', 'In one’s own words: never the body’s text')),
    note: prose(4000).nullable().meta(is('note', 'note')),
  },
  {
    labels: [
      ['commission', 'commissions'],
      ['committee', 'committees'],
    ],
    actor: true,
    name: (c) => c.identifier ?? '',
    search: ['identifier', 'title', 'titleFr', 'aliases'],
  },
);
export type Committee = z.output<(typeof Committee)['schema']>;
