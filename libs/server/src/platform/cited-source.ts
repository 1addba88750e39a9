import { Reliability } from '@entregent/model';
import { z } from 'zod';

/** A source as those see it who read what rests on it. */
export const CitedSource = z
  .object({
    id: z.uuid().meta({ graphql: 'ID' }),
    title: z.string(),
    publisher: z.string().nullable(),
    url: z.string().nullable(),
    published: z.string().nullable().meta({ description: 'Known to the day, the month or the year' }),
    accessed: z.string().nullable(),
    reliability: Reliability.nullable(),
    access: z.string(),
  })
  .meta({ id: 'CitedSource' });
export type CitedSource = z.output<typeof CitedSource>;
