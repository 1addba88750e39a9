import {
  Document,
  ExternalHyperlink,
  Footer,
  FootnoteReferenceRun,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableOfContents,
  TableRow,
  TextRun,
} from 'docx';
import { PaperData, ratingInWords, renderPaper } from '@entregent/papers';
import type { PaperSentence, PaperSource, PaperText } from '@entregent/papers';
import { frenchPaper } from '../documents/samples/french-paper.ts';
import type { BenchResult } from './lib/pairs.ts';
import { pairs } from './lib/pairs.ts';

type Footnotes = Record<string, { readonly children: readonly Paragraph[] }>;

const ratingOf = ({ reliability, credibility }: PaperSource): string =>
  `${reliability}${credibility} : ${ratingInWords(reliability, credibility, 'fr')}`;
const datesOf = ({ published, accessed }: PaperSource): string =>
  `publié le ${published ?? ''}, consulté le ${accessed ?? ''}`;
const noteOf = (source: PaperSource): string => `${source.title}, ${datesOf(source)}. ${ratingOf(source)}. `;
const linkOf = ({ url }: PaperSource): ExternalHyperlink[] =>
  url ? [new ExternalHyperlink({ link: url, children: [new TextRun(url)] })] : [];
const band = (text: string): Paragraph =>
  new Paragraph({
    children: [new TextRun(text), new TextRun({ children: [PageNumber.CURRENT, PageNumber.TOTAL_PAGES] })],
  });

/** The same words, footnotes and tables through the bare library, with its own styles and nothing else. */
const barePaper = (paper: PaperData): Promise<unknown> => {
  const { sections, sources } = paper;
  const footnotes: Footnotes = {};
  let notes = 0;

  const noteFor = ({ sources: ids }: PaperSentence): FootnoteReferenceRun[] => {
    if (ids.length === 0) return [];
    notes += 1;
    footnotes[String(notes)] = {
      children: ids
        .flatMap((id) => sources.find((source) => source.id === id) ?? [])
        .map((source) => new Paragraph({ children: [new TextRun(noteOf(source)), ...linkOf(source)] })),
    };
    return [new FootnoteReferenceRun(notes)];
  };
  const runs = (sentence: PaperSentence) => [new TextRun(sentence.text), ...noteFor(sentence)];
  const prose = (text: PaperText) =>
    text.map(
      (paragraph) =>
        new Paragraph({ children: paragraph.flatMap((sentence) => [...runs(sentence), new TextRun(' ')]) }),
    );
  const heading = (text: string) => new Paragraph({ heading: HeadingLevel.HEADING_1, text });
  const subheading = (text: string) => new Paragraph({ heading: HeadingLevel.HEADING_2, text });
  const table = (rows: readonly (readonly Paragraph[])[]) =>
    new Table({
      rows: rows.map((cells) => new TableRow({ children: cells.map((cell) => new TableCell({ children: [cell] })) })),
    });

  const children = [
    new Paragraph({ heading: HeadingLevel.TITLE, text: paper.title }),
    ...[paper.issuer, paper.date, paper.version, paper.reference, paper.marking.level].map(
      (text) => new Paragraph(text),
    ),
    new TableOfContents('Sommaire', { hyperlink: true, headingStyleRange: '1-2' }),
    heading('Contexte'),
    ...prose(sections.context),
    heading('Problème'),
    ...Object.entries(sections.problem).flatMap(([part, text]) => [subheading(part), ...prose(text)]),
    heading('Solutions alternatives'),
    ...sections.alternatives.flatMap(({ title, text }) => [subheading(title), ...prose(text)]),
    heading('Appuis institutionnels'),
    ...sections.support.flatMap(({ title, text }) => [subheading(title), ...prose(text)]),
    heading('Demande'),
    ...prose(sections.request),
    heading('Positionnements connus'),
    table(
      sections.stances.map(({ actor, position, date, evidence }) => [
        new Paragraph(actor),
        new Paragraph(String(position)),
        new Paragraph(date),
        new Paragraph({ children: runs(evidence) }),
      ]),
    ),
    heading('Objections et réponses'),
    ...sections.objections.flatMap(({ objection, answer }) => [subheading(objection), ...prose(answer)]),
    heading('Sources citées'),
    table(
      sources.map((source) => [
        new Paragraph({ children: [new TextRun(source.title), ...linkOf(source)] }),
        new Paragraph(datesOf(source)),
        new Paragraph(ratingOf(source)),
      ]),
    ),
  ];
  return Packer.toBuffer(
    new Document({
      footnotes,
      sections: [
        {
          headers: { default: new Header({ children: [band(paper.marking.level)] }) },
          footers: { default: new Footer({ children: [band(paper.marking.level)] }) },
          children,
        },
      ],
    }),
  );
};

/** D1: a paper of about fifteen pages costs at most 1.5 times the bare library on the same content. */
export const run = async (): Promise<BenchResult[]> => {
  const shaped = PaperData.parse(frenchPaper);
  return [
    await pairs({
      name: 'D1 position paper, about 15 pages',
      goal: 1.5,
      candidate: () => renderPaper(frenchPaper),
      reference: () => barePaper(shaped),
      warmup: 15,
      pairs: 41,
      unit: 'paper',
      note: 'reference: the docx library alone, its own styles, no checks',
    }),
  ];
};
