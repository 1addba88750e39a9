import type { Labels } from './choice.ts';

/** Every way in which a request can fail, with what a person is told. `{…}` is filled from the error's details. */
export const errorMessages = {
  BAD_USER_INPUT: [
    'La saisie n’est pas valable. Rien n’a été enregistré. Corrigez les champs signalés.',
    'The input is not valid. Nothing was saved. Correct the fields that are marked.',
  ],
  NOT_FOUND: [
    'Introuvable : cela n’existe pas, ou vous n’y avez pas accès. Rien n’a été modifié.',
    'Not found: it does not exist, or you may not see it. Nothing was changed.',
  ],
  CONFLICT: [
    'Quelqu’un a modifié cette fiche entre-temps. Rien n’a été écrasé : comparez les deux versions, puis enregistrez de nouveau.',
    'Somebody changed this record in the meantime. Nothing was overwritten: compare both versions, then save again.',
  ],
  UNAUTHENTICATED: [
    'Connectez-vous d’abord. Le lien ou la session a peut-être expiré.',
    'Sign in first. The link or the session may have expired.',
  ],
  FORBIDDEN: [
    'Votre rôle ne permet pas cette action. Rien n’a été modifié.',
    'Your role does not allow this. Nothing was changed.',
  ],
  FRESH_SIGN_IN: [
    'Pour cet acte, confirmez d’abord que c’est bien vous : connectez-vous de nouveau. Rien n’a été modifié.',
    'For this act, first confirm that it is you: sign in again. Nothing was changed.',
  ],
  SIGN_IN_DELAYED: [
    'Trop d’essais de mot de passe. Réessayez {wait} ; un lien de votre administrateur ouvre tout de suite. Le compte n’est pas bloqué.',
    'Too many password attempts. Try again {wait}; a link from your administrator opens at once. The account is not locked.',
  ],
  WRONG_PASSWORD: [
    'Ce n’est pas votre mot de passe. Rien n’a été modifié.',
    'This is not your password. Nothing was changed.',
  ],
  PASSKEY_REFUSED: [
    'Cette clé d’accès n’a pas été acceptée : elle n’est pas connue ici, a été retirée, ou la demande a expiré. Rien n’a été modifié. Recommencez, ou connectez-vous autrement.',
    'This passkey was not accepted: it is not known here, was removed, or the request has expired. Nothing was changed. Try again, or sign in another way.',
  ],
  WRONG_CODE: [
    'Ce code n’est pas le bon, ou il a déjà servi. Rien n’a été modifié. Attendez le code suivant, ou prenez un code de secours.',
    'This code is wrong, or was used already. Nothing was changed. Wait for the next code, or take a recovery code.',
  ],
  CODE_DELAYED: [
    'Trop de codes essayés. Réessayez {wait}, ou prenez une clé d’accès. Le compte n’est pas bloqué.',
    'Too many codes were tried. Try again {wait}, or take a passkey. The account is not locked.',
  ],
  LAST_FACTOR: [
    'C’est votre dernier second facteur, et il en faut un ici. Rien n’a été retiré. Ajoutez-en d’abord un autre.',
    'This is your last second factor, and one is required here. Nothing was removed. Add another one first.',
  ],
  IDENTITY_UNKNOWN: [
    'Cette identité n’est rattachée à aucun compte. Connectez-vous autrement, puis rattachez-la dans « Mon compte ».',
    'This identity is linked to no account. Sign in another way, then link it under “My account”.',
  ],
  IDENTITY_TAKEN: [
    'Cette identité est rattachée à un autre compte. Rien n’a été modifié.',
    'This identity is linked to another account. Nothing was changed.',
  ],
  IDENTITY_REFUSED: [
    'La réponse du fournisseur d’identité n’a pas été acceptée : la demande a expiré, a déjà servi, ou ne vient pas de ce navigateur. Recommencez.',
    'The answer of the identity provider was not accepted: the request has expired, was used already, or does not come from this browser. Try again.',
  ],
  IDENTITY_UNAVAILABLE: [
    'Le fournisseur d’identité ne répond pas. Réessayez dans un instant, ou connectez-vous autrement.',
    'The identity provider does not answer. Try again in a moment, or sign in another way.',
  ],
  APPROVAL_NEEDED: [
    'Un marquage TLP:AMBER+STRICT ou TLP:RED ne s’abaisse, et ne change de cercle, qu’à deux. Rien n’a été modifié. Demandez-le depuis la fiche, avec une raison : le responsable du cercle ou un directeur décidera.',
    'A TLP:AMBER+STRICT or TLP:RED marking is lowered, or moved to another circle, by two people alone. Nothing was changed. Ask for it from the record, with a reason: the owner of the circle or a director will decide.',
  ],
  DECIDED: [
    'Cette demande est déjà tranchée, ou n’est plus à trancher. Rien n’a été modifié.',
    'This request is decided already, or no longer waits for a decision. Nothing was changed.',
  ],
  GATE_CLOSED: [
    'Les conditions ne sont pas réunies. Rien n’a été remis.',
    'The conditions are not met. Nothing was handed over.',
  ],
  LIMIT_EXCEEDED: [
    'La demande dépasse une limite : {limit}. Rien n’a été enregistré.',
    'The request exceeds a limit: {limit}. Nothing was saved.',
  ],
  RATE_LIMITED: ['Trop de demandes : réessayez dans une minute.', 'Too many requests: try again in a minute.'],
  UNREADABLE_FILE: [
    'Ce fichier ne peut pas être lu : {reason}. Rien n’a été importé.',
    'This file cannot be read: {reason}. Nothing was imported.',
  ],
  IMPORT_UNDER_WAY: [
    'Un import de ce registre est déjà en cours. Rien n’a été importé. Attendez qu’il se termine, puis relancez celui-ci.',
    'An import of this register is under way already. Nothing was imported. Wait until it ends, then start this one again.',
  ],
  MIGRATION_EDITED: [
    'La migration {name} a changé depuis qu’elle a été appliquée à cette base. Rien n’a été modifié. Revenez à la version du produit qui l’a appliquée, ou démarrez sur une autre base.',
    'The migration {name} changed since it was applied to this base. Nothing was changed. Go back to the version of the product that applied it, or start on another base.',
  ],
  AMBIGUOUS: [
    'Plusieurs acteurs portent ce nom : {choices}. Donnez une référence ou un identifiant.',
    'Several actors bear this name: {choices}. Give a reference or an identifier.',
  ],
  STORE_UNAVAILABLE: [
    'La base ne répond pas. Ce qui était enregistré est conservé ; réessayez dans un instant.',
    'The database does not answer. What was saved is kept; try again in a moment.',
  ],
  AUDIT_KEY_MISSING: [
    'La clé du journal d’audit manque ou n’est pas lisible : {file}. Rien n’a été modifié. Remettez-la depuis votre copie ; si elle est perdue, rangez ailleurs le dossier du journal : une nouvelle clé sera créée, et les entrées scellées avant ne pourront plus être vérifiées.',
    'The key of the audit log is missing or cannot be read: {file}. Nothing was changed. Put it back from your copy; if it is lost, move the folder of the log aside: a new key will be made, and entries that were sealed before can no longer be verified.',
  ],
  SECRETS_KEY_MISSING: [
    'La clé qui protège les générateurs de codes manque, n’est pas lisible ou n’est plus la même. Rien n’a été modifié. Une clé d’accès ou un code de secours ouvre toujours. Prévenez un administrateur : il remet la clé depuis sa copie, ou retire les générateurs et chacun en ajoute un nouveau.',
    'The key that protects code generators is missing, cannot be read or is another one. Nothing was changed. A passkey or a recovery code still opens. Tell an administrator: he puts the key back from his copy, or takes the generators away and everybody adds a new one.',
  ],
  PERSISTED_QUERY_REQUIRED: ['Cette opération n’est pas connue.', 'This operation is not known.'],
  INTERNAL: [
    'Une erreur inattendue est survenue. Rien n’a été enregistré. Signalez-la avec ce numéro : {request}.',
    'Something unexpected went wrong. Nothing was saved. Report it with this number: {request}.',
  ],
} as const satisfies Readonly<Record<string, Labels>>;

