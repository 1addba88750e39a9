import { PartialDate, levels } from '@entregent/model';
import { z } from 'zod';
import { plainText } from './plain-text.ts';

/** Languages a paper can be printed in. */
export const PAPER_LANGUAGES = ['fr', 'en'] as const;
export type PaperLanguage = (typeof PAPER_LANGUAGES)[number];

/** TLP 2.0 levels (FIRST, 2022), from the widest to the narrowest diffusion; printed `TLP:<level>` in any language. */
export const MARKING_LEVELS = levels;
export type MarkingLevel = (typeof MARKING_LEVELS)[number];

/** Life of a paper. Prompts for empty sections are printed in `draft` and `review` only. */
export const PAPER_STATUSES = ['draft', 'review', 'approved', 'distributed'] as const;
export type PaperStatus = (typeof PAPER_STATUSES)[number];

/** Admiralty scale (STANAG 2511): reliability of the source. */
export const RELIABILITIES = ['A', 'B', 'C', 'D', 'E', 'F'] as const;
export type Reliability = (typeof RELIABILITIES)[number];

/** Admiralty scale (STANAG 2511): credibility of the information. */
export const CREDIBILITIES = ['1', '2', '3', '4', '5', '6'] as const;
export type Credibility = (typeof CREDIBILITIES)[number];

const SourceId = z.string().regex(/^[\w.:-]{1,64}$/u);

const webAddress = z
  .url({ protocol: /^https?$/u })
  .max(2000)
  .transform((address) => new URL(address).href);

/** Where a fact comes from. `published` and `accessed` are known to the day, the month or the year (`2026-05`). */
export const PaperSource = z
  .strictObject({
    id: SourceId,
    title: plainText(500),
    url: webAddress.optional(),
    published: PartialDate.optional(),
    accessed: PartialDate.optional(),
    reliability: z.enum(RELIABILITIES),
    credibility: z.enum(CREDIBILITIES),
  })
  .readonly();
export type PaperSource = z.output<typeof PaperSource>;

/**
 * One assertion. `sources` are ids of the paper's `sources`; they become one footnote after the sentence.
 * `restsOnRecords` says that the sentence states facts of the base; without a source it is then printed with the visible
 * tag "unsourced". It is true unless said otherwise, so that forgetting it shows rather than hides a missing source;
 * set it to false for a demand, a transition or an opinion of the issuer.
 */
export const PaperSentence = z
  .strictObject({
    text: plainText(4000),
    sources: z.array(SourceId).max(20).default([]),
    restsOnRecords: z.boolean().default(true),
  })
  .readonly();
export type PaperSentence = z.output<typeof PaperSentence>;

const PaperParagraph = z.array(PaperSentence).min(1).max(200).readonly();
export type PaperParagraph = z.output<typeof PaperParagraph>;

/** Paragraphs of a section; empty while nobody has written it. */
export const PaperText = z.array(PaperParagraph).max(500).default([]);
export type PaperText = z.output<typeof PaperText>;

/** What an actor said or showed, from -2 (opposed) to +2 (in favour), on a day, with the evidence for it. */
const KnownStance = z
  .strictObject({
    actor: plainText(300),
    position: z.int().min(-2).max(2),
    date: PartialDate,
    evidence: PaperSentence,
    /** A diverging assessment, in the assessors' words: it is shown, never averaged away. */
    disagreement: plainText(1000).optional(),
  })
  .readonly();
export type KnownStance = z.output<typeof KnownStance>;

const titled = z.strictObject({ title: plainText(300), text: PaperText }).readonly();

/** The sections of a position paper, in reading order. */
const PaperSections = z
  .strictObject({
    context: PaperText,
    problem: z
      .strictObject({ description: PaperText, modalities: PaperText, evidence: PaperText, consequences: PaperText })
      .readonly()
      .prefault({}),
    alternatives: z.array(titled).max(50).default([]),
    support: z.array(titled).max(100).default([]),
    request: PaperText,
    stances: z.array(KnownStance).max(500).default([]),
    objections: z
      .array(z.strictObject({ objection: plainText(500), answer: PaperText }).readonly())
      .max(100)
      .default([]),
  })
  .readonly();
