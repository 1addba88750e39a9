import { FootnoteReferenceRun, Paragraph, SimpleField, TextRun } from 'docx';
import type { ParagraphChild } from 'docx';
import { ratingInWords } from './admiralty.ts';
import type { PaperData, PaperSentence, PaperSource } from './paper-data.ts';
import { STYLE } from './look.ts';
import { dayInWords, typeset } from './typography.ts';
import { PAPER_WORDS } from './words.ts';

/** Footnotes by number, in the form that the document wants. */
export type Footnotes = Record<string, { readonly children: readonly Paragraph[] }>;

/** Collects the footnotes of one paper, in reading order, and remembers which sources are cited. */
export interface Citations {
  /** The runs of a sentence: its text, then its footnote mark or the tag "unsourced". */
  readonly runsOf: (sentence: PaperSentence) => ParagraphChild[];
  readonly footnotes: () => Footnotes;
  /** The sources cited so far, in the order of the paper's list. */
  readonly cited: () => readonly PaperSource[];
}

/** Dates of a source in words, or "undated" when it has none: `publié le 12 mai 2026, consulté le 3 juin 2026`. */
export const sourceDates = (source: PaperSource, language: PaperData['language']): string => {
  const words = PAPER_WORDS[language];
  const published = source.published && `${words.published} ${dayInWords(source.published, language)}`;
  const accessed = source.accessed && `${words.accessed} ${dayInWords(source.accessed, language)}`;
  return [published ?? words.undated, accessed].filter(Boolean).join(', ');
};

/**
 * A live link to a web address. A field and not a relationship: its bytes then depend on the address alone. `PaperSource`
 * has percent-encoded quotation marks; a backslash would start a field switch.
 */
export const linkTo = (url: string): ParagraphChild =>
  new SimpleField(`HYPERLINK "${url.replaceAll('\\', '%5C')}"`).addChildElement(
    new TextRun({ text: url, style: 'Hyperlink', noProof: true }),
  ) as SimpleField;

const noteLine = (source: PaperSource, language: PaperData['language']): Paragraph => {
  const { colon } = PAPER_WORDS[language];
  const { reliability, credibility, url } = source;
  const rating = `${reliability}${credibility}${colon}${ratingInWords(reliability, credibility, language)}.`;
  return new Paragraph({
    style: 'FootnoteText',
    children: [
      new TextRun(` ${typeset(source.title, language)}, ${sourceDates(source, language)}. ${rating}`),
      ...(url ? [new TextRun(' '), linkTo(url)] : []),
    ],
  });
};

/** One footnote a cited sentence, with a line for each of its sources. */
export const citationsOf = ({ sources, language }: PaperData): Citations => {
  const byId = new Map(sources.map((source) => [source.id, source]));
  const used = new Set<string>();
  const footnotes: Footnotes = {};
  let count = 0;

  const markOf = (ids: readonly string[]): ParagraphChild => {
    const cited = [...new Set(ids)].flatMap((id) => byId.get(id) ?? []);
    for (const { id } of cited) used.add(id);
    count += 1;
    footnotes[String(count)] = { children: cited.map((source) => noteLine(source, language)) };
    return new FootnoteReferenceRun(count);
  };

  return {
    runsOf: (sentence) => {
      const text = new TextRun(typeset(sentence.text, language));
      if (sentence.sources.length > 0) return [text, markOf(sentence.sources)];
      if (!sentence.restsOnRecords) return [text];
      return [text, new TextRun({ text: `\u00a0${PAPER_WORDS[language].unsourced}`, style: STYLE.unsourced })];
    },
    footnotes: () => footnotes,
    cited: () => sources.filter(({ id }) => used.has(id)),
  };
};
