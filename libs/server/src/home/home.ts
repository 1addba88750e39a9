import { Phase, UserRole } from '@entregent/model';
import { z } from 'zod';

const id = z.uuid().meta({ graphql: 'ID' });

/** What a person is told in one line: what, why it is here, by when, and what the next action is about. */
export const HomeLine = z
  .object({
    id,
    kind: z.string().meta({ description: 'Kind of the record that the line is about' }),
    label: z.string(),
    reason: z
      .enum([
        'task',
        'commitment_made',
        'commitment_received',
        'cold',
        'issue',
        'window',
        'term',
        'silent',
        'paper',
        'undertaking',
        'done',
      ])
      .meta({ id: 'HomeReason' }),
    detail: z.string().nullable(),
    about: id.nullable().meta({ description: 'A second record that the line names' }),
    aboutLabel: z.string().nullable(),
    due: z.string().nullable().meta({ description: 'National deadline, end of term or day due' }),
    official: z.string().nullable().meta({ description: 'Official deadline, behind the national one' }),
    last: z.string().nullable().meta({ description: 'Day last seen or last logged' }),
    phase: Phase.nullable().meta({ description: 'Of a work item' }),
    behalf: z.string().nullable().meta({ description: 'For whom a mandate is held' }),
    seats: z.int32().nullable().meta({ description: 'Seats held for us where a window opens' }),
    count: z.int32().nullable().meta({ description: 'Times seen, weight of the exposure, or issues at stake' }),
    version: z.int32().nullable(),
    access: z.string(),
  })
  .meta({ id: 'HomeLine' });
export type HomeLine = z.output<typeof HomeLine>;

export const HomeSection = z
  .object({
    name: z
      .enum(['tasks', 'cold', 'issues', 'windows', 'terms', 'silent', 'papers', 'undertakings', 'done'])
      .meta({ id: 'HomeSectionName' }),
    lines: z.array(HomeLine),
  })
  .meta({ id: 'HomeSection' });
export type HomeSection = z.output<typeof HomeSection>;

export const Home = z.object({ role: UserRole, on: z.string(), sections: z.array(HomeSection) }).meta({ id: 'Home' });
export type Home = z.output<typeof Home>;
