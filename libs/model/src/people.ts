import { z } from 'zod';
import { choice } from './choice.ts';
import { entity } from './entity.ts';
import { is } from './field.ts';
import { line, prose } from './text.ts';

export const Honorific = choice('Honorific', {
  mme: ['Mme', 'Ms'],
  m: ['M.', 'Mr'],
  dr: ['Dr', 'Dr'],
  pr: ['Pr', 'Prof.'],
});

/** Information given to the person on the use of data (GDPR art. 14: within one month of obtaining them). */
export const NoticeStatus = choice('NoticeStatus', {
  to_give: ['à informer', 'to inform'],
  given: ['informée', 'informed'],
  exempt: ['exemptée', 'exempt'],
});

export const Person = entity(
  'Person',
  {
    givenName: line(120).nullable().meta(is('prénom', 'given name')),
    familyName: line(120).meta(is('nom', 'family name')),
    honorific: Honorific.nullable().meta(is('civilité', 'honorific')),
    languages: z.array(line(40)).max(20).default([]).meta(is('langues', 'languages')),
    why: prose(600).nullable().meta(is('pourquoi cette personne est ici', 'why this person is here')),
    relay: z.boolean().default(false).meta(is('relais de confiance', 'relay of trust')),
    invented: z
      .boolean()
      .default(false)
      .meta(is('personne inventée', 'invented person', 'Demonstration data only')),
    email: z.email().max(254).nullable().meta(is('adresse électronique', 'e-mail address')),
    phone: line(40).nullable().meta(is('téléphone', 'telephone')),
    orcid: z
      .string()
      .regex(/^\d{4}-\d{4}-\d{4}-\d{3}[\dX]$/)
      .nullable()
      .meta(is('ORCID', 'ORCID')),
    notice: NoticeStatus.nullable().meta(is('information donnée', 'notice given')),
    note: prose(4000).nullable().meta(is('note', 'note')),
  },
  {
    labels: [
      ['personne', 'personnes'],
      ['person', 'people'],
    ],
    actor: true,
    name: (p) => [p.givenName, p.familyName].filter(Boolean).join(' '),
    sort: (p) => [p.familyName, p.givenName].filter(Boolean).join(' '),
    search: ['familyName', 'givenName'],
  },
);
export type Person = z.output<(typeof Person)['schema']>;
