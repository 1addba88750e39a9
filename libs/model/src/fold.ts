const openings: Readonly<Record<string, string>> = {
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ø: 'o',
  đ: 'd',
  ł: 'l',
  þ: 'th',
  ð: 'd',
};

/**
 * The form in which names are stored for search and in which a query is compared with them: marks removed, ligatures
 * opened, lower case, apostrophes, hyphens, dots and slashes as spaces (design/cypher.md, Folding for search).
 */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[œæßøđłþð]/g, (letter) => openings[letter] ?? letter)
    .replace(/[\s'’ʼ`´\-‐-―.,;:/\\()«»"“”&+]+/gu, ' ')
    .trim();

/** The folded words of several texts joined, each text once; the first text leads, so that a search can begin with it. */
export const foldAll = (texts: readonly (string | null | undefined)[]): string =>
  [...new Set(texts.filter((text): text is string => Boolean(text)).map(fold))].filter(Boolean).join(' ');
