import {
  ActivityKind,
  Credibility,
  IssueStatus,
  PaperLanguage,
  PaperStatus,
  Phase,
  Reliability,
} from '@entregent/model';
import { z } from 'zod';
import { CitedSource } from '../platform/cited-source.ts';

const id = z.uuid().meta({ graphql: 'ID' });
const position = z.int32().meta({ description: '-2 opposed to +2 active support' });
const scale = z.int32().meta({ description: '0 to 4' });

export const IssueActor = z
  .object({ id, kind: z.string(), label: z.string(), ours: z.boolean() })
  .meta({ id: 'IssueActor' });
export type IssueActor = z.output<typeof IssueActor>;

export const NextWindow = z
  .object({
    id,
    reference: z.string(),
    nationalDeadline: z.string().nullable(),
    officialDeadline: z.string().nullable(),
    daysLeft: z.int32().meta({ description: 'To the national deadline where there is one' }),
  })
  .meta({ id: 'NextWindow' });

/** Where the actors stand in all: each counts once, by the newest opinion that stands on it. */
export const StanceTally = z
  .object({
    actors: z.int32(),
    byPosition: z.array(z.int32()).meta({ description: 'Five counts, from -2 to +2' }),
    disputed: z.int32().meta({ description: 'Actors on whom several voices say different things' }),
  })
  .meta({ id: 'StanceTally' });
export type StanceTally = z.output<typeof StanceTally>;

export const IssueLine = z
  .object({
    id,
    title: z.string(),
    status: IssueStatus,
    due: z.string().nullable(),
    daysLeft: z.int32().nullable(),
    exposureWeight: scale.nullable(),
    exposure: z.string().nullable(),
    committees: z.array(IssueActor),
    window: NextWindow.nullable(),
    stances: StanceTally,
    papers: z.int32(),
    businessSecret: z.boolean(),
    access: z.string(),
    version: z.int32(),
  })
  .meta({ id: 'IssueLine' });
export type IssueLine = z.output<typeof IssueLine>;

export const IssueWindow = z
  .object({
    id,
    reference: z.string(),
    title: z.string().nullable(),
    phase: Phase.nullable(),
    stage: z.string().nullable(),
    stageOn: z.string().nullable(),
    committee: IssueActor.nullable(),
    nationalDeadline: z.string().nullable(),
    officialDeadline: z.string().nullable(),
    daysLeft: z.int32().nullable().meta({ description: 'Negative once closed; null without a deadline' }),
    access: z.string(),
  })
  .meta({ id: 'IssueWindow' });
export type IssueWindow = z.output<typeof IssueWindow>;

const opinion = {
  id,
  version: z.int32(),
  on: z.string(),
  evidence: z.string().nullable(),
  assessor: IssueActor.nullable(),
  sources: z.array(CitedSource),
  access: z.string(),
};

export const IssueStance = z
  .object({
    ...opinion,
    position,
    said: z.string().nullable(),
    reliability: Reliability.nullable(),
    credibility: Credibility.nullable(),
  })
  .meta({ id: 'IssueStance' });
export type IssueStance = z.output<typeof IssueStance>;

export const IssueStanding = z
  .object({
    actor: IssueActor,
    latest: z.array(IssueStance).meta({ description: 'The latest of each assessor or source, newest first' }),
    earlier: z.array(IssueStance),
    disagree: z.boolean().meta({ description: 'The latest ones differ: they are shown side by side, never averaged' }),
  })
  .meta({ id: 'IssueStanding' });
export type IssueStanding = z.output<typeof IssueStanding>;

export const IssueAssessment = z
  .object({ ...opinion, influence: scale, interest: scale })
  .meta({ id: 'IssueAssessment' });
export type IssueAssessment = z.output<typeof IssueAssessment>;

export const IssueWeighing = z
  .object({
    actor: IssueActor,
    latest: z.array(IssueAssessment).meta({ description: 'The latest of each assessor, newest first' }),
    earlier: z.array(IssueAssessment),
    disagree: z.boolean(),
  })
  .meta({ id: 'IssueWeighing' });
export type IssueWeighing = z.output<typeof IssueWeighing>;

const IssueArgument = z
  .object({
    id,
    version: z.int32(),
    claim: z.string(),
    audience: z.string().nullable(),
    evidence: z.string().nullable(),
    objection: z.string().nullable(),
    answer: z.string().nullable(),
    sources: z.array(CitedSource),
    access: z.string(),
  })
  .meta({ id: 'IssueArgument' });

const IssuePaper = z
  .object({
    id,
    title: z.string(),
    reference: z.string(),
    status: PaperStatus,
    language: PaperLanguage,
    on: z.string(),
    access: z.string(),
  })
  .meta({ id: 'IssuePaper' });

const IssueActivity = z
  .object({ id, title: z.string(), kind: ActivityKind, on: z.string(), access: z.string() })
  .meta({ id: 'IssueActivity' });

/** An issue's own words. */
export const IssueText = {
  id,
  title: z.string(),
  status: IssueStatus,
  statement: z.string().nullable(),
  why: z.string().nullable(),
  exposure: z.string().nullable(),
  exposureWeight: scale.nullable(),
  wished: z.string().nullable(),
  fallback: z.string().nullable(),
  due: z.string().nullable(),
  businessSecret: z.boolean(),
  access: z.string(),
  version: z.int32(),
};

/** What an issue's card takes from its records as they are. */
export const IssueLists = {
  sources: z.array(CitedSource),
  deciders: z.array(IssueActor),
  committees: z.array(IssueActor),
  arguments: z.array(IssueArgument),
  papers: z.array(IssuePaper),
  activityCount: z.int32(),
  activities: z.array(IssueActivity).meta({ description: 'The last five' }),
};

export const IssueCard = z
  .object({
    ...IssueText,
    daysLeft: z.int32().nullable(),
    ...IssueLists,
    windows: z.array(IssueWindow),
    tally: StanceTally,
    standings: z.array(IssueStanding),
    weighings: z.array(IssueWeighing),
  })
  .meta({ id: 'IssueCard' });
export type IssueCard = z.output<typeof IssueCard>;
