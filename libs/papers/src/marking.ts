import { Footer, Header, PageNumber, Paragraph, Tab, TextRun } from 'docx';
import type { PaperData } from './paper-data.ts';
import { COLOUR, MARKING_COLOUR, SANS, STYLE } from './look.ts';
import { typeset } from './typography.ts';
import { PAPER_WORDS } from './words.ts';

/** The label as TLP 2.0 writes it in any language: no space inside, capitals. */
export const markingLabel = (level: PaperData['marking']['level']): string => `TLP:${level}`;

/** 12 points, the least that TLP 2.0 asks for in documents. */
const LABEL_SIZE = 24;

const labelRun = ({ level }: PaperData['marking']): TextRun =>
  new TextRun({
    text: markingLabel(level),
    font: SANS,
    size: LABEL_SIZE,
    bold: true,
    color: MARKING_COLOUR[level],
    noProof: true,
  });

/** The black band: for whom the paper is, the business secret, and at the right the coloured label. */
const markingBand = ({ marking, language }: PaperData): Paragraph => {
  const words = PAPER_WORDS[language];
  return new Paragraph({
    style: STYLE.band,
    children: [
      new TextRun(typeset(marking.circle, language)),
      ...(marking.businessSecret
        ? [
            new TextRun('\u00a0\u00a0·\u00a0\u00a0'),
            new TextRun({ text: words.businessSecret.replaceAll(' ', '\u00a0'), bold: true }),
          ]
        : []),
      new TextRun({ children: [new Tab()] }),
      labelRun(marking),
    ],
  });
};

/** The header of every page, the title page included. */
export const headerOf = (paper: PaperData): Header => new Header({ children: [markingBand(paper)] });

/** The footer of every page: which paper in which state, page n / N, and the marking once more. */
export const footerOf = (paper: PaperData): Footer => {
  const words = PAPER_WORDS[paper.language];
  const identity = `${paper.reference}\u00a0\u00a0·\u00a0\u00a0${words.facts.version.toLowerCase()} ${paper.version}\u00a0\u00a0·\u00a0\u00a0`;
  return new Footer({
    children: [
      new Paragraph({
        style: STYLE.foot,
        children: [
          new TextRun(identity),
          new TextRun({ text: words.status[paper.status].toUpperCase(), bold: true, color: COLOUR.secondary }),
          new TextRun({
            children: [new Tab(), `${words.page} `, PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES],
          }),
        ],
      }),
      markingBand(paper),
    ],
  });
};
