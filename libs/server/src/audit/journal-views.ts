import { AuditAct, CircleCode, Day } from '@entregent/model';
import { z } from 'zod';
import { PageInput } from '../platform/lists.ts';

const place = z.int32().nullable();

export const JournalFilter = {
  by: z.uuid().nullable().optional().meta({ graphql: 'ID', description: 'The account that acted' }),
  act: AuditAct.nullable().optional(),
  subject: z
    .string()
    .trim()
    .max(100)
    .nullable()
    .optional()
    .meta({ description: 'What the act was about: the id of a record or an account, the code of a circle' }),
  circle: CircleCode.nullable().optional(),
  from: Day.nullable().optional().meta({ description: 'First day' }),
  to: Day.nullable().optional().meta({ description: 'Last day' }),
};
export const JournalInput = z.object({ ...PageInput, ...JournalFilter }).meta({ id: 'AuditLogInput' });
export type JournalInput = z.output<typeof JournalInput>;
export type JournalFilter = Omit<JournalInput, 'first' | 'after'>;

export const JournalEntry = z
  .object({
    id: z.uuid().meta({ graphql: 'ID' }),
    seq: place.meta({ description: 'Its place in the chain; null while it waits for its seal' }),
    at: z.string(),
    act: AuditAct,
    by: z.string().nullable(),
    byName: z.string().nullable(),
    subject: z.string().nullable(),
    subjectKind: z.string().nullable(),
    subjectLabel: z
      .string()
      .nullable()
      .meta({ description: 'Null when the reader may not see the record, or when it is none' }),
    detail: z.string().meta({ description: 'JSON' }),
  })
  .meta({ id: 'AuditLogEntry' });
export type JournalEntry = z.output<typeof JournalEntry>;

const Choice = z.object({ id: z.string(), label: z.string() }).meta({ id: 'AuditChoice' });
export const JournalChoices = z
  .object({ people: z.array(Choice), circles: z.array(Choice) })
  .meta({ id: 'AuditChoices' });
export type JournalChoices = z.output<typeof JournalChoices>;

export const State = z
  .object({
    sealedTo: z.int32(),
    sealedAt: z.string().nullable(),
    waiting: z.int32(),
    prunedTo: z.int32(),
    checkpointTo: place,
    checkpointAt: z.string().nullable(),
    verifiedAt: z.string().nullable(),
    verifiedEntries: place,
    verifiedFaults: place,
  })
  .meta({ id: 'AuditState' });

const Fault = z
  .object({
    kind: z.string(),
    label: z.string(),
    seq: place,
    to: place,
    detail: z.string().nullable(),
    restored: z.string().nullable(),
  })
  .meta({ id: 'AuditFault' });
export const Verification = z
  .object({ ok: z.boolean(), entries: z.int32(), faults: z.array(Fault) })
  .meta({ id: 'AuditVerification' });
export type Verification = z.output<typeof Verification>;
