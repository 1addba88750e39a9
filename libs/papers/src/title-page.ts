import { BorderStyle, HeadingLevel, Paragraph, Tab, TextRun } from 'docx';
import type { PaperData } from './paper-data.ts';
import { COLOUR, SANS, STYLE } from './look.ts';
import { markingLabel } from './marking.ts';
import { dateInWords, typeset } from './typography.ts';
import { PAPER_WORDS } from './words.ts';

const fact = (label: string, value: string): Paragraph =>
  new Paragraph({
    style: STYLE.fact,
    children: [
      new TextRun({ text: label, font: SANS, size: 18, color: COLOUR.dimmed }),
      new TextRun({ children: [new Tab()] }),
      new TextRun(value),
    ],
  });

const rule = { style: BorderStyle.SINGLE, size: 12, color: COLOUR.accent, space: 12 } as const;

/** The first page: who speaks, on what, in which state, and who may read it. */
export const titlePage = (paper: PaperData): Paragraph[] => {
  const words = PAPER_WORDS[paper.language];
  const set = (text: string): string => typeset(text, paper.language);
  return [
    new Paragraph({
      style: STYLE.issuer,
      spacing: { before: 2400, after: 60 },
      children: [new TextRun({ text: set(paper.issuer), bold: true, color: COLOUR.ink })],
    }),
    new Paragraph({ style: STYLE.issuer, text: words.kind }),
    new Paragraph({ heading: HeadingLevel.TITLE, text: set(paper.title) }),
    ...(paper.subtitle ? [new Paragraph({ style: STYLE.subtitle, text: set(paper.subtitle) })] : []),
    new Paragraph({
      style: STYLE.issuer,
      border: { top: rule },
      spacing: { before: 480, after: 240 },
      children: [
        new TextRun({
          text: words.status[paper.status].toUpperCase(),
          bold: true,
          size: 26,
          color: COLOUR.accent,
          characterSpacing: 30,
        }),
      ],
    }),
    fact(words.facts.date, dateInWords(paper.date, paper.language)),
    fact(words.facts.version, paper.version),
    fact(words.facts.reference, paper.reference),
    ...(paper.audience ? [fact(words.facts.audience, set(paper.audience))] : []),
    fact(words.facts.circle, set(paper.marking.circle)),
    new Paragraph({
      style: STYLE.notice,
      spacing: { before: 480, after: 60 },
      children: [
        new TextRun({ text: markingLabel(paper.marking.level), bold: true, color: COLOUR.ink, noProof: true }),
        new TextRun(`${words.colon}${words.diffusion[paper.marking.level]}.`),
      ],
    }),
    ...(paper.marking.businessSecret
      ? [new Paragraph({ style: STYLE.notice, text: set(words.businessSecretNotice) })]
      : []),
  ];
};
