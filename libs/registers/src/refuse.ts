import { check, DomainError } from '@entregent/model';
import type { z } from 'zod';
import type { Refusal } from './types.ts';

/** The error that refuses a whole file; each reason continues "cannot be read: …" and says what to do. */
export const unreadable = (fr: string, en: string, cause?: unknown): DomainError =>
  new DomainError('UNREADABLE_FILE', { reason: [fr, en] }, cause);

export const refusal = (row: number, fr: string, en: string): Refusal => ({ refused: { row, reason: [fr, en] } });

/** Why a value does not fit a schema, in both languages: `field: what is wrong`, the first three fields. */
export function whyNot(schema: z.ZodType, value: unknown): readonly [fr: string, en: string] {
  const said = (language: 'fr' | 'en') => {
    const checked = check(schema, value, language);
    const issues = checked.ok ? [] : checked.issues;
    return issues
      .slice(0, 3)
      .map(({ path, message }) => (path.length > 0 ? `${path.join('.')} : ${message}` : message))
      .join(' ; ');
  };
  return [said('fr'), said('en').replaceAll(' : ', ': ').replaceAll(' ; ', '; ')];
}
