import {
  CircleCode,
  createInputOf,
  Day,
  prose,
  Undertaking,
  UndertakingState,
  UndertakingStep,
  updateInputOf,
} from '@entregent/model';
import { z } from 'zod';
import { PageInput } from '../platform/lists.ts';

const id = z.uuid().meta({ graphql: 'ID' });
const version = z.int32().positive();

export const UndertakingsInput = z
  .object({
    states: z
      .array(UndertakingState)
      .min(1)
      .max(6)
      .default([...UndertakingState.options]),
    person: id.nullable().optional(),
    organisation: id.nullable().optional(),
    circle: CircleCode.nullable().optional().meta({ description: 'A dossier that they cover' }),
    on: Day.optional().meta({ description: 'States and reminders as of this day; today when left out' }),
    ...PageInput,
  })
  .meta({ id: 'UndertakingsInput' });
export type UndertakingsInput = z.output<typeof UndertakingsInput>;

export const UndertakingCardInput = z.object({ id, on: Day.optional() }).meta({ id: 'UndertakingCardInput' });
export type UndertakingCardInput = z.output<typeof UndertakingCardInput>;

export const NewUndertaking = createInputOf(Undertaking);
export type NewUndertaking = z.output<typeof NewUndertaking>;
export const UndertakingChange = updateInputOf(Undertaking);
export type UndertakingChange = z.output<typeof UndertakingChange>;

export const UndertakingName = z.object({ id, version }).meta({ id: 'UndertakingName' });
export type UndertakingName = z.output<typeof UndertakingName>;

export const TakeStep = z
  .object({
    id,
    version,
    step: UndertakingStep,
    reason: prose(1000).nullable().optional().meta({ description: 'Why; steps that narrow or go back ask for it' }),
    evidence: prose(2000).nullable().optional().meta({ description: 'On what evidence, for vetting' }),
  })
  .meta({ id: 'TakeStep' });
export type TakeStep = z.output<typeof TakeStep>;

const delivery = {
  person: id.meta({ description: 'The recipient' }),
  circle: CircleCode.meta({ description: 'Circle of the dossier; one of the reader’s' }),
  level: z.int32().min(0).max(4).meta({ description: 'TLP level of the document' }),
};

export const GateInput = z
  .object({
    ...delivery,
    purpose: z.string().max(1000).default('').meta({ description: 'What the document is handed over for' }),
    named: z.boolean().default(false).meta({ description: 'The document names the person among its recipients' }),
  })
  .meta({ id: 'GateInput' });
export type GateInput = z.output<typeof GateInput>;

export const ApproveDelivery = z.object({ ...delivery, purpose: prose(1000) }).meta({ id: 'ApproveDelivery' });
export type ApproveDelivery = z.output<typeof ApproveDelivery>;