export type ErrorCode = keyof typeof errorMessages;
export const isErrorCode = (value: string): value is ErrorCode => Object.hasOwn(errorMessages, value);

export interface FieldIssue {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

export type ErrorDetails = Readonly<Record<string, unknown>> & { readonly issues?: readonly FieldIssue[] };

/** What a request fails with. The text for the person is made where the language is known. */
export class DomainError extends Error {
  override readonly name = 'DomainError';
  readonly code: ErrorCode;
  readonly details: ErrorDetails;

  constructor(code: ErrorCode, details: ErrorDetails = {}, cause?: unknown) {
    super(errorText(code, 'en', details), { cause });
    this.code = code;
    this.details = details;
  }
}

/** The sentence for a code, with its details filled in; `details.said` is a French and English pair that fits the case better. */
export function errorText(code: ErrorCode, language: 'fr' | 'en', details: ErrorDetails = {}): string {
  const { said } = details;
  if (Array.isArray(said)) return inWords(said, language);
  const text: string = errorMessages[code][language === 'fr' ? 0 : 1];
  return text.replace(/\{(\w+)\}/g, (_, name: string) => inWords(details[name], language));
}

/** A detail as text: a pair is French and English. */
function inWords(value: unknown, language: 'fr' | 'en'): string {
  if (Array.isArray(value)) return inWords(value[language === 'fr' ? 0 : 1], language);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '…';
}
