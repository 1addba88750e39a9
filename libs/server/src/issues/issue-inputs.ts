import {
  AccessKey,
  Argument,
  createInputOf,
  Credibility,
  Day,
  Issue,
  IssueStatus,
  line,
  prose,
  Reliability,
  updateInputOf,
} from '@entregent/model';
import { z } from 'zod';
import { PageInput } from '../platform/lists.ts';
import { NewSources } from '../platform/new-sources.ts';

const id = z.uuid().meta({ graphql: 'ID' });

export const IssuesInput = z
  .object({
    statuses: z.array(IssueStatus).max(3).default(['active', 'watched']),
    on: Day.optional().meta({ description: 'Stances and windows as of this day; today when left out' }),
    ...PageInput,
  })
  .meta({ id: 'IssuesInput' });
export type IssuesInput = z.output<typeof IssuesInput>;

export const IssueCardInput = z.object({ id, on: Day.optional() }).meta({ id: 'IssueCardInput' });
export type IssueCardInput = z.output<typeof IssueCardInput>;

const fact = {
  issue: id,
  actor: id,
  on: Day.meta({ description: 'The day on which it was so; not a day to come' }),
  evidence: prose(2000).nullable().optional(),
  assessor: id.nullable().optional().meta({ description: 'The reader himself when left out; null for nobody' }),
  sources: z.array(id).max(50).default([]),
  newSources: NewSources.meta({ description: 'Created in the same commit' }),
  access: AccessKey.optional(),
  businessSecret: z.boolean().default(false),
  secretReason: line(300).nullable().optional(),
  secretOwner: line(200).nullable().optional(),
};

export const AddStance = z
  .object({
    ...fact,
    position: z.int32().min(-2).max(2),
    said: prose(2000).nullable().optional(),
    reliability: Reliability.nullable().optional(),
    credibility: Credibility.nullable().optional(),
  })
  .meta({ id: 'AddStance' });
export type AddStance = z.output<typeof AddStance>;

export const AddAssessment = z
  .object({ ...fact, influence: z.int32().min(0).max(4), interest: z.int32().min(0).max(4) })
  .meta({ id: 'AddAssessment' });
export type AddAssessment = z.output<typeof AddAssessment>;

export const AddIssue = z.object({ issue: createInputOf(Issue), newSources: NewSources }).meta({ id: 'AddIssue' });
export type AddIssue = z.output<typeof AddIssue>;

export const ChangeIssue = z
  .object({ issue: updateInputOf(Issue), newSources: NewSources })
  .meta({ id: 'ChangeIssue' });
export type ChangeIssue = z.output<typeof ChangeIssue>;

export const AddArgument = z
  .object({ argument: createInputOf(Argument), newSources: NewSources })
  .meta({ id: 'AddArgument' });
export type AddArgument = z.output<typeof AddArgument>;
