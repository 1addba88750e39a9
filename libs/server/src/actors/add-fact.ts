import { CreateTie, createInputOf, entities } from '@entregent/model';
import { z } from 'zod';

const CreateMandate = createInputOf(entities.Mandate);
const CreateStance = createInputOf(entities.Stance);
const CreateSource = createInputOf(entities.Source);

const kinds = ['mandate', 'tie', 'stance'] as const;

/** One new fact, with the sources that are told in the same gesture. */
export const AddFact = z
  .object({
    mandate: CreateMandate.nullable().optional(),
    tie: CreateTie.nullable().optional(),
    stance: CreateStance.nullable().optional(),
    newSources: z.array(CreateSource).max(10).default([]),
  })
  .refine((fact) => kinds.filter((kind) => fact[kind]).length === 1, {
    message: 'mandate | tie | stance',
    path: ['mandate'],
  })
  .meta({ id: 'AddFact' });
export type AddFact = z.output<typeof AddFact>;
