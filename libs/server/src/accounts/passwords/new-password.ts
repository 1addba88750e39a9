import { DomainError, passwordLength } from '@entregent/model';
import { isListed, knownPasswords } from './common-passwords.ts';
import { isGuessable } from './guessable.ts';

const PRODUCT = 'entregent';
const LEAST_NAME = 4;

const reasons = {
  common: [
    'est dans la liste des mots de passe courants, ou s’en déduit : prenez quatre mots au hasard',
    'is in the list of common passwords, or follows from it: take four random words',
  ],
  personal: [
    'contient votre identifiant ou le nom du produit : prenez quatre mots au hasard',
    'contains your sign-in name or the name of the product: take four random words',
  ],
  short: [
    `trop court : ${passwordLength.least} caractères au moins`,
    `too short: at least ${passwordLength.least} characters`,
  ],
  long: [
    `trop long : ${passwordLength.most} caractères au plus`,
    `too long: at most ${passwordLength.most} characters`,
  ],
} as const;

/** Whether a password contains the sign-in name, its part before the @, or the name of the product. */
function isPersonal(password: string, login: string): boolean {
  const text = password.toLowerCase();
  const [local = ''] = login.toLowerCase().split('@');
  return [login.toLowerCase(), local, PRODUCT].some((name) => name.length >= LEAST_NAME && text.includes(name));
}

/** Counted as a person counts: one accented letter or one emoji is one. */
const lengthOf = (text: string) => Array.from(text.normalize('NFC')).length;

async function problemOf(password: string, login: string, file?: string): Promise<keyof typeof reasons | undefined> {
  if (lengthOf(password) < passwordLength.least) return 'short';
  if (lengthOf(password) > passwordLength.most) return 'long';
  if (isPersonal(password, login)) return 'personal';
  const listed = file !== undefined && (await isListed(file, password));
  return listed || isGuessable(password, await knownPasswords()) ? 'common' : undefined;
}

/**
 * Refuses a new password that is too short, too long, too close to its account, or among those that are tried first (OWASP
 * ASVS 5.0, 6.2.1, 6.2.4, 6.2.11, 6.2.12). There is no rule of composition (6.2.5).
 * @throws DomainError BAD_USER_INPUT at `password`, in the language that is given
 */
export async function assertFit(
  password: string,
  {
    login,
    language,
    file,
  }: { readonly login: string; readonly language: 'fr' | 'en'; readonly file?: string | undefined },
): Promise<void> {
  const problem = await problemOf(password, login, file);
  if (problem === undefined) return;
  const message = reasons[problem][language === 'fr' ? 0 : 1];
  throw new DomainError('BAD_USER_INPUT', { issues: [{ path: ['password'], message }] });
}
