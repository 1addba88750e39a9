import type { z } from 'zod';
import type { Labels } from './choice.ts';
import { DomainError, type FieldIssue } from './errors.ts';
import { issueKeys } from './text.ts';

const own: Readonly<Record<string, Labels>> = {
  [issueKeys.unsafeText]: [
    'contient des caractères invisibles ou qui changent l’ordre de lecture',
    'contains characters that are invisible or change the reading order',
  ],
  [issueKeys.unreadableDate]: [
    'n’est pas une date : écrivez 2026, 2026-05 ou 2026-05-12',
    'is not a date: write 2026, 2026-05 or 2026-05-12',
  ],
  [issueKeys.dateOrder]: ['précède la date de début', 'lies before the start'],
  [issueKeys.unknownIdentifier]: [
    'n’existe pas ou n’est pas lisible pour vous',
    'does not exist or may not be seen by you',
  ],
  [issueKeys.restricted]: [
    'porte la mention DIFFUSION RESTREINTE : un tel document n’entre que dans un système homologué (II 901). Rien n’en est gardé ici ; conservez-le où il vous a été remis et notez seulement que vous l’avez reçu',
    'bears the mention DIFFUSION RESTREINTE: such a document enters none but an approved system (II 901). Nothing of it is kept here; leave it where it was handed to you and note only that you received it',
  ],
  [issueKeys.secretUnexplained]: [
    'un secret des affaires dit pourquoi il en est un, et à qui il appartient',
    'a business secret says why it is one, and whose it is',
  ],
};

const pick = (labels: Labels, language: 'fr' | 'en') => labels[language === 'fr' ? 0 : 1];

const tooBig = (origin: string, most: unknown): Labels =>
  origin === 'string'
    ? [`trop long : ${String(most)} caractères au plus`, `too long: at most ${String(most)} characters`]
    : origin === 'array'
      ? [`trop d’éléments : ${String(most)} au plus`, `too many items: at most ${String(most)}`]
      : [`trop grand : ${String(most)} au plus`, `too large: at most ${String(most)}`];

const tooSmall = (origin: string, least: unknown): Labels =>
  origin === 'string'
    ? ['à remplir', 'fill this in']
    : origin === 'array'
      ? [`trop peu d’éléments : ${String(least)} au moins`, `too few items: at least ${String(least)}`]
      : [`trop petit : ${String(least)} au moins`, `too small: at least ${String(least)}`];

const formats: Readonly<Record<string, Labels>> = {
  email: ['n’est pas une adresse électronique', 'is not an e-mail address'],
  url: ['n’est pas une adresse web (https://…)', 'is not a web address (https://…)'],
  uuid: own[issueKeys.unknownIdentifier]!,
};

/** zod's own issues in plain words: it speaks of types, people fill in fields. */
const errorMap =
  (language: 'fr' | 'en'): z.core.$ZodErrorMap =>
  (issue) => {
    switch (issue.code) {
      case 'too_big':
        return pick(tooBig(issue.origin, issue.maximum), language);
      case 'too_small':
        return pick(tooSmall(issue.origin, issue.minimum), language);
      case 'invalid_format':
        return pick(
          formats[issue.format] ?? ['n’a pas la forme attendue', 'does not have the expected form'],
          language,
        );
      case 'invalid_value':
        return pick(['n’est pas dans la liste', 'is not in the list'], language);
      case 'invalid_type':
        return pick(
          issue.input === undefined || issue.input === null
            ? ['à remplir', 'fill this in']
            : ['n’est pas du type attendu', 'is not of the expected type'],
          language,
        );
      default:
        return undefined;
    }
  };

const errorMaps = { fr: errorMap('fr'), en: errorMap('en') };

/** The sentence of one of our own issue keys; any other text is returned as it is. */
export const issueText = (message: string, language: 'fr' | 'en'): string => {
  const labels = own[message];
  return labels ? pick(labels, language) : message;
};

/** What is wrong with a value, each issue in the language asked for, at the path of its field. */
export const issuesOf = (error: z.ZodError, language: 'fr' | 'en'): FieldIssue[] =>
  error.issues.map(({ path, message }) => ({
    path: path.map((step) => (typeof step === 'symbol' ? String(step) : step)),
    message: issueText(message, language),
  }));

/** The parsed value, or the issues found, in the language asked for. */
export function check<S extends z.ZodType>(
  schema: S,
  value: unknown,
  language: 'fr' | 'en',
): { ok: true; value: z.output<S> } | { ok: false; issues: FieldIssue[] } {
  const parsed = schema.safeParse(value, { error: errorMaps[language] });
  return parsed.success ? { ok: true, value: parsed.data } : { ok: false, issues: issuesOf(parsed.error, language) };
}

/** The parsed value, or a BAD_USER_INPUT that names each field. */
export function validate<S extends z.ZodType>(schema: S, value: unknown, language: 'fr' | 'en' = 'fr'): z.output<S> {
  const checked = check(schema, value, language);
  if (checked.ok) return checked.value;
  throw new DomainError('BAD_USER_INPUT', { issues: checked.issues });
}
