import { AlignmentType, BorderStyle, LevelFormat, LevelSuffix, LineRuleType, convertMillimetersToTwip } from 'docx';
import type { INumberingOptions, IStylesOptions } from 'docx';
import type { MarkingLevel } from './paper-data.ts';

/**
 * Fonts whose widths Word's and LibreOffice's own substitutes (Liberation) share to the unit: lines and pages break at the
 * same place in both, which keeps the page numbers of the table of contents true.
 */
export const SERIF = 'Times New Roman';
export const SANS = 'Arial';

/** Colours as the application shows them on a light page, six hexadecimal digits. */
export const COLOUR = {
  ink: '18191C',
  secondary: '44474D',
  dimmed: '5F636A',
  line: 'D5D7DB',
  sunken: 'F3F4F6',
  accent: '2F40C2',
  critical: 'B3302B',
  black: '000000',
  white: 'FFFFFF',
} as const;

/** TLP 2.0 label colours, always on black (FIRST, TLP 2.0 usage guidance). */
export const MARKING_COLOUR: Record<MarkingLevel, string> = {
  CLEAR: 'FFFFFF',
  GREEN: '33FF00',
  AMBER: 'FFC000',
  'AMBER+STRICT': 'FFC000',
  RED: 'FF2B2B',
};

const MARGIN_MM = 26;

/** A4, in twentieths of a point. */
export const PAGE = {
  width: convertMillimetersToTwip(210),
  height: convertMillimetersToTwip(297),
  side: convertMillimetersToTwip(MARGIN_MM),
  top: convertMillimetersToTwip(29),
  bottom: convertMillimetersToTwip(29),
  edge: convertMillimetersToTwip(13),
} as const;

/** Width of the text, in twentieths of a point. */
export const TEXT_WIDTH = PAGE.width - 2 * PAGE.side;

/** Room for a section's number before its title, in twentieths of a point. */
export const NUMBER_INDENT = 510;

/** Room for a footnote's number, in twentieths of a point. */
const NOTE_INDENT = 340;

export const STYLE = {
  body: 'PaperBody',
  prompt: 'PaperPrompt',
  request: 'PaperRequest',
  issuer: 'PaperIssuer',
  subtitle: 'PaperSubtitle',
  fact: 'PaperFact',
  band: 'PaperBand',
  foot: 'PaperFoot',
  notice: 'PaperNotice',
  cell: 'PaperCell',
  columnHeading: 'PaperColumnHeading',
  contentsTitle: 'PaperContentsTitle',
  unsourced: 'PaperUnsourced',
} as const;

/**
 * Reference of the numbering that the first heading level carries. The library writes it as `{reference-…}` and replaces
 * it everywhere once the numbers are known; the line separator in it, which no text may hold, keeps texts apart from it.
 */
export const HEADING_NUMBERS = 'paper-headings\u2028';

export const numbering: INumberingOptions = {
  config: [
    {
      reference: HEADING_NUMBERS,
      levels: [
        {
          level: 0,
          format: LevelFormat.DECIMAL,
          text: '%1',
          alignment: AlignmentType.LEFT,
          suffix: LevelSuffix.TAB,
          style: {
            run: { color: COLOUR.dimmed, bold: false },
            paragraph: { indent: { left: NUMBER_INDENT, hanging: NUMBER_INDENT } },
          },
        },
      ],
    },
  ],
};

/** Room between the edge of the marking band and its text: 6 points, in twentieths of a point. */
const BAND_PADDING = 120;
const bandSide = (space: number) => ({ style: BorderStyle.SINGLE, size: 2, color: COLOUR.black, space });
const bandBorder = { top: bandSide(3), bottom: bandSide(3), left: bandSide(6), right: bandSide(6) };

const lines = (factor: number) => ({ line: Math.round(240 * factor), lineRule: LineRuleType.AUTO });

const heading = (size: number, before: number, after: number) => ({
  basedOn: 'Normal',
  next: STYLE.body,
  quickFormat: true,
  run: { font: SERIF, size, bold: true, color: COLOUR.ink },
  paragraph: { keepNext: true, keepLines: true, spacing: { before, after, ...lines(1.1) } },
});

const contentsLevel = (id: string, name: string, left: number, before: number, numbered: boolean) => ({
  id,
  name,
  basedOn: 'Normal',
  run: { size: 22, color: numbered ? COLOUR.ink : COLOUR.secondary },
  paragraph: {
    indent: { left, hanging: numbered ? left : 0 },
    spacing: { before, after: 40, ...lines(1.15) },
  },
});

