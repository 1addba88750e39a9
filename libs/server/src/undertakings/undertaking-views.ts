import { GateCondition, SignedFileType, SigningWay, UndertakingState, UndertakingStep } from '@entregent/model';
import { z } from 'zod';
import { CitedSource } from '../platform/cited-source.ts';

const id = z.uuid().meta({ graphql: 'ID' });
const maybe = z.string().nullable();
const ceiling = z.int32().meta({ description: 'Highest TLP level, 0 to 4' });
const reminder = z
  .int32()
  .nullable()
  .meta({ description: 'The reminder that is reached, in days before the end; null when none' });

export const UndertakingLine = z
  .object({
    id,
    version: z.int32(),
    access: z.string(),
    textVersion: z.string(),
    person: id,
    personLabel: z.string(),
    organisation: id.nullable(),
    organisationLabel: maybe,
    scope: z.array(z.string()).meta({ description: 'Dossiers that it covers, circles by code' }),
    ceiling,
    from: maybe,
    to: maybe,
    state: UndertakingState.meta({ description: 'On the day asked for' }),
    stateOn: maybe,
    vetted: z.boolean(),
    reviewed: z.boolean(),
    signed: z.boolean(),
    daysLeft: z.int32().nullable().meta({ description: 'To the end, while it is in force or suspended' }),
    reminder,
  })
  .meta({ id: 'UndertakingLine' });
export type UndertakingLine = z.output<typeof UndertakingLine>;

const Party = z.object({ id, label: z.string() }).meta({ id: 'UndertakingParty' });

export const SignedFile = z
  .object({
    name: z.string(),
    type: SignedFileType,
    hash: z.string().meta({ description: 'SHA-256 of its bytes' }),
    size: z.int32().meta({ description: 'Bytes' }),
  })
  .meta({ id: 'SignedFile' });

/** A step that leads on from the present state, and what it still lacks for this reader. */
const OpenStep = z
  .object({ step: UndertakingStep, missing: z.array(z.string()).meta({ description: 'Empty: it can be taken' }) })
  .meta({ id: 'UndertakingOpenStep' });
export type OpenStep = z.output<typeof OpenStep>;

const TakenStep = z
  .object({
    version: z.int32(),
    state: UndertakingState.nullable().meta({ description: 'Null where the step left the state as it was' }),
    what: z.enum(['created', 'changed', 'state', 'review', 'file']).meta({ id: 'UndertakingEvent' }),
    at: z.string(),
    by: maybe,
    reason: z.string(),
  })
  .meta({ id: 'UndertakingTakenStep' });
export type TakenStep = z.output<typeof TakenStep>;

/** An undertaking's own fields as they are stored. */
export const UndertakingText = {
  id,
  version: z.int32(),
  access: z.string(),
  textVersion: z.string(),
  scope: z.array(z.string()),
  ceiling,
  from: maybe,
  to: maybe,
  survivalMonths: z.int32().nullable(),
  signing: SigningWay.nullable(),
  identityCheck: maybe,
  conflicts: maybe,
  conflictScope: z.array(z.string()),
  note: maybe,
  businessSecret: z.boolean(),
  stateOn: maybe,
  stateReason: maybe,
  vettedOn: maybe,
  vettingEvidence: maybe,
  reviewedOn: maybe,
};

export const UndertakingCard = z
  .object({
    ...UndertakingText,
    person: Party,
    organisation: Party.nullable(),
    state: UndertakingState.meta({ description: 'On the day asked for' }),
    daysLeft: z.int32().nullable(),
    reminder,
    secretUntil: maybe.meta({ description: 'Last day on which secrecy is owed after the end' }),
    vettedBy: maybe,
    reviewedBy: maybe,
    file: SignedFile.nullable(),
    sources: z.array(CitedSource),
    editable: z.boolean().meta({ description: 'The reader may change its text: it is a draft' }),
    attachable: z.boolean().meta({ description: 'The reader may hand in the signed file' }),
    steps: z.array(OpenStep),
    taken: z.array(TakenStep).meta({ description: 'What happened to it, latest first' }),
  })
  .meta({ id: 'UndertakingCard' });
export type UndertakingCard = z.output<typeof UndertakingCard>;

export const GateAnswer = z
  .object({
    open: z.boolean(),
    conditions: z.array(
      z.object({ condition: GateCondition, sentence: z.string() }).meta({ id: 'FailedGateCondition' }),
    ),
    ground: id.nullable().meta({ description: 'The undertaking on which it would rest' }),
  })
  .meta({ id: 'GateAnswer' });
export type GateAnswer = z.output<typeof GateAnswer>;

export const ApprovedDelivery = z
  .object({ id, until: z.string().meta({ description: 'Until when it can be used, once' }) })
  .meta({ id: 'ApprovedDelivery' });
export type ApprovedDelivery = z.output<typeof ApprovedDelivery>;
