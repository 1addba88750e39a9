/**
 * A spreadsheet computes a cell that begins with one of these, or with their full-width forms: text from outside could
 * then run as a formula (OWASP, CSV Injection).
 */
const risky = /^'*[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/;
const escaped = /^'+[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/;

/** Text that a spreadsheet shows and does not compute: an apostrophe goes before what looks like a formula. */
export const escapeFormula = (text: string): string => (risky.test(text) ? `'${text}` : text);

/** Takes the apostrophe of `escapeFormula` off again. */
export const unescapeFormula = (text: string): string => (escaped.test(text) ? text.slice(1) : text);