/** The styles of a paper, in the language `locale` (BCP 47). */
export const stylesFor = (locale: string): IStylesOptions => ({
  default: {
    document: {
      run: { font: SERIF, size: 23, color: COLOUR.ink, language: { value: locale, eastAsia: locale } },
      paragraph: { spacing: { before: 0, after: 0, ...lines(1) } },
    },
    title: {
      basedOn: 'Normal',
      next: STYLE.subtitle,
      run: { font: SERIF, size: 60, bold: true, color: COLOUR.ink },
      paragraph: { keepLines: true, indent: { right: 1100 }, spacing: { before: 160, after: 200, ...lines(1.08) } },
    },
    heading1: {
      ...heading(34, 520, 160),
      paragraph: {
        ...heading(34, 520, 160).paragraph,
        numbering: { reference: HEADING_NUMBERS, level: 0 },
        indent: { left: NUMBER_INDENT, hanging: NUMBER_INDENT },
      },
    },
    heading2: heading(25, 300, 80),
    heading3: { ...heading(23, 240, 60), run: { font: SERIF, size: 23, bold: true, color: COLOUR.secondary } },
    footnoteReference: { run: { superScript: true, color: COLOUR.accent, font: SANS, size: 20 } },
    footnoteText: {
      basedOn: 'Normal',
      run: { font: SERIF, size: 18, color: COLOUR.secondary },
      paragraph: {
        indent: { left: NOTE_INDENT, hanging: NOTE_INDENT },
        leftTabStop: NOTE_INDENT,
        spacing: { before: 0, after: 40, ...lines(1.05) },
      },
    },
    hyperlink: { run: { color: COLOUR.accent, underline: {} } },
  },
  paragraphStyles: [
    {
      id: STYLE.body,
      name: 'Paper body',
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: { spacing: { before: 0, after: 140, ...lines(1.3) } },
    },
    {
      id: STYLE.prompt,
      name: 'Paper prompt',
      basedOn: STYLE.body,
      next: STYLE.body,
      run: { italics: true, color: COLOUR.dimmed },
    },
    {
      id: STYLE.request,
      name: 'Paper request',
      basedOn: STYLE.body,
      next: STYLE.request,
      paragraph: {
        border: { left: { style: BorderStyle.SINGLE, size: 18, color: COLOUR.accent, space: 10 } },
        indent: { left: 240 },
      },
    },
    {
      id: STYLE.issuer,
      name: 'Paper issuer',
      basedOn: 'Normal',
      run: { font: SANS, size: 22, color: COLOUR.secondary },
      paragraph: { spacing: { before: 0, after: 40 } },
    },
    {
      id: STYLE.subtitle,
      name: 'Paper subtitle',
      basedOn: 'Normal',
      run: { size: 28, color: COLOUR.secondary },
      paragraph: { keepLines: true, spacing: { before: 0, after: 360, ...lines(1.2) } },
    },
    {
      id: STYLE.fact,
      name: 'Paper fact',
      basedOn: 'Normal',
      run: { size: 22 },
      paragraph: {
        indent: { left: 1985, hanging: 1985 },
        spacing: { before: 70, after: 70, ...lines(1.1) },
        leftTabStop: 1985,
      },
    },
    {
      id: STYLE.band,
      name: 'Paper marking band',
      basedOn: 'Normal',
      run: { font: SANS, size: 17, color: COLOUR.white },
      paragraph: {
        shading: { type: 'clear', color: 'auto', fill: COLOUR.black },
        border: bandBorder,
        indent: { left: BAND_PADDING, right: BAND_PADDING },
        spacing: { before: 0, after: 0 },
        rightTabStop: TEXT_WIDTH - BAND_PADDING,
      },
    },
    {
      id: STYLE.foot,
      name: 'Paper foot',
      basedOn: 'Normal',
      run: { font: SANS, size: 16, color: COLOUR.dimmed },
      paragraph: {
        spacing: { before: 0, after: 80 },
        rightTabStop: TEXT_WIDTH,
      },
    },
    {
      id: STYLE.notice,
      name: 'Paper notice',
      basedOn: 'Normal',
      run: { font: SANS, size: 18, color: COLOUR.secondary },
      paragraph: { spacing: { before: 0, after: 120, ...lines(1.25) } },
    },
    {
      id: STYLE.cell,
      name: 'Paper cell',
      basedOn: 'Normal',
      run: { size: 20 },
      paragraph: { spacing: { before: 50, after: 50, ...lines(1.12) } },
    },
    {
      id: STYLE.columnHeading,
      name: 'Paper column heading',
      basedOn: 'Normal',
      run: { font: SANS, size: 17, bold: true, color: COLOUR.secondary },
      paragraph: { keepNext: true, spacing: { before: 60, after: 60 } },
    },
    {
      id: STYLE.contentsTitle,
      name: 'Paper contents title',
      basedOn: 'Normal',
      run: { size: 34, bold: true },
      paragraph: { keepNext: true, spacing: { before: 0, after: 60 } },
    },
    contentsLevel('TOC1', 'toc 1', NUMBER_INDENT, 150, true),
    contentsLevel('TOC2', 'toc 2', NUMBER_INDENT, 0, false),
  ],
  characterStyles: [
    {
      id: STYLE.unsourced,
      name: 'Paper unsourced',
      run: { font: SANS, size: 17, bold: true, color: COLOUR.critical },
    },
  ],
});
