import { FootnoteReferenceRun, Paragraph, SimpleField, Tab, TextRun } from 'docx';
import type { ParagraphChild } from 'docx';
import { ratingInWords } from './admiralty.ts';
import type { PaperData, PaperSentence, PaperSource } from './paper-data.ts';
import { STYLE } from './look.ts';
import { dateInWords, typeset } from './typography.ts';
import { PAPER_WORDS } from './words.ts';

/** Footnotes by number, in the form that the document wants. */
export type Footnotes = Record<string, { readonly children: readonly Paragraph[] }>;

/** Collects the footnotes of one paper, in reading order, and remembers which sources are cited. */
export interface Citations {
  /** The runs of a paragraph: each sentence's text, then its footnote mark or the tag "unsourced". */
  readonly runsOf: (paragraph: readonly PaperSentence[]) => ParagraphChild[];
  readonly footnotes: () => Footnotes;
  /** The sources cited so far, in the order of the paper's list. */
  readonly cited: () => readonly PaperSource[];
}

const DAY_LENGTH = 'YYYY-MM-DD'.length;

/** Dates of a source in words, "undated" when it was not published: `publié le 12 mai 2026` and `consulté en juin 2026`. */
export const sourceDates = (source: PaperSource, language: PaperData['language']): string[] => {
  const words = PAPER_WORDS[language];
  const dated = ([onDay, inPeriod]: readonly [string, string], date: string | undefined): string | undefined =>
    date && `${date.length === DAY_LENGTH ? onDay : inPeriod} ${dateInWords(date, language)}`;
  return [dated(words.published, source.published) ?? words.undated, dated(words.accessed, source.accessed)].filter(
    (part) => part !== undefined,
  );
};

/**
 * A live link to a web address. A field and not a relationship: its bytes then depend on the address alone. `PaperSource`
 * has percent-encoded quotation marks; a backslash would start a field switch.
 */
export const linkTo = (url: string): ParagraphChild =>
  new SimpleField(`HYPERLINK "${url.replaceAll('\\', '%5C')}"`).addChildElement(
    new TextRun({ text: url, style: 'Hyperlink' }),
  ) as SimpleField;

/** What a footnote says of a source, but its address. */
const noteText = (source: PaperSource, language: PaperData['language']): string => {
  const { reliability, credibility, title } = source;
  const rating = `${reliability}${credibility}${PAPER_WORDS[language].colon}${ratingInWords(reliability, credibility, language)}`;
  return `${typeset(title, language)}, ${sourceDates(source, language).join(', ')}. ${rating}.${source.url ? ' ' : ''}`;
};

/** One footnote a cited sentence, with a line for each of its sources. */
export const citationsOf = ({ sources, language }: PaperData): Citations => {
  const byId = new Map(sources.map((source) => [source.id, { source, text: noteText(source, language) }]));
  const used = new Set<string>();
  const footnotes: Footnotes = {};
  let count = 0;

  const markOf = (ids: readonly string[]): ParagraphChild => {
    const cited = [...new Set(ids)].flatMap((id) => byId.get(id) ?? []);
    count += 1;
    footnotes[String(count)] = {
      children: cited.map(({ source: { id, url }, text }) => {
        used.add(id);
        const line = new TextRun({ children: [new Tab(), text] });
        return new Paragraph({ style: 'FootnoteText', children: url ? [line, linkTo(url)] : [line] });
      }),
    };
    return new FootnoteReferenceRun(count);
  };

  const unsourced = (): TextRun =>
    new TextRun({ text: `\u00a0${PAPER_WORDS[language].unsourced}`, style: STYLE.unsourced });

  return {
    runsOf: (paragraph) =>
      paragraph.flatMap(({ text, sources: ids, restsOnRecords }, index) => {
        const sentence = new TextRun(`${index > 0 ? ' ' : ''}${typeset(text, language)}`);
        if (ids.length > 0) return [sentence, markOf(ids)];
        return restsOnRecords ? [sentence, unsourced()] : [sentence];
      }),
    footnotes: () => footnotes,
    cited: () => sources.filter(({ id }) => used.has(id)),
  };
};
