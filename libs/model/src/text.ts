import { z } from 'zod';

/** Issue keys of our own rules; `issueText` in messages.ts gives the sentence in each language. */
export const issueKeys = {
  unsafeText: 'issue:unsafe_text',
  unreadableDate: 'issue:unreadable_date',
  dateOrder: 'issue:date_order',
  unknownIdentifier: 'issue:unknown_identifier',
  restricted: 'issue:restricted',
  secretUnexplained: 'issue:secret_unexplained',
} as const;

// Line feeds and tabs are text; every other control is not. U+202A–202E and U+2066–2069 reorder what is read, so that a
// name could show as another one; a lone surrogate has no encoding and would be stored as something else.
const invisible = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFEFF]/u;
const loneSurrogate = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

/** True for text that can be shown, stored and printed as it was typed. */
export const isSafeText = (value: string): boolean => !invisible.test(value) && !loneSurrogate.test(value);

/** One line of text, 1 to `max` UTF-16 units once trimmed; line breaks count as unsafe. */
export const line = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .refine((value) => isSafeText(value) && !/[\r\n\t]/.test(value), issueKeys.unsafeText);

/** Running text, 1 to `max` UTF-16 units once trimmed; line breaks allowed. */
export const prose = (max: number) =>
  z.string().trim().min(1).max(max).refine(isSafeText, issueKeys.unsafeText).meta({ multiline: true });
