import { z } from 'zod';

/** Why a text may not be printed; `at` is the offset in UTF-16 units. */
export interface TextFault {
  readonly code: 'CONTROL_CHARACTER' | 'DIRECTION_OVERRIDE' | 'LONE_SURROGATE';
  readonly at: number;
  /** The offender as `U+202E`. */
  readonly codePoint: string;
}

/** C0 and C1 controls, Unicode line and paragraph separators, and the two code points that XML 1.0 forbids besides. */
const isControl = (code: number): boolean =>
  code < 0x20 ||
  (code >= 0x7f && code <= 0x9f) ||
  code === 0x2028 ||
  code === 0x2029 ||
  code === 0xfffe ||
  code === 0xffff;

/** Embeddings, overrides and isolates: they let a text read otherwise than it is stored (Unicode TR 36, "bidi spoofing"). */
const isDirectionOverride = (code: number): boolean =>
  (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069);

const isSurrogate = (code: number): boolean => code >= 0xd800 && code <= 0xdfff;

const faultOf = (code: number): TextFault['code'] | undefined => {
  if (isControl(code)) return 'CONTROL_CHARACTER';
  if (isDirectionOverride(code)) return 'DIRECTION_OVERRIDE';
  return isSurrogate(code) ? 'LONE_SURROGATE' : undefined;
};

/** The first character of `text` that must not reach a document, or undefined when all may. */
export const textFault = (text: string): TextFault | undefined => {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.codePointAt(at) ?? 0;
    const fault = faultOf(code);
    if (fault) return { code: fault, at, codePoint: `U+${code.toString(16).toUpperCase().padStart(4, '0')}` };
    if (code > 0xffff) at += 1;
  }
  return undefined;
};

const FAULT_NAMES = {
  CONTROL_CHARACTER: { fr: 'Caractère de contrôle', en: 'Control character' },
  DIRECTION_OVERRIDE: { fr: 'Inversion du sens d’écriture', en: 'Text direction override' },
  LONE_SURROGATE: { fr: 'Demi-caractère isolé', en: 'Half of a character alone' },
} satisfies Record<TextFault['code'], { fr: string; en: string }>;

/**
 * One line of text for a document: trimmed, 1 to `max` UTF-16 units. Line breaks and tabs are control characters here:
 * a paragraph is a list, never a break inside a text. Issues carry `params.code` and a message in both languages.
 */
export const plainText = (max: number) =>
  z
    .string()
    .max(max)
    .superRefine((text, context) => {
      const fault = textFault(text);
      if (fault) {
        const { fr, en } = FAULT_NAMES[fault.code];
        context.addIssue({
          code: 'custom',
          message:
            `${fr} ${fault.codePoint} en position ${fault.at + 1} : retirez-le du texte. / ` +
            `${en} ${fault.codePoint} at position ${fault.at + 1}: remove it from the text.`,
          params: fault,
        });
      } else if (text.trim() === '') {
        context.addIssue({
          code: 'custom',
          message: 'Texte vide : écrivez-le ou retirez la ligne. / Empty text: write it or remove the line.',
          params: { code: 'EMPTY_TEXT' },
        });
      }
    })
    .transform((text) => text.trim());
