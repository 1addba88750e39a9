import { AttendanceMode, Capacity, Day, TaskKind } from '@entregent/model';
import { z } from 'zod';
import { CitedSource } from '../platform/cited-source.ts';
import { PageInput } from '../platform/lists.ts';

const id = z.uuid().meta({ graphql: 'ID' });

export const Named = z.object({ id, kind: z.string(), label: z.string() }).meta({ id: 'NamedRecord' });

export const ActivityLine = z
  .object({
    id,
    kind: z.string(),
    title: z.string(),
    on: z.string(),
    minutes: z.int32().nullable(),
    access: z.string(),
    version: z.int32(),
    about: z.array(Named).meta({ description: 'Committees, issues and work items' }),
    people: z.array(Named),
  })
  .meta({ id: 'ActivityLine' });
export type ActivityLine = z.output<typeof ActivityLine>;

export const ActivitiesInput = z
  .object({
    about: id.nullable().optional().meta({ description: 'A person, committee, issue or work item' }),
    from: Day.nullable().optional(),
    to: Day.nullable().optional(),
    ...PageInput,
  })
  .meta({ id: 'ActivitiesInput' });
export type ActivitiesInput = z.output<typeof ActivitiesInput>;

const AttendanceView = z
  .object({
    id,
    version: z.int32(),
    person: id,
    label: z.string(),
    mandate: id.nullable(),
    role: z.string().nullable(),
    title: z.string().nullable(),
    place: z.string().nullable(),
    behalf: z.string().nullable(),
    capacity: Capacity.nullable(),
    mode: AttendanceMode,
    headOfDelegation: z.boolean(),
  })
  .meta({ id: 'AttendanceView' });

const FollowUpView = z
  .object({
    id,
    version: z.int32(),
    kind: TaskKind,
    title: z.string(),
    due: z.string().nullable(),
    doneOn: z.string().nullable(),
    assignee: id.nullable(),
    assigneeLabel: z.string().nullable(),
    access: z.string(),
  })
  .meta({ id: 'FollowUpView' });

export const ActivityDetails = z
  .object({
    id,
    about: z.array(Named),
    sources: z.array(CitedSource),
    attendances: z.array(AttendanceView),
    followUps: z.array(FollowUpView),
  })
  .meta({ id: 'ActivityDetails' });
export type ActivityDetails = z.output<typeof ActivityDetails>;
