import { CommitteeKind, CommitteeStatus, Day, Phase } from '@entregent/model';
import { z } from 'zod';
import { PageInput } from '../platform/lists.ts';

const id = z.uuid().meta({ graphql: 'ID' });

const WindowIssue = z.object({ id, kind: z.string(), label: z.string() }).meta({ id: 'WindowIssue' });

export const WindowLine = z
  .object({
    id,
    reference: z.string(),
    title: z.string().nullable(),
    phase: Phase.nullable(),
    stage: z.string().nullable(),
    national: z.string().nullable().meta({ description: 'Day on which the national committee closes' }),
    official: z.string().nullable().meta({ description: 'Day on which the body itself closes' }),
    committee: id.nullable(),
    committeeLabel: z.string().nullable(),
    issues: z.array(WindowIssue),
    seats: z.int32().meta({ description: 'Seats held for us in the committee' }),
    access: z.string(),
  })
  .meta({ id: 'WindowLine' });
export type WindowLine = z.output<typeof WindowLine>;

export const WindowsInput = z
  .object({
    from: Day.nullable().optional().meta({ description: 'Today when left out' }),
    to: Day.nullable().optional(),
    ...PageInput,
  })
  .meta({ id: 'WindowsInput' });
export type WindowsInput = z.output<typeof WindowsInput>;

export const CommitteeLine = z
  .object({
    id,
    identifier: z.string(),
    title: z.string().nullable(),
    kind: CommitteeKind.nullable(),
    body: z.string().nullable(),
    status: CommitteeStatus.nullable(),
    subGroups: z.int32().meta({ description: 'Groups right below it' }),
    seats: z.int32().meta({ description: 'Seats held for us' }),
    windows: z.int32().meta({ description: 'Work items with a deadline to come' }),
    access: z.string(),
  })
  .meta({ id: 'CommitteeLine' });
export type CommitteeLine = z.output<typeof CommitteeLine>;

export const CommitteesInput = z
  .object({
    parent: id.nullable().optional().meta({ description: 'Those right below this one; the top ones when left out' }),
    text: z.string().max(200).nullable().optional().meta({ description: 'Beginnings of words, at any level' }),
    body: z.string().max(40).nullable().optional(),
    ...PageInput,
  })
  .meta({ id: 'CommitteesInput' });
export type CommitteesInput = z.output<typeof CommitteesInput>;

export const BodyLine = z.object({ body: z.string(), committees: z.int32() }).meta({ id: 'BodyLine' });
export type BodyLine = z.output<typeof BodyLine>;
