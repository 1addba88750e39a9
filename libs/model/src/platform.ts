import { z } from 'zod';
import { CircleCode } from './access.ts';
import { choice } from './choice.ts';
import { is } from './field.ts';
import { line, prose } from './text.ts';

export const CircleKind = choice('CircleKind', {
  cluster: ['tout le pôle', 'the whole cluster'],
  dossier: ['un dossier', 'a dossier'],
  member: ['un adhérent', 'one member company'],
  people: ['des personnes nommées', 'named people'],
});
export type CircleKind = z.output<typeof CircleKind>;

/** A need-to-know group: the whole cluster, a dossier, one member company, three named people. */
export const Circle = z
  .object({
    code: CircleCode.meta(is('code', 'code')),
    name: line(120).meta(is('nom', 'name')),
    kind: CircleKind.default('dossier').meta(is('sorte', 'kind')),
    purpose: prose(500)
      .nullable()
      .default(null)
      .meta(is('objet', 'purpose', 'Why these people need to know')),
    owner: z
      .uuid()
      .nullable()
      .default(null)
      .meta({ graphql: 'ID', ...is('responsable', 'owner', 'The account that answers for it') }),
    defaultLevel: z
      .int32()
      .min(0)
      .max(4)
      .meta(is('marquage par défaut', 'default marking', 'TLP level, 0 to 4')),
  })
  .meta({ id: 'Circle' });
export type Circle = z.output<typeof Circle>;

export const UserRole = choice('UserRole', {
  influence_lead: ['chargé d’influence', 'influence lead'],
  delegate: ['délégué à la normalisation', 'standards delegate'],
  director: ['directeur', 'director'],
  member_contact: ['correspondant d’un adhérent', 'member contact'],
  data_officer: ['délégué à la protection des données', 'data officer'],
  administrator: ['administrateur', 'administrator'],
  guest: ['invité', 'guest'],
});
export type UserRole = z.output<typeof UserRole>;

export const Language = choice('Language', { fr: ['français', 'French'], en: ['anglais', 'English'] });
export type Language = z.output<typeof Language>;

/** Least and greatest length of a new password (OWASP ASVS 5.0, 6.2.1 advises 15; NIST SP 800-63B asks for no composition). */
export const passwordLength = { least: 15, most: 200 } as const;

export const User = z
  .object({
    id: z.uuid().meta({ graphql: 'ID' }),
    login: z.email().max(254).meta(is('identifiant', 'sign-in name')),
    name: line(200).meta(is('nom', 'name')),
    role: UserRole.meta(is('rôle', 'role')),
    language: Language.meta(is('langue', 'language')),
    person: z
      .uuid()
      .nullable()
      .meta({ graphql: 'ID', ...is('fiche', 'card', 'The person of the base that he is') }),
  })
  .meta({ id: 'User' });
export type User = z.output<typeof User>;
