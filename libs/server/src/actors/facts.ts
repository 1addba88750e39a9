import { randomUUID } from 'node:crypto';
import type { Operation } from '@entregent/graph-db';
import { CreateTie, createInputOf, entities, UpdateTie, updateInputOf } from '@entregent/model';
import { z } from 'zod';
import { NewSources, withNewSources } from '../platform/new-sources.ts';

const optional = <T extends z.ZodType>(of: T) => of.nullable().optional();

const one = { message: 'one of them', path: [] };
const countOf = (given: Readonly<Record<string, unknown>>) =>
  Object.entries(given).filter(([name, value]) => name !== 'newSources' && value !== null && value !== undefined)
    .length;

/** One new actor or fact, with the sources that are told in the same gesture. */
export const AddFact = z
  .object({
    person: optional(createInputOf(entities.Person)),
    organisation: optional(createInputOf(entities.Organisation)),
    committee: optional(createInputOf(entities.Committee)),
    mandate: optional(createInputOf(entities.Mandate)),
    stance: optional(createInputOf(entities.Stance)),
    tie: optional(CreateTie),
    newSources: NewSources,
  })
  .refine((given) => countOf(given) === 1, one)
  .meta({ id: 'AddFact' });
export type AddFact = z.output<typeof AddFact>;

/** One change to an actor or a fact; `sources` must be given whole where new ones join them. */
export const ChangeFact = z
  .object({
    person: optional(updateInputOf(entities.Person)),
    organisation: optional(updateInputOf(entities.Organisation)),
    committee: optional(updateInputOf(entities.Committee)),
    mandate: optional(updateInputOf(entities.Mandate)),
    stance: optional(updateInputOf(entities.Stance)),
    tie: optional(UpdateTie),
    newSources: NewSources,
  })
  .refine((given) => countOf(given) === 1, one)
  .meta({ id: 'ChangeFact' });
export type ChangeFact = z.output<typeof ChangeFact>;

interface Gesture {
  readonly id: string;
  readonly operations: readonly Operation[];
}

const typeOf = {
  person: 'Person',
  organisation: 'Organisation',
  committee: 'Committee',
  mandate: 'Mandate',
  stance: 'Stance',
} as const;
const names = Object.keys(typeOf) as readonly (keyof typeof typeOf)[];

/** The operations of a new fact: its sources come first, and bear its marking. */
export function adding({ newSources, tie, ...records }: AddFact): Gesture {
  const id = randomUUID();
  const name = names.find((one) => records[one]);
  if (tie) {
    const { type, tail, head, ...given } = tie;
    const { set, creates } = withNewSources(given, newSources, tie.access);
    return { id, operations: [...creates, { op: 'create', type, id, tail, head, set }] };
  }
  const given = (name && records[name]) ?? {};
  const { set, creates } = withNewSources(given, newSources, (given as { access?: string }).access);
  return { id, operations: [...creates, { op: 'create', type: typeOf[name ?? 'person'], id, set }] };
}

/** The operations of a change: new sources bear the marking that the record gets, else that of the writer. */
export function changing({ newSources, tie, ...records }: ChangeFact): Gesture {
  const name = names.find((one) => records[one]);
  const { id, version, access, ...given } = (tie ?? (name && records[name]))!;
  const { type: _type, ...fields } = given as { type?: string };
  const marked = access === undefined ? {} : { access };
  const { set, creates } = withNewSources({ ...fields, ...marked }, newSources, access);
  return {
    id,
    operations: [...creates, { op: 'update', type: tie ? tie.type : typeOf[name ?? 'person'], id, version, set }],
  };
}
