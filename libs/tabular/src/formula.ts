/** What a spreadsheet computes from, also in full-width form; some pass over blanks before they look. */
const live = '(?:[\\s\\0\\u200B\\uFEFF]*[=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20]|[\\t\\r\\n])';
const risky = new RegExp(`^'*${live}`);
const escaped = new RegExp(`^'+${live}`);

/**
 * Text that a spreadsheet shows and does not compute: an apostrophe goes before what looks like a formula, for text from
 * outside could then run (OWASP, CSV Injection).
 */
export const escapeFormula = (text: string): string => (risky.test(text) ? `'${text}` : text);

/** Takes the apostrophe of `escapeFormula` off again. */
export const unescapeFormula = (text: string): string => (escaped.test(text) ? text.slice(1) : text);
