import {
  type ErrorCode,
  type ErrorDetails,
  errorText,
  type FieldIssue,
  isErrorCode,
  type Language,
} from '@entregent/model';

/** What a request failed with: a code of the model, the sentence for the person, the issues of the fields. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly code: ErrorCode | 'OFFLINE';
  readonly issues: readonly FieldIssue[];
  readonly details: ErrorDetails;

  constructor(code: ErrorCode | 'OFFLINE', message: string, details: ErrorDetails = {}) {
    super(message);
    this.code = code;
    this.issues = details.issues ?? [];
    this.details = details;
  }
}

const offline = {
  fr: 'Le serveur ne répond pas : vérifiez le réseau. Rien n’a été enregistré ; ce que vous avez saisi est resté ici.',
  en: 'The server does not answer: check the network. Nothing was saved; what you typed is still here.',
};

export const offlineError = (language: Language): ApiError => new ApiError('OFFLINE', offline[language]);

/** Reads an error as the API writes it: `{ message, extensions: { code, issues, … } }`. An unknown code is INTERNAL. */
export function apiErrorOf(error: unknown, language: Language): ApiError {
  const { message, extensions } = (error ?? {}) as { message?: unknown; extensions?: Record<string, unknown> };
  const { code, ...details } = extensions ?? {};
  const known = typeof code === 'string' && isErrorCode(code) ? code : 'INTERNAL';
  const text = typeof message === 'string' && known !== 'INTERNAL' ? message : errorText(known, language, details);
  return new ApiError(known, text, details as ErrorDetails);
}

const passing: ReadonlySet<string> = new Set(['OFFLINE', 'STORE_UNAVAILABLE', 'RATE_LIMITED']);

/** Whether waiting can help: the server or its base could not be reached, which ends by itself. A refusal is final. */
export const isPassing = (error: unknown): boolean => error instanceof ApiError && passing.has(error.code);