export type PaperSections = z.output<typeof PaperSections>;

const PaperMarking = z
  .strictObject({
    level: z.enum(MARKING_LEVELS),
    /** Business secret (C. com. art. L. 151-1), flagged beside the level. */
    businessSecret: z.boolean().default(false),
    /** Name of the need-to-know circle. */
    circle: plainText(200),
  })
  .readonly();

const PaperShape = z.strictObject({
  language: z.enum(PAPER_LANGUAGES),
  title: plainText(300),
  subtitle: plainText(300).optional(),
  /** The organisation in whose name the paper speaks. */
  issuer: plainText(200),
  /** ISO day printed on the title page; it also dates the file, whose bytes depend on the data alone. */
  date: z.iso.date(),
  version: plainText(40),
  marking: PaperMarking,
  /** Document code: random and not sequential, for a sequence would tell how many papers exist. */
  reference: plainText(40),
  status: z.enum(PAPER_STATUSES),
  audience: plainText(300).optional(),
  sections: PaperSections.prefault({}),
  sources: z.array(PaperSource).max(1000).default([]).readonly(),
});

interface Cited {
  readonly sentence: PaperSentence;
  readonly path: readonly (string | number)[];
}

const cited = (text: PaperText, path: readonly (string | number)[]): Cited[] =>
  text.flatMap((paragraph, p) => paragraph.map((sentence, s) => ({ sentence, path: [...path, p, s] })));

const citedIn = (sections: PaperSections): Cited[] => [
  ...cited(sections.context, ['context']),
  ...Object.entries(sections.problem).flatMap(([part, text]) => cited(text, ['problem', part])),
  ...sections.alternatives.flatMap(({ text }, index) => cited(text, ['alternatives', index, 'text'])),
  ...sections.support.flatMap(({ text }, index) => cited(text, ['support', index, 'text'])),
  ...cited(sections.request, ['request']),
  ...sections.stances.map(({ evidence }, index) => ({ sentence: evidence, path: ['stances', index, 'evidence'] })),
  ...sections.objections.flatMap(({ answer }, index) => cited(answer, ['objections', index, 'answer'])),
];

/**
 * All that a position paper prints, after the method's step 5: problem (description, modalities, evidence,
 * consequences), alternative solutions, institutional support, request, known stances, objections.
 *
 * Beyond the shape it requires that source ids are unique and that each id that a sentence cites exists; the issue's
 * path leads to the citation, `params.code` is `DUPLICATE_SOURCE` or `UNKNOWN_SOURCE`.
 */
export const PaperData = PaperShape.superRefine((paper, context) => {
  const known = new Set<string>();
  paper.sources.forEach(({ id }, index) => {
    if (known.has(id)) {
      context.addIssue({
        code: 'custom',
        path: ['sources', index, 'id'],
        message: `La source « ${id} » est donnée deux fois. / Source "${id}" is given twice.`,
        params: { code: 'DUPLICATE_SOURCE', id },
      });
    }
    known.add(id);
  });
  for (const { sentence, path } of citedIn(paper.sections)) {
    sentence.sources.forEach((id, index) => {
      if (known.has(id)) return;
      context.addIssue({
        code: 'custom',
        path: ['sections', ...path, 'sources', index],
        message:
          `La source citée « ${id} » ne figure pas dans la liste des sources. / ` +
          `The cited source "${id}" is not in the list of sources.`,
        params: { code: 'UNKNOWN_SOURCE', id },
      });
    });
  }
}).readonly();
export type PaperData = z.output<typeof PaperData>;
/** What a caller may hand in: defaults left out. */
export type PaperInput = z.input<typeof PaperData>;
