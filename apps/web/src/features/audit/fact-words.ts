import { auditFacts, choiceLabel, type Labels } from '@entregent/model';

/** Facts whose values are those of a closed list. */
const lists: Readonly<Record<string, string>> = {
  act: 'AuditAct',
  kind: 'CircleKind',
  state: 'RequestState',
  did: 'UndertakingStep',
  conditions: 'GateCondition',
  role: 'UserRole',
  from: 'UserRole',
  to: 'UserRole',
};

/** Values that are words of the log itself. */
const values: Readonly<Record<string, Labels>> = {
  access: ['accès à une fiche', 'access to a record'],
  added: ['ajout', 'added'],
  approved: ['approuvé', 'approved'],
  asked: ['demandé', 'asked'],
  audit: ['journal d’audit', 'audit log'],
  begin: ['début', 'begin'],
  card: ['fiche', 'card'],
  changed: ['modification', 'changed'],
  circle_matrix: ['matrice des cercles', 'circle matrix'],
  closed: ['fermeture', 'closed'],
  code: ['code faux', 'wrong code'],
  created: ['création', 'created'],
  csv: ['CSV', 'CSV'],
  delayed: ['trop d’essais', 'too many attempts'],
  deleted: ['suppression', 'deleted'],
  discarded: ['brouillon jeté', 'draft discarded'],
  docx: ['document Word', 'Word document'],
  end: ['fin', 'end'],
  ended: ['fin', 'ended'],
  ended_by_administrator: ['fermée par un administrateur', 'ended by an administrator'],
  ended_by_owner: ['fermée par la personne', 'ended by the person'],
  export: ['export', 'export'],
  false: ['non', 'no'],
  file: ['fichier signé joint', 'signed file added'],
  form: ['formulaire', 'form'],
  history: ['historique', 'history'],
  identity: ['fournisseur d’identité', 'identity provider'],
  identity_refused: ['fournisseur d’identité : refus', 'identity provider: refused'],
  identity_taken: ['identité déjà rattachée', 'identity attached elsewhere'],
  identity_unavailable: ['fournisseur d’identité : sans réponse', 'identity provider: no answer'],
  identity_unknown: ['identité rattachée à aucun compte', 'identity attached to no account'],
  inactive: ['compte désactivé', 'inactive account'],
  jsonl: ['JSON par ligne', 'JSON lines'],
  language: ['langue', 'language'],
  lapsed: ['expiré', 'lapsed'],
  link: ['lien de connexion', 'sign-in link'],
  login: ['adresse électronique', 'e-mail address'],
  lowering: ['abaissement d’un marquage', 'lowered marking'],
  made: ['création', 'made'],
  name: ['nom', 'name'],
  oidc: ['fournisseur d’identité', 'identity provider'],
  open: ['ouvert', 'open'],
  opened: ['réouverture', 'opened'],
  passkey: ['clé d’accès', 'passkey'],
  password: ['mot de passe', 'password'],
  person: ['fiche de la personne', 'record of the person'],
  print: ['document', 'document'],
  recovery_codes: ['codes de secours', 'recovery codes'],
  recovery_code: ['code de secours', 'recovery code'],
  refused: ['refusé', 'refused'],
  removed: ['retrait', 'removed'],
  renewed: ['renouvellement', 'renewed'],
  reset: ['remise à zéro', 'reset'],
  role: ['rôle', 'role'],
  signed_out: ['déconnexion', 'signed out'],
  totp: ['code du téléphone', 'code of the telephone'],
  true: ['oui', 'yes'],
  unknown: ['compte inconnu', 'unknown account'],
  used: ['utilisé', 'used'],
};

/** What a fact of an entry is called; entries of before a change may tell facts that have no words any more. */
export const factName = (fact: string, language: 'fr' | 'en'): string =>
  (auditFacts as Readonly<Record<string, Labels>>)[fact]?.[language === 'fr' ? 0 : 1] ?? fact;

/** The value of a fact in words; several, where it lists several. A text that people wrote stays as it is. */
export function factValue(fact: string, text: string, language: 'fr' | 'en'): string {
  const word = (one: string) => {
    const label = lists[fact] === undefined ? one : choiceLabel(lists[fact], one, language);
    return label === one ? values[one]?.[language === 'fr' ? 0 : 1] : label;
  };
  const words = text.split(/[ +]/).map(word);
  return words.every((one) => one !== undefined) ? words.join(', ') : text;
}
