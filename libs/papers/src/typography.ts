import type { PaperLanguage } from './paper-data.ts';

const NBSP = '\u00a0';
// Each pattern starts with the rare character that it is about: the engine then skips the others without a look behind.
const PAIRED_QUOTES = /"([^"]*)"/gu;
const LETTER_APOSTROPHE = /'(?<=[\p{L}\p{N}]')(?=[\p{L}\p{N}«“"])/gu;

type Rule = readonly [pattern: RegExp, replacement: string];

const shared: readonly Rule[] = [
  [LETTER_APOSTROPHE, '’'],
  [/\.{3}(?!\.)(?<!\.{4})/gu, '…'],
];

/**
 * French spacing (Lexique des règles typographiques en usage à l'Imprimerie nationale). Only the full no-break space is
 * used: the narrow one is missing from some fonts, and a reader would see a box.
 */
const french: readonly Rule[] = [
  [PAIRED_QUOTES, '«$1»'],
  [/«[ \u00a0\u202f]*/gu, `«${NBSP}`],
  [/[ \u00a0\u202f]*»/gu, `${NBSP}»`],
  [/[ \u00a0\u202f]+(?=[:;?!])/gu, NBSP],
  // A mark glued to its word gets its space, unless it belongs to an address, a time, a ratio or a label (TLP:RED).
  [/(?=[:;?!])(?<=[\p{L}\p{N})\]%€’…»])[:;?!]+(?=[\s»)\]]|$)/gu, `${NBSP}$&`],
  [/[ \u202f](?<=\d.)(?=(?:%|‰|€|[kM]€|°C)(?![\p{L}\d]))/gu, NBSP],
  [/[ \u202f](?<=\d.)(?=\d{3}(?!\d))/gu, NBSP],
  [/[ \u202f](?=\d)(?<=(?<!\p{L})(?:[Nn]°|[Aa]rt\.|p\.).)/gu, NBSP],
  [/[ \u202f](?=\p{Lu})(?<=(?<!\p{L})(?:MM?\.|Mmes?|Dr).)/gu, NBSP],
];

const english: readonly Rule[] = [
  [PAIRED_QUOTES, '“$1”'],
  [/[ \u202f](?=\d)(?<=(?<!\p{L})(?:[Nn]o\.|[Aa]rt\.|p\.).)/gu, NBSP],
  [/[ \u202f](?=\p{Lu})(?<=(?<!\p{L})(?:Mrs?|Ms|Dr).)/gu, NBSP],
];

const RULES: Record<PaperLanguage, readonly Rule[]> = {
  fr: [...shared, ...french],
  en: [...shared, ...english],
};

/**
 * Sets a line of text by the customs of its language: no-break spaces, quotation marks, apostrophes, ellipses. Words and
 * figures stay as they are, and a text already set comes back unchanged.
 */
export const typeset = (text: string, language: PaperLanguage): string =>
  RULES[language].reduce((line, [pattern, replacement]) => line.replace(pattern, replacement), text);

const MONTHS: Record<PaperLanguage, readonly string[]> = {
  fr: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
};

/**
 * An ISO date in words, as precise as it is: `12 mai 2026`, `1er juillet 2026`, `mai 2026`, `2026`, `12 May 2026`; its
 * parts are held together by no-break spaces. Written out by hand because the data of `Intl` change with the Node
 * release, and a paper's bytes must not.
 */
export const dateInWords = (isoDate: string, language: PaperLanguage): string => {
  const [year, month, day] = isoDate.split('-').map(Number);
  const ordinal = language === 'fr' && day === 1 ? '1er' : day;
  const monthName = month === undefined ? undefined : MONTHS[language][month - 1];
  return [ordinal, monthName, year].filter((part) => part !== undefined).join(NBSP);
};
