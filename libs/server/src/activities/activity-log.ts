import {
  ActivityKind,
  AttendanceMode,
  Capacity,
  Channel,
  createInputOf,
  Day,
  entities,
  Initiative,
  line,
  AccessKey,
  prose,
  TaskKind,
  updateInputOf,
} from '@entregent/model';
import { z } from 'zod';

const id = z.uuid().meta({ graphql: 'ID' });
const ids = z.array(id).max(50).default([]);

const CreateSource = createInputOf(entities.Source);

const AttendanceInput = z
  .object({
    person: id,
    mandate: id.nullable().optional().meta({ description: 'The hat under which the person attended' }),
    capacity: Capacity.nullable().optional(),
    mode: AttendanceMode.default('in_person'),
    headOfDelegation: z.boolean().default(false),
  })
  .meta({ id: 'AttendanceInput' });

const FollowUpInput = z
  .object({
    kind: TaskKind.default('task'),
    title: line(300),
    assignee: id.nullable().optional(),
    counterpart: id.nullable().optional(),
    due: Day.nullable().optional(),
    issue: id.nullable().optional(),
  })
  .meta({ id: 'FollowUpInput' });

const NewPersonInput = z
  .object({
    id: id.meta({ description: 'Chosen by the sender, so that the attendance can name it' }),
    givenName: line(120).nullable().optional(),
    familyName: line(120),
    employer: id.nullable().optional(),
  })
  .meta({ id: 'NewPersonInput' });

/** One gesture: what took place, who was there under which hat, what follows, people met for the first time. */
export const LogActivity = z
  .object({
    id: id.optional().meta({ description: 'Chosen by a sender that may be offline; then sending twice logs once' }),
    kind: ActivityKind,
    title: line(300),
    on: Day,
    minutes: z.int32().min(0).max(14_400).nullable().optional(),
    initiative: Initiative.nullable().optional(),
    channel: Channel.nullable().optional(),
    place: line(200).nullable().optional(),
    aim: prose(1000).nullable().optional(),
    outcome: prose(2000).nullable().optional(),
    points: z.array(line(500)).max(100).default([]),
    decisions: z.array(line(500)).max(100).default([]),
    committees: ids,
    issues: ids,
    workItems: ids,
    attendances: z.array(AttendanceInput).max(100).default([]),
    followUps: z.array(FollowUpInput).max(50).default([]),
    newPeople: z.array(NewPersonInput).max(20).default([]),
    sources: ids,
    newSources: z.array(CreateSource).max(10).default([]).meta({ description: 'Told in the same gesture' }),
    access: AccessKey.optional(),
  })
  .meta({ id: 'LogActivity' });
export type LogActivity = z.output<typeof LogActivity>;

export const HatsInput = z.object({ people: ids, on: Day, committees: ids }).meta({ id: 'HatsInput' });

export const Hat = z
  .object({
    person: id,
    mandate: id,
    role: z.string(),
    title: z.string().nullable(),
    capacity: Capacity.nullable(),
    place: id,
    placeLabel: z.string(),
    behalf: z.string().nullable(),
    fits: z.boolean().meta({ description: 'Worn in one of the committees of the meeting' }),
  })
  .meta({ id: 'Hat' });
export type Hat = z.output<typeof Hat>;

/** A change of the log with the sources that are told in the same gesture. */
export const ReviseActivity = z
  .object({ change: updateInputOf(entities.Activity), newSources: z.array(CreateSource).max(10).default([]) })
  .meta({ id: 'ReviseActivity' });
export type ReviseActivity = z.output<typeof ReviseActivity>;
