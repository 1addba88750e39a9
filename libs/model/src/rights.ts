import type { Reader } from './access.ts';
import type { Labels } from './choice.ts';
import { DomainError, errorText } from './errors.ts';
import type { UserRole } from './platform.ts';

interface RightRow {
  /** What it allows, as an infinitive. */
  readonly labels: Labels;
  readonly roles: readonly UserRole[];
}

const everybody: readonly UserRole[] = [
  'influence_lead',
  'delegate',
  'director',
  'member_contact',
  'data_officer',
  'administrator',
  'guest',
];
const allBut = (...roles: readonly UserRole[]) => everybody.filter((role) => !roles.includes(role));

/**
 * Who may do what, by role: the one table. It says which operations are open to a person; which records they then show or
 * change is the matter of the access keys alone, so no role opens a circle.
 */
export const rights = {
  'account.own': { labels: ['gérer son propre compte', 'manage one’s own account'], roles: everybody },
  'records.read': { labels: ['lire les fiches', 'read records'], roles: everybody },
  'records.write': { labels: ['créer et modifier des fiches', 'create and change records'], roles: allBut('guest') },
  'records.lower': {
    labels: ['abaisser un marquage ou changer de cercle', 'lower a marking or move to another circle'],
    roles: ['influence_lead', 'delegate', 'director', 'member_contact'],
  },
  'papers.read': { labels: ['lire les prises de position', 'read position papers'], roles: everybody },
  'papers.write': {
    labels: ['rédiger des prises de position', 'draft position papers'],
    roles: ['influence_lead', 'delegate', 'director', 'member_contact', 'administrator'],
  },
  'papers.print': { labels: ['produire un document Word', 'produce a Word document'], roles: allBut('guest') },
  'imports.run': {
    labels: ['importer un registre', 'import a register'],
    roles: ['influence_lead', 'delegate', 'administrator'],
  },
  'exports.run': {
    labels: ['exporter ce que l’on peut lire', 'export what one may read'],
    roles: allBut('guest'),
  },
  'circles.read': {
    labels: ['voir ses cercles et leurs membres', 'see one’s circles and members'],
    roles: allBut('guest'),
  },
  'circles.manage': { labels: ['tenir les cercles', 'manage circles'], roles: ['director', 'administrator'] },
  'access.request': { labels: ['demander un accès', 'ask for access'], roles: everybody },
  'access.decide': {
    labels: ['décider d’un accès ou d’un déclassement', 'decide on an access or a lowered marking'],
    roles: allBut('guest'),
  },
  'access.viewAs': {
    labels: ['voir comme une autre personne', 'view as another person'],
    roles: ['director', 'data_officer', 'administrator'],
  },
  'access.breakGlass': {
    labels: ['demander un accès d’urgence', 'ask for emergency access'],
    roles: ['influence_lead', 'delegate', 'director', 'administrator'],
  },
  'access.approveBreakGlass': {
    labels: ['approuver un accès d’urgence', 'approve emergency access'],
    roles: ['director', 'data_officer', 'administrator'],
  },
  'accounts.read': {
    labels: ['voir les comptes', 'see accounts'],
    roles: ['director', 'data_officer', 'administrator'],
  },
  'accounts.manage': { labels: ['tenir les comptes', 'manage accounts'], roles: ['administrator'] },
  'tokens.manage': { labels: ['tenir les jetons d’API', 'manage API tokens'], roles: ['administrator'] },
  'undertakings.read': {
    labels: ['voir les engagements de confidentialité', 'see confidentiality undertakings'],
    roles: ['influence_lead', 'delegate', 'director', 'data_officer'],
  },
  'undertakings.write': {
    labels: ['tenir le registre des engagements', 'keep the register of undertakings'],
    roles: ['director', 'data_officer'],
  },
  'audit.read': { labels: ['consulter le journal d’audit', 'search the audit log'], roles: ['data_officer'] },
} as const satisfies Readonly<Record<string, RightRow>>;

export type Right = keyof typeof rights;
export const isRight = (value: string): value is Right => Object.hasOwn(rights, value);

export const may = (role: string, right: Right): boolean => (rights[right].roles as readonly string[]).includes(role);

/** Whether a reader may; who looks through another's eyes may what both may. */
export const holds = ({ role, viewing }: Pick<Reader, 'role' | 'viewing'>, right: Right): boolean =>
  may(role, right) && (!viewing || may(viewing.role, right));

/** @throws DomainError FORBIDDEN when the role of the reader does not hold the right */
export function assertMay(reader: Pick<Reader, 'role' | 'language' | 'viewing'>, right: Right): void {
  if (!holds(reader, right))
    throw new DomainError('FORBIDDEN', { right, reason: errorText('FORBIDDEN', reader.language) });
}

/** @throws DomainError FRESH_SIGN_IN when the reader did not prove a few minutes ago who he is (OWASP ASVS 5.0, 7.5.3) */
export function assertFresh(reader: { readonly fresh?: boolean | undefined }): void {
  if (reader.fresh !== true) throw new DomainError('FRESH_SIGN_IN');
}

/** @throws DomainError FORBIDDEN, saying so, for who looks through the eyes of another person: he changes nothing */
export function assertHimself({ viewing }: Pick<Reader, 'viewing'>): void {
  if (!viewing) return;
  throw new DomainError('FORBIDDEN', {
    said: [
      `Vous regardez comme ${viewing.name} : rien ne se modifie d’ici. Revenez à votre compte pour agir.`,
      `You are viewing as ${viewing.name}: nothing can be changed from here. Return to your own account to act.`,
    ],
  });
}
