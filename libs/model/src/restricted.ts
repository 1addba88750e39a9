import { issueKeys, line, prose } from './text.ts';

const mention = String.raw`DIFFUSION[ -]+RESTREINTE(?:[ –—-]+SP[ÉE]CIAL FRANCE)?`;
/** What surrounds a mark on its line: rules, brackets, stars, spaces. */
const around = String.raw`[\s\p{P}\p{S}]*`;
const alone = new RegExp(`^${around}${mention}${around}$`, 'iu');
const initials = new RegExp(`^${around}DR(?:[ –—-]+SF)?${around}$`, 'u');
/** In capitals, at the beginning or the end of a line, and set off by a sign that is no quotation mark. */
const sign = String.raw`[–—\-:|/()[\]*#]`;
const leading = new RegExp(String.raw`^\s*${sign}*\s*${mention}\s*${sign}`, 'u');
const trailing = new RegExp(String.raw`${sign}\s*${mention}\s*${sign}*\s*$`, 'u');
const marks = [alone, initials, leading, trailing];

/** A line as it is seen: full-width letters as letters, every space one space, nothing invisible. */
const seen = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/gu, ' ');

/**
 * True for a text that carries the protection mark *Diffusion Restreinte* as a mark (IGI 1300; II 901): alone on its line,
 * or in capitals at its beginning or end, set off by a sign. A sentence that speaks of the mention carries none.
 */
export const bearsRestrictedMention = (text: string): boolean =>
  text.split(/\r?\n/u).some((one) => marks.some((mark) => mark.test(seen(one))));

const unmarked = (text: string) => !bearsRestrictedMention(text);

/** `line` for what is taken over from elsewhere: refused when it carries the mark *Diffusion Restreinte*. */
export const receivedLine = (max: number) => line(max).refine(unmarked, issueKeys.restricted);

/** `prose` for what is taken over from elsewhere: refused when it carries the mark *Diffusion Restreinte*. */
export const receivedProse = (max: number) =>
  prose(max).refine(unmarked, issueKeys.restricted).meta({ multiline: true });

/** The kinds of record into which a document is taken over, and which therefore ask whether it is so marked. */
export const receivingKinds: readonly string[] = ['Source', 'Paper'];
