import { HeadingLevel, Paragraph } from 'docx';
import type { Table } from 'docx';
import type { Citations } from './citations.ts';
import { STYLE } from './look.ts';
import type { Outline } from './outline.ts';
import type { PaperData, PaperText } from './paper-data.ts';
import { sourceTable, stanceTable } from './tables.ts';
import { typeset } from './typography.ts';
import type { PaperWords } from './words.ts';
import { PAPER_WORDS } from './words.ts';

type Block = Paragraph | Table;
type Prompt = keyof PaperWords['prompts'];

const PARTS = ['description', 'modalities', 'evidence', 'consequences'] as const;

/**
 * The sections, in the order of the method. In a draft or a review an empty section keeps its place and says what to
 * write; in an approved or distributed paper it is left out with its heading.
 */
export const bodyOf = (paper: PaperData, outline: Outline, citations: Citations): Block[] => {
  const { language, sections } = paper;
  const words = PAPER_WORDS[language];
  const unfinished = paper.status === 'draft' || paper.status === 'review';
  const set = (text: string): string => typeset(text, language);

  const prompt = (name: Prompt): Paragraph => new Paragraph({ style: STYLE.prompt, text: set(words.prompts[name]) });
  const prose = (text: PaperText, name: Prompt, style: string = STYLE.body): Paragraph[] =>
    text.length === 0 && unfinished
      ? [prompt(name)]
      : text.map((paragraph) => new Paragraph({ style, children: citations.runsOf(paragraph) }));

  let first = true;
  const section = (name: keyof PaperWords['sections'], isEmpty: boolean, content: () => Block[]): Block[] => {
    if (isEmpty && !unfinished) return [];
    const heading = outline.section(words.sections[name], first);
    first = false;
    return [heading, ...content()];
  };

  const parts = PARTS.filter((part) => unfinished || sections.problem[part].length > 0);
  const titled = (name: 'alternatives' | 'support', each: Prompt): Block[] =>
    section(name, sections[name].length === 0, () =>
      sections[name].length === 0
        ? [prompt(name)]
        : sections[name].flatMap(({ title, text }) => [outline.subsection(set(title)), ...prose(text, each)]),
    );

  const main = [
    ...section('context', sections.context.length === 0, () => prose(sections.context, 'context')),
    ...section('problem', parts.length === 0, () =>
      parts.flatMap((part) => [outline.subsection(words.parts[part]), ...prose(sections.problem[part], part)]),
    ),
    ...titled('alternatives', 'alternative'),
    ...titled('support', 'supporter'),
    ...section('request', sections.request.length === 0, () => prose(sections.request, 'request', STYLE.request)),
    ...section('stances', sections.stances.length === 0, () =>
      sections.stances.length === 0 ? [prompt('stances')] : [stanceTable(sections.stances, language, citations)],
    ),
    ...section('objections', sections.objections.length === 0, () =>
      sections.objections.length === 0
        ? [prompt('objections')]
        : sections.objections.flatMap(({ objection, answer }) => [
            new Paragraph({ heading: HeadingLevel.HEADING_3, text: set(objection) }),
            ...prose(answer, 'answer'),
          ]),
    ),
  ];

  const cited = citations.cited();
  if (cited.length === 0) return main;
  return [
    ...main,
    outline.annex(words.sourcesTitle),
    new Paragraph({ style: STYLE.notice, keepNext: true, text: set(words.sourcesNotice) }),
    sourceTable(cited, language),
  ];
};
