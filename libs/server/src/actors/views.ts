import { Capacity, Credibility, MemberStatus, Reliability, Role, TaskKind, TieType } from '@entregent/model';
import { z } from 'zod';

const id = z.uuid().meta({ graphql: 'ID' });

export const SourceLine = z
  .object({
    id,
    title: z.string(),
    url: z.string().nullable(),
    published: z.string().nullable(),
    reliability: Reliability.nullable(),
  })
  .meta({ id: 'SourceLine' });

/** A record that a line names: enough to show it and to open it. */
export const ActorName = z.object({ id, kind: z.string(), label: z.string() }).meta({ id: 'ActorName' });

const graded = { reliability: Reliability.nullable(), credibility: Credibility.nullable() };

export const HatLine = z
  .object({
    id,
    version: z.int32(),
    access: z.string(),
    role: Role,
    title: z.string().nullable(),
    capacity: Capacity.nullable(),
    person: id,
    personLabel: z.string(),
    place: id,
    placeKind: z.string(),
    placeLabel: z.string(),
    behalf: id.nullable(),
    behalfLabel: z.string().nullable(),
    from: z.string().nullable(),
    to: z.string().nullable(),
    until: z.string().nullable().meta({ description: 'First day on which it no longer holds' }),
    termEnd: z.string().nullable(),
    givenBy: z.string().nullable(),
    note: z.string().nullable(),
    ...graded,
    age: z.int32().min(0).max(2).meta({ description: '0 in force on the day, 1 to come, 2 ended' }),
    ours: z.boolean().meta({ description: 'Held by one of our people or on behalf of one of our organisations' }),
    sources: z.array(SourceLine),
  })
  .meta({ id: 'HatLine' });
export type HatLine = z.output<typeof HatLine>;

export const HatClash = z
  .object({
    hats: z.array(id).meta({ description: 'The two mandates' }),
    person: id,
    from: z.string().nullable(),
    until: z.string().nullable().meta({ description: 'First day on which one of them no longer holds' }),
    says: z.string().meta({ description: 'The rule, in the language of the reader' }),
    source: z.string(),
  })
  .meta({ id: 'HatClash' });

export const TieLine = z
  .object({
    id,
    type: TieType,
    outgoing: z.boolean().meta({ description: 'True when the tie leaves the actor of the card' }),
    version: z.int32(),
    access: z.string(),
    otherId: id,
    otherKind: z.string(),
    otherLabel: z.string(),
    from: z.string().nullable(),
    to: z.string().nullable(),
    ended: z.boolean(),
    status: MemberStatus.nullable(),
    title: z.string().nullable(),
    note: z.string().nullable(),
    ...graded,
    sources: z.array(SourceLine),
  })
  .meta({ id: 'TieLine' });
export type TieLine = z.output<typeof TieLine>;

export const TieGroup = z
  .object({
    type: TieType,
    outgoing: z.boolean(),
    says: z.string().meta({ description: 'How it reads from the actor of the card, in the language of the reader' }),
    total: z.int32().meta({ description: 'How many there are; the first ones are listed' }),
    ties: z.array(TieLine),
  })
  .meta({ id: 'TieGroup' });

export const StanceLine = z
  .object({
    id,
    version: z.int32(),
    access: z.string(),
    position: z.int32(),
    on: z.string(),
    said: z.string().nullable(),
    evidence: z.string().nullable(),
    assessor: id.nullable(),
    assessorLabel: z.string().nullable(),
    ...graded,
    sources: z.array(SourceLine),
  })
  .meta({ id: 'StanceLine' });

export const IssueStances = z
  .object({
    issue: id,
    issueLabel: z.string(),
    disputed: z.boolean().meta({ description: 'The latest stances of two assessors differ: both stand' }),
    stances: z.array(StanceLine).meta({ description: 'Latest first' }),
  })
  .meta({ id: 'IssueStances' });
export type IssueStances = z.output<typeof IssueStances>;

export const TaskLine = z
  .object({
    id,
    version: z.int32(),
    access: z.string(),
    kind: TaskKind,
    title: z.string(),
    due: z.string().nullable(),
    doneOn: z.string().nullable(),
    assignee: id.nullable(),
    assigneeLabel: z.string().nullable(),
    counterpart: id.nullable(),
    counterpartLabel: z.string().nullable(),
    issue: id.nullable(),
    issueLabel: z.string().nullable(),
  })
  .meta({ id: 'TaskLine' });

export const ActorCard = z
  .object({
    id,
    kind: z.string(),
    label: z.string(),
    access: z.string(),
    version: z.int32(),
    ours: z.boolean(),
    sources: z.array(SourceLine),
    hats: z.array(HatLine),
    clashes: z.array(HatClash),
    ties: z.array(TieGroup),
    issues: z.array(IssueStances),
    tasks: z.array(TaskLine),
  })
  .meta({ id: 'ActorCard' });
export type ActorCard = z.output<typeof ActorCard>;
