import { choice } from './choice.ts';

/** Acts that the audit log keeps: what a suspicious member company would want proved afterwards. */
export const AuditAct = choice('AuditAct', {
  signed_in: ['connexion', 'sign-in'],
  sign_in_refused: ['connexion refusée', 'sign-in refused'],
  session_ended: ['session terminée', 'session ended'],
  access_denied: ['accès refusé', 'access denied'],
  restricted_read: ['lecture restreinte', 'restricted read'],
  exported: ['export', 'export'],
  marking_changed: ['marquage modifié', 'marking changed'],
  account_changed: ['compte modifié', 'account changed'],
  role_changed: ['rôle modifié', 'role changed'],
  factor_changed: ['moyen de connexion modifié', 'sign-in factor changed'],
  circle_changed: ['cercle modifié', 'circle changed'],
  membership_changed: ['appartenance modifiée', 'membership changed'],
  token_changed: ['jeton modifié', 'token changed'],
  access_requested: ['accès demandé', 'access requested'],
  access_decided: ['demande tranchée', 'request decided'],
  viewed_as: ['vu comme une autre personne', 'viewed as another person'],
  glass_broken: ['accès d’urgence', 'emergency access'],
  undertaking_changed: ['engagement modifié', 'undertaking changed'],
  gate_decided: ['décision de remise', 'gate decision'],
  log_read: ['journal consulté', 'log read'],
  log_pruned: ['journal purgé', 'log pruned'],
});
export type AuditAct = (typeof AuditAct)['_output'];

/** One act, as it is told to the log; the log adds the moment. */
export interface AuditNote {
  readonly act: AuditAct;
  /** The account that acted; null for somebody who is not signed in. */
  readonly by: string | null;
  /** What the act was about: a record, an account, a circle, a document. */
  readonly subject: string | null;
  /** Facts of the act; never the content of what was read. */
  readonly detail: Readonly<Record<string, string | number | boolean | null>>;
}
