import {
  BookmarkEnd,
  BookmarkStart,
  HeadingLevel,
  InternalHyperlink,
  LeaderType,
  PageReference,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
} from 'docx';
import { NUMBER_INDENT, STYLE, TEXT_WIDTH } from './look.ts';

interface Entry {
  readonly bookmark: string;
  readonly level: 1 | 2;
  readonly number: string;
  readonly title: string;
}

/** Headings of one paper as they are written, and the table of contents that lists them. */
export interface Outline {
  /** A numbered section heading. */
  readonly section: (title: string, pageBreakBefore?: boolean) => Paragraph;
  /** An unnumbered first-level heading, for what follows the sections. */
  readonly annex: (title: string) => Paragraph;
  readonly subsection: (title: string) => Paragraph;
  /** The table of contents. Call it once all headings are written. */
  readonly contents: (title: string) => Paragraph[];
}

const entryLine = ({ bookmark, level, number, title }: Entry): Paragraph =>
  new Paragraph({
    style: `TOC${level}`,
    tabStops: [
      { type: TabStopType.LEFT, position: NUMBER_INDENT },
      { type: TabStopType.RIGHT, position: TEXT_WIDTH, leader: LeaderType.DOT },
    ],
    children: [
      new InternalHyperlink({
        anchor: bookmark,
        children: [
          ...(number ? [new TextRun({ text: number, bold: true }), new TextRun({ children: [new Tab()] })] : []),
          new TextRun({ text: title, bold: level === 1 }),
          new TextRun({ children: [new Tab()] }),
          new PageReference(bookmark, { hyperlink: true }),
        ],
      }),
    ],
  });

/**
 * Starts an empty outline.
 *
 * The table of contents is a list of links with a page reference each, not one TOC field: LibreOffice takes the entries of
 * such a field for fixed text, while page references are worked out by it at each opening and by Word once it has asked.
 * No page number is ever guessed here. Bookmarks are numbered by the paper's own count, for the library's count runs on from one
 * document to the next and would make the bytes depend on what was printed before.
 */
export const newOutline = (): Outline => {
  const entries: Entry[] = [];
  let sections = 0;

  const marked = (heading: Paragraph, level: Entry['level'], number: string, title: string): Paragraph => {
    const id = entries.length + 1;
    const bookmark = `_Toc${String(1000 + id)}`;
    entries.push({ bookmark, level, number, title });
    for (const part of [new BookmarkStart(bookmark, id), new TextRun(title), new BookmarkEnd(id)])
      heading.addChildElement(part);
    return heading;
  };

  return {
    section: (title, pageBreakBefore = false) => {
      sections += 1;
      const heading = new Paragraph({
        heading: HeadingLevel.HEADING_1,
        ...(pageBreakBefore ? { pageBreakBefore, spacing: { before: 0 } } : {}),
      });
      return marked(heading, 1, String(sections), title);
    },
    annex: (title) =>
      marked(new Paragraph({ heading: HeadingLevel.HEADING_1, numbering: false, indent: { left: 0 } }), 1, '', title),
    subsection: (title) => marked(new Paragraph({ heading: HeadingLevel.HEADING_2 }), 2, '', title),
    contents: (title) => [
      new Paragraph({ style: STYLE.contentsTitle, pageBreakBefore: true, text: title }),
      ...entries.map(entryLine),
    ],
  };
};
