import type { Right } from '@entregent/model';

/** Pages under Administration: each names the right without which there is nothing to see, and its words in texts.ts. */
export const administration = [
  { path: '/administration/comptes', right: 'accounts.read', name: 'accounts', text: 'accountsText' },
  { path: '/administration/jetons', right: 'tokens.manage', name: 'tokens', text: 'tokensText' },
  { path: '/administration/droits', right: 'account.own', name: 'rights', text: 'rightsText' },
  { path: '/administration/cercles', right: 'circles.read', name: 'circlesPage', text: 'circlesText' },
] as const satisfies readonly {
  readonly path: string;
  readonly right: Right;
  readonly name: string;
  readonly text: string;
}[];
