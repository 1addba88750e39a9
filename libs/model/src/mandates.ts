import { z } from 'zod';
import { choice } from './choice.ts';
import { PartialDate } from './dates.ts';
import { dated, entity } from './entity.ts';
import { is, ref } from './field.ts';
import { Credibility, Reliability } from './evidence.ts';
import { line, prose } from './text.ts';

/** One vocabulary of roles over the bodies (domain/standards.md, A.12), and the roles held in an organisation. */
export const Role = choice('Role', {
  chair: ['président(e)', 'chair'],
  vice_chair: ['vice-président(e)', 'vice-chair'],
  secretary: ['secrétaire', 'secretary'],
  convenor: ['animateur, animatrice', 'convenor'],
  project_leader: ['chef de projet', 'project leader'],
  head_of_delegation: ['chef de délégation', 'head of delegation'],
  delegate: ['délégué(e)', 'delegate'],
  expert: ['expert(e)', 'expert'],
  liaison: ['liaison', 'liaison'],
  observer: ['observateur, observatrice', 'observer'],
  reviewer: ['relecteur, consultant', 'reviewer'],
  member: ['membre', 'member'],
  director: ['directeur, directrice', 'director'],
  manager: ['responsable', 'manager'],
  officer: ['chargé(e) de mission', 'officer'],
  elected: ['élu(e)', 'elected representative'],
  adviser: ['conseiller, conseillère', 'adviser'],
});

/** In whose name one speaks. */
export const Capacity = choice('Capacity', {
  country: ['pour le pays', 'for the country'],
  organisation: ['pour l’organisation', 'for the organisation'],
  personal: ['à titre personnel', 'in a personal capacity'],
});

/** A hat: a person holds a role in a committee or an organisation, for an organisation. */
export const Mandate = entity(
  'Mandate',
  {
    person: ref('HELD_BY', 'Person').meta(is('personne', 'person')),
    role: Role.meta(is('rôle', 'role')),
    within: ref('WITHIN', 'Committee', 'Organisation').meta(is('où', 'where')),
    behalf: ref('ON_BEHALF_OF', 'Organisation').nullable().meta(is('pour', 'for')),
    title: line(200)
      .nullable()
      .meta(is('intitulé', 'title', 'As it is written on the card')),
    capacity: Capacity.nullable().meta(is('à quel titre', 'capacity')),
    ...dated,
    termEnd: PartialDate.nullable().meta(is('fin de mandat prévue', 'planned end of term')),
    givenBy: line(300).nullable().meta(is('donné par', 'given by')),
    reliability: Reliability.nullable().meta(is('fiabilité', 'reliability')),
    credibility: Credibility.nullable().meta(is('crédibilité', 'credibility')),
    note: prose(2000).nullable().meta(is('note', 'note')),
  },
  {
    labels: [
      ['mandat', 'mandats'],
      ['mandate', 'mandates'],
    ],
    name: (m) => m.title ?? m.role ?? '',
  },
);
export type Mandate = z.output<(typeof Mandate)['schema']>;
