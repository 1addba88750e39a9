import { fold } from '@entregent/model';
import { canonicalCommittee, parseCommitteeIdentifier } from '@entregent/rules';

const MOST_WORDS = 8;
const LEAST_FUZZY = 4;
const LEAST_TWICE_FUZZY = 7;
// "tc442" is one word to the index, "tc 442" two: kinds of group that people write close to their number.
const closeWritten = /^(jtc|tc|sc|pc|jwg|wg|ahg|ag|sg|tf|cn|ge|gt)(\d+[a-z]?)$/;

export interface TextQuery {
  /** What is asked of the full-text index. */
  readonly lucene: string;
  /** The folded text, to rank by. */
  readonly folded: string;
  /** Its words, at most eight. */
  readonly words: readonly string[];
}

const escaped = (word: string): string => word.replace(/[+\-&|!(){}[\]^"~*?:\\/]/g, '\\$&');

/** Digits are never fuzzy: another number is another committee. */
function fuzzy(word: string): string {
  if (word.length < LEAST_FUZZY || /\d/.test(word)) return '';
  return ` ${escaped(word)}~${word.length < LEAST_TWICE_FUZZY ? 1 : 2}`;
}

function clause(word: string): string {
  const own = `${escaped(word)}^3 ${escaped(word)}*${fuzzy(word)}`;
  const [, kind, number] = closeWritten.exec(word) ?? [];
  return kind && number ? `+((+${kind} +${number}) ${own})` : `+(${own})`;
}

/** Words of a text as names are stored; a committee is recognised in any spelling and read as its body writes it. */
export function wordsOf(text: string): readonly string[] {
  const committee = parseCommitteeIdentifier(text);
  return fold(committee ? canonicalCommittee(committee) : text)
    .split(' ')
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
    .slice(0, MOST_WORDS);
}

/**
 * The query for a text that somebody typed: every word must be there, whole, as a beginning or nearly. Letters that mean
 * something to Lucene are escaped. Undefined for a text without a letter or digit.
 */
export function textQuery(text: string): TextQuery | undefined {
  const words = wordsOf(text);
  if (words.length === 0) return undefined;
  return { lucene: words.map(clause).join(' '), folded: words.join(' '), words };
}
