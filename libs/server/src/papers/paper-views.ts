import { Credibility, Day, Paper, PaperLanguage, PaperStatus, Reliability, updateInputOf } from '@entregent/model';
import { z } from 'zod';
import { CitedSource } from '../platform/cited-source.ts';
import { PageInput } from '../platform/lists.ts';
import { NewSources } from '../platform/new-sources.ts';
import { sectionNames } from './sections.ts';

const id = z.uuid().meta({ graphql: 'ID' });

export const PapersInput = z
  .object({
    statuses: z.array(PaperStatus).max(4).default(['draft', 'review', 'approved', 'diffused']),
    issue: id.nullable().optional(),
    ...PageInput,
  })
  .meta({ id: 'PapersInput' });
export type PapersInput = z.output<typeof PapersInput>;

export const PaperCardInput = z
  .object({ id, on: Day.optional().meta({ description: 'What it rests on as of this day; today when left out' }) })
  .meta({ id: 'PaperCardInput' });
export type PaperCardInput = z.output<typeof PaperCardInput>;

export const DraftPaper = z.object({ issue: id, language: PaperLanguage.default('fr') }).meta({ id: 'DraftPaper' });
export type DraftPaper = z.output<typeof DraftPaper>;

export const ChangePaper = z
  .object({ paper: updateInputOf(Paper), newSources: NewSources })
  .meta({ id: 'ChangePaper' });
export type ChangePaper = z.output<typeof ChangePaper>;

const head = {
  id,
  title: z.string(),
  reference: z.string(),
  status: PaperStatus,
  language: PaperLanguage,
  on: z.string(),
  audience: z.string().nullable(),
  businessSecret: z.boolean(),
  access: z.string(),
  version: z.int32(),
};

const secret = { secretReason: z.string().nullable(), secretOwner: z.string().nullable() };

export const PaperLine = z.object({ ...head, issue: id, issueTitle: z.string() }).meta({ id: 'PaperLine' });
export type PaperLine = z.output<typeof PaperLine>;

const Support = z
  .object({
    id,
    kind: z.string().meta({ description: 'Source, Issue, Stance, Argument, WorkItem or Activity' }),
    label: z.string(),
    on: z.string().nullable().meta({ description: 'Day of the fact, as it is known' }),
    months: z.int32().nullable().meta({ description: 'Its age in whole months' }),
    reliability: Reliability.nullable(),
    credibility: Credibility.nullable(),
    sources: z.array(CitedSource),
    stale: z.boolean(),
    access: z.string(),
    mark: z.string().meta({ description: 'What an author writes after a sentence to cite it' }),
  })
  .meta({ id: 'PaperSupport' });
export type PaperSupport = z.output<typeof Support>;

const SentenceView = z
  .object({
    text: z.string(),
    paragraph: z.int32(),
    scope: z.enum(['sentence', 'paper', 'none']).meta({ id: 'SupportScope' }),
    restsOn: z.array(id).meta({ description: 'Records among the supports of the card' }),
    months: z.int32().nullable().meta({ description: 'Age of the newest of them, in whole months' }),
    stale: z.boolean(),
    single: z.boolean().meta({ description: 'One source only' }),
    unsourced: z.boolean().meta({ description: 'A statement of fact without a source' }),
  })
  .meta({ id: 'PaperSentenceView' });

const SectionView = z
  .object({
    name: z.enum(sectionNames).meta({ id: 'PaperSectionName' }),
    text: z.string().nullable().meta({ description: 'As it is written, citation marks included' }),
    sentences: z.array(SentenceView),
  })
  .meta({ id: 'PaperSectionView' });
export type PaperSectionView = z.output<typeof SectionView>;

const Gate = z
  .object({
    open: z.boolean(),
    reasons: z.array(z.string()).meta({ description: 'Why it may not be printed, in the language of the reader' }),
    marking: z.string().nullable().meta({ description: 'A marking of the reader under which it could be' }),
  })
  .meta({ id: 'PaperGate' });
export type PaperGate = z.output<typeof Gate>;

export const PaperCard = z
  .object({
    ...head,
    ...secret,
    issue: id,
    issueTitle: z.string(),
    circle: z.string().nullable(),
    sections: z.array(SectionView),
    supports: z
      .array(Support)
      .meta({ description: 'All that the paper can rest on under its marking, and all that it cites' }),
    gate: Gate,
    withheld: z.int32().meta({ description: 'Records that the reader sees and this marking keeps out' }),
    staleAfterMonths: z.int32(),
  })
  .meta({ id: 'PaperCard' });
export type PaperCard = z.output<typeof PaperCard>;

/** A paper as it is stored. */
export const StoredPaper = z.object({
  ...head,
  ...secret,
  ...(Object.fromEntries(sectionNames.map((name) => [name, z.string().nullable()])) as Record<
    (typeof sectionNames)[number],
    z.ZodNullable<z.ZodString>
  >),
});
export type StoredPaper = z.output<typeof StoredPaper>;
