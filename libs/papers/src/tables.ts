import { BorderStyle, Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, WidthType } from 'docx';
import type { ParagraphChild } from 'docx';
import { ratingInWords } from './admiralty.ts';
import type { Citations } from './citations.ts';
import { linkTo, sourceDates } from './citations.ts';
import type { KnownStance, PaperData, PaperSource } from './paper-data.ts';
import { COLOUR, SANS, STYLE, TEXT_WIDTH } from './look.ts';
import { dateInWords, typeset } from './typography.ts';
import { PAPER_WORDS } from './words.ts';

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const HAIRLINE = { style: BorderStyle.SINGLE, size: 4, color: COLOUR.line } as const;
const STRONG = { style: BorderStyle.SINGLE, size: 8, color: COLOUR.secondary } as const;

/** Shares of the text width, turned into whole twentieths of a point that add up to it. */
const widthsOf = (shares: readonly number[]): number[] => {
  const widths = shares.map((share) => Math.floor(share * TEXT_WIDTH));
  const rest = TEXT_WIDTH - widths.reduce((sum, width) => sum + width, 0);
  return widths.map((width, index) => (index === widths.length - 1 ? width + rest : width));
};

type CellText = readonly (readonly ParagraphChild[])[];

const cell = (paragraphs: CellText, width: number, style: string, fill?: string): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    ...(fill ? { shading: { type: 'clear', color: 'auto', fill } } : {}),
    children: paragraphs.map((children) => new Paragraph({ style, children })),
  });

/** A full-width table whose heading row repeats on each page and whose rows never break across pages. */
const table = (headings: readonly string[], shares: readonly number[], rows: readonly CellText[][]): Table => {
  const widths = widthsOf(shares);
  const cells = (texts: readonly CellText[], style: string, fill?: string) =>
    texts.map((text, index) => cell(text, widths[index] ?? 0, style, fill));
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: {
      top: STRONG,
      bottom: STRONG,
      left: NONE,
      right: NONE,
      insideHorizontal: HAIRLINE,
      insideVertical: NONE,
    },
    margins: { left: 85, right: 85, top: 30, bottom: 30, marginUnitType: WidthType.DXA },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: cells(
          headings.map((heading) => [[new TextRun(heading)]]),
          STYLE.columnHeading,
          COLOUR.sunken,
        ),
      }),
      ...rows.map((row) => new TableRow({ cantSplit: true, children: cells(row, STYLE.cell) })),
    ],
  });
};

const SIGNS = ['−2', '−1', '0', '+1', '+2'] as const;
const POSITION_COLOURS = [COLOUR.critical, COLOUR.critical, COLOUR.secondary, COLOUR.accent, COLOUR.accent] as const;

const positionText = (position: number, language: PaperData['language']): ParagraphChild[] => {
  const index = position + 2;
  const colour = POSITION_COLOURS[index] ?? COLOUR.ink;
  return [
    new TextRun({ text: `${SIGNS[index] ?? ''}\u00a0`, font: SANS, size: 18, bold: true, color: colour }),
    new TextRun({ text: PAPER_WORDS[language].positions[index] ?? '', color: colour }),
  ];
};

const disagreementText = (text: string, language: PaperData['language']): ParagraphChild[] => {
  const { disagreement, colon } = PAPER_WORDS[language];
  return [
    new TextRun({ text: `${disagreement}${colon}`, bold: true, color: COLOUR.secondary }),
    new TextRun({ text: typeset(text, language), italics: true, color: COLOUR.secondary }),
  ];
};

/** Known stances, one row each: actor, position in sign and words, day, evidence and any disagreement about it. */
export const stanceTable = (
  stances: readonly KnownStance[],
  language: PaperData['language'],
  { runsOf }: Citations,
): Table =>
  table(
    PAPER_WORDS[language].stanceColumns,
    [0.21, 0.2, 0.2, 0.39],
    stances.map(({ actor, position, date, evidence, disagreement }) => [
      [[new TextRun({ text: typeset(actor, language), bold: true })]],
      [positionText(position, language)],
      [[new TextRun(dateInWords(date, language))]],
      [runsOf([evidence]), ...(disagreement ? [disagreementText(disagreement, language)] : [])],
    ]),
  );

/** The cited sources, one row each: title and address, dates, rating and its words. */
export const sourceTable = (sources: readonly PaperSource[], language: PaperData['language']): Table =>
  table(
    PAPER_WORDS[language].sourceColumns,
    [0.4, 0.3, 0.3],
    sources.map((source) => [
      [[new TextRun(typeset(source.title, language))], ...(source.url ? [[linkTo(source.url)]] : [])],
      sourceDates(source, language).map((date) => [new TextRun(date)]),
      [
        [
          new TextRun({
            text: `${source.reliability}${source.credibility}\u00a0\u00a0`,
            font: SANS,
            size: 18,
            bold: true,
          }),
          new TextRun(ratingInWords(source.reliability, source.credibility, language)),
        ],
      ],
    ]),
  );
