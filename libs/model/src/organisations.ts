import { z } from 'zod';
import { choice } from './choice.ts';
import { PartialDate } from './dates.ts';
import { entity } from './entity.ts';
import { is } from './field.ts';
import { line, prose } from './text.ts';

export const OrganisationKind = choice('OrganisationKind', {
  company: ['entreprise', 'company'],
  cluster: ['pôle ou cluster', 'cluster'],
  federation: ['fédération', 'federation'],
  association: ['association', 'association'],
  union: ['syndicat de salariés', 'trade union'],
  laboratory: ['laboratoire', 'laboratory'],
  university: ['université', 'university'],
  authority: ['autorité publique', 'public authority'],
  representation: ['représentation, ambassade', 'representation, embassy'],
  standards_body: ['organisme de normalisation', 'standards body'],
  consultancy: ['cabinet de conseil', 'consultancy'],
  fund: ['fonds', 'fund'],
  other: ['autre', 'other'],
});

export const BodyLevel = choice('BodyLevel', {
  national: ['national', 'national'],
  european: ['européen', 'European'],
  international: ['international', 'international'],
  consortium: ['consortium', 'consortium'],
});

/** How one takes part in a standards body. */
export const Participation = choice('Participation', {
  delegation: ['par délégation nationale', 'by national delegation'],
  membership: ['par adhésion', 'by membership'],
  individual: ['à titre individuel', 'as an individual'],
});

export const Organisation = entity(
  'Organisation',
  {
    name: line(300).meta(is('nom', 'name', 'Legal or common name')),
    kind: OrganisationKind.meta(is('type', 'kind')),
    acronym: line(40).nullable().meta(is('sigle', 'acronym')),
    aliases: z.array(line(300)).max(50).default([]).meta(is('autres noms', 'other names')),
    country: z
      .string()
      .regex(/^[A-Z]{2}$/)
      .nullable()
      .meta(is('pays', 'country', 'ISO 3166-1 alpha-2')),
    relay: z.boolean().default(false).meta(is('relais de confiance', 'relay of trust')),
    ours: z.boolean().default(false).meta(is('le pôle ou un adhérent', 'the cluster or a member')),
    siren: z
      .string()
      .regex(/^\d{9}$/)
      .nullable()
      .meta(is('SIREN', 'SIREN')),
    rna: z
      .string()
      .regex(/^W\d{9}$/)
      .nullable()
      .meta(is('RNA', 'RNA', 'French register of associations')),
    lei: z
      .string()
      .regex(/^[A-Z0-9]{18}\d{2}$/)
      .nullable()
      .meta(is('LEI', 'LEI', 'ISO 17442')),
    website: z
      .url({ protocol: /^https?$/ })
      .max(500)
      .nullable()
      .meta(is('site', 'website')),
    code: line(40)
      .nullable()
      .meta(is('code d’organisme', 'body code', 'ISO, CEN, AFNOR …')),
    level: BodyLevel.nullable().meta(is('niveau', 'level')),
    participation: Participation.nullable().meta(is('participation', 'participation')),
    created: PartialDate.nullable().meta(is('création', 'created')),
    sectors: z.array(line(120)).max(50).default([]).meta(is('secteurs', 'sectors')),
    note: prose(4000).nullable().meta(is('note', 'note')),
  },
  {
    labels: [
      ['organisation', 'organisations'],
      ['organisation', 'organisations'],
    ],
    actor: true,
    name: (o) => o.name ?? '',
    search: ['name', 'acronym', 'aliases', 'code'],
  },
);
export type Organisation = z.output<(typeof Organisation)['schema']>;
