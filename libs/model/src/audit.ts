import { choice, type Labels } from './choice.ts';

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

/** The facts that an act may tell, by name, and what they are called on screen: one without words does not compile. */
export const auditFacts = {
  access: ['marquage', 'marking'],
  act: ['acte', 'act'],
  active: ['actif', 'active'],
  address: ['adresse', 'address'],
  again: ['confirmation', 'confirmation'],
  askedBy: ['demandé par', 'asked by'],
  at: ['le', 'on'],
  before: ['avant', 'before'],
  by: ['par', 'by'],
  change: ['changement', 'change'],
  circle: ['cercle', 'circle'],
  circles: ['cercles', 'circles'],
  code: ['code', 'code'],
  commit: ['modification', 'change'],
  conditions: ['conditions manquantes', 'failing conditions'],
  cost: ['coût permis', 'cost limit'],
  count: ['nombre', 'count'],
  decision: ['décision', 'decision'],
  defaultLevel: ['marquage par défaut', 'default marking'],
  device: ['appareil', 'device'],
  did: ['étape', 'step'],
  entries: ['entrées', 'entries'],
  factor: ['moyen', 'means'],
  format: ['format', 'format'],
  from: ['de', 'from'],
  ground: ['engagement', 'undertaking'],
  hash: ['empreinte', 'hash'],
  how: ['vue', 'view'],
  issuer: ['fournisseur', 'provider'],
  kind: ['sorte', 'kind'],
  level: ['niveau', 'level'],
  link: ['lien donné', 'link given'],
  marking: ['marquage', 'marking'],
  means: ['moyen', 'means'],
  minutes: ['minutes', 'minutes'],
  name: ['nom', 'name'],
  on: ['au', 'as of'],
  operation: ['opération', 'operation'],
  owner: ['responsable', 'owner'],
  passkey: ['clé d’accès', 'passkey'],
  people: ['personnes', 'people'],
  purpose: ['but', 'purpose'],
  reason: ['motif', 'reason'],
  request: ['demande', 'request'],
  role: ['rôle', 'role'],
  sealed: ['scellé le', 'sealed on'],
  since: ['depuis', 'since'],
  state: ['état', 'state'],
  step: ['étape', 'step'],
  subject: ['sujet', 'subject'],
  to: ['à', 'to'],
  token: ['jeton', 'token'],
  type: ['nature', 'kind'],
  until: ['jusqu’au', 'until'],
  what: ['objet', 'what'],
} as const satisfies Readonly<Record<string, Labels>>;
export type AuditDetail = { readonly [F in keyof typeof auditFacts]?: string | number | boolean | null };

/** One act, as it is told to the log; the log adds the moment. */
export interface AuditNote {
  readonly act: AuditAct;
  /** The account that acted; null for somebody who is not signed in. */
  readonly by: string | null;
  /** What the act was about: a record, an account, a circle, a document. */
  readonly subject: string | null;
  /** Facts of the act; never the content of what was read. */
  readonly detail: AuditDetail;
}
