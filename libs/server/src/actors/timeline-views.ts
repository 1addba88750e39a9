import { ActivityKind, choice, Role } from '@entregent/model';
import { z } from 'zod';
import { PageInput } from '../platform/lists.ts';
import { SourceLine } from './views.ts';

const id = z.uuid().meta({ graphql: 'ID' });

export const TimelineWhat = choice('TimelineWhat', {
  activity: ['action', 'activity'],
  hat_begun: ['casquette prise', 'hat taken up'],
  hat_ended: ['casquette rendue', 'hat laid down'],
  stance: ['positionnement', 'stance'],
  paper: ['document', 'paper'],
});

export const TimelineInput = z
  .object({
    id,
    only: z
      .array(TimelineWhat)
      .max(5)
      .nullable()
      .optional()
      .meta({ description: 'What to list; everything when left out' }),
    ...PageInput,
  })
  .meta({ id: 'TimelineInput' });
export type TimelineInput = z.output<typeof TimelineInput>;

export const TimelineItem = z
  .object({
    what: TimelineWhat,
    id: id.meta({ description: 'The activity, mandate, stance or paper' }),
    on: z.string(),
    access: z.string(),
    title: z.string(),
    text: z.string().nullable(),
    kind: ActivityKind.nullable(),
    minutes: z.int32().nullable(),
    role: Role.nullable(),
    position: z.int32().nullable(),
    issue: id.nullable(),
    issueLabel: z.string().nullable(),
    person: id.nullable(),
    personLabel: z.string().nullable(),
    place: id.nullable(),
    placeKind: z.string().nullable(),
    placeLabel: z.string().nullable(),
    behalfLabel: z.string().nullable(),
    sources: z.array(SourceLine),
  })
  .meta({ id: 'TimelineItem' });
export type TimelineItem = z.output<typeof TimelineItem>;

const counts = { activities: z.int32(), hats: z.int32(), stances: z.int32(), papers: z.int32() };

export const TimelineRow = z.object({ ...counts, items: z.array(TimelineItem) });

export const Timeline = z
  .object({
    ...counts,
    items: z.array(TimelineItem),
    endCursor: z.string().nullable(),
    hasNextPage: z.boolean(),
  })
  .meta({ id: 'Timeline' });
export type Timeline = z.output<typeof Timeline>;
