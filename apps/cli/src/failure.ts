import { DomainError, errorText, type FieldIssue } from '@entregent/model';
import { randomUUID } from 'node:crypto';
import type { Language, Texts } from './command.ts';

/** A command line that cannot be understood. */
export class UsageError extends Error {
  readonly texts: Texts;

  constructor(fr: string, en: string) {
    super(en);
    this.texts = { fr, en };
  }
}

export interface Failure {
  readonly code: string;
  readonly message: string;
  readonly details?: unknown;
}

/** Errors of input may carry their issues in both languages. */
const issuesIn = (error: DomainError, language: Language): readonly FieldIssue[] =>
  language === 'en' && 'inEnglish' in error ? (error.inEnglish as readonly FieldIssue[]) : (error.details.issues ?? []);

const issuesOf = (error: DomainError, language: Language): string =>
  issuesIn(error, language)
    .map(({ path, message }) => `${path.join('.')}: ${message}`)
    .join(' ; ');

/** What a person is told of an error. Nothing of the machine's own leaves, but the number under which it was logged. */
export function failureOf(error: unknown, language: Language, log: (line: string) => void): Failure {
  if (error instanceof UsageError) return { code: 'USAGE', message: error.texts[language] };
  if (error instanceof DomainError) {
    const issues = issuesOf(error, language);
    const message = errorText(error.code, language, error.details);
    return {
      code: error.code,
      message: issues ? `${message} ${issues}` : message,
      ...(Object.keys(error.details).length > 0 ? { details: error.details } : {}),
    };
  }
  const request = randomUUID();
  log(`${request} ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  return { code: 'INTERNAL', message: errorText('INTERNAL', language, { request }) };
}
