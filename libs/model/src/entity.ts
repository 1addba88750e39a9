import { z } from 'zod';
import { AccessKey } from './access.ts';
import type { Labels } from './choice.ts';
import { bare, is, isSetBySteps, type Reference, referenceOf, refs } from './field.ts';
import { inOrder, PartialDate } from './dates.ts';
import type { Right } from './rights.ts';
import { issueKeys, line, prose } from './text.ts';

/** Fields that every record has and that no form edits one by one; the write path sets them. */
const system = {
  id: z.uuid().meta({ graphql: 'ID', ...is('identifiant', 'identifier') }),
  access: AccessKey.meta(is('marquage', 'marking', 'Circle and TLP level that a reader must hold')),
  version: z
    .int32()
    .positive()
    .meta(is('version', 'version', 'Grows by one with each change')),
};

/** Why a marking is lowered or moved to another circle; it goes into the commit and the audit log, not into the record. */
export const MarkingReason = prose(500).meta(
  is('raison', 'reason', 'Needed where the marking is lowered or moved to another circle'),
);

/** Where a record stands outside: what people and registers both may write. */
const shared = {
  businessSecret: z
    .boolean()
    .default(false)
    .meta(is('secret des affaires', 'business secret', 'Trade secret in the sense of directive (EU) 2016/943')),
  secretReason: line(300).nullable().meta(is('pourquoi c’est un secret', 'why it is a secret')),
  secretOwner: line(200).nullable().meta(is('détenteur du secret', 'owner of the secret')),
  sources: refs('', 'Source')
    .default([])
    .meta(is('sources', 'sources', 'What the record rests on; none shows as "unsourced"')),
  origin: z
    .string()
    .max(300)
    .nullable()
    .meta(is('clé d’origine', 'origin key', 'Natural key in the register that it came from: register:kind:key')),
};

/** A fact that holds for a time; an open end is null. */
export const dated = {
  from: PartialDate.nullable().meta(is('depuis', 'since')),
  to: PartialDate.nullable().meta(is('jusqu’à', 'until', 'Last period in which it holds')),
};

type Shape = Readonly<Record<string, z.ZodType>>;
type System = typeof system;
type Shared = typeof shared;

export interface EntityOptions<S extends Shape> {
  /** French singular and plural, English singular and plural. */
  readonly labels: readonly [fr: Labels, en: Labels];
  /** People, organisations and committees: what the actor graph is made of. */
  readonly actor?: boolean;
  /** What the record is called in a list. */
  readonly name: (record: Readonly<Partial<z.output<z.ZodObject<S>>>>) => string;
  /** How it sorts, where that is not by name. */
  readonly sort?: (record: Readonly<Partial<z.output<z.ZodObject<S>>>>) => string;
  /** Further texts that a search finds it by; none at all keeps it out of the search box. */
  readonly search?: readonly (keyof S & string)[];
  /**
   * Kept by a register of its own: the rights that it asks for beside the access key. No form, import, removal or undo of
   * the common kind changes such a record.
   */
  readonly kept?: { readonly read: Right; readonly write: Right };
}

export interface Entity<N extends string = string, S extends Shape = Shape> {
  readonly kind: N;
  readonly actor: boolean;
  readonly schema: z.ZodObject<System & Shared & S>;
  readonly own: S;
  readonly options: EntityOptions<S>;
}

const names = new Set<string>();

/** Describes one kind of record. Everything else (API, forms, imports, documentation) follows from the result. */
export function entity<const N extends string, const S extends Shape>(
  kind: N,
  own: S,
  options: EntityOptions<S>,
): Entity<N, S> {
  if (names.has(kind)) throw new Error(`two entities are called ${kind}`);
  names.add(kind);
  const schema = z.object({ ...system, ...own, ...shared }).meta({ id: kind }) as unknown as z.ZodObject<
    System & Shared & S
  >;
  return { kind, actor: options.actor ?? false, schema, own, options };
}

type Filled<F> =
  F extends z.ZodNullable<infer I>
    ? z.ZodOptional<z.ZodNullable<I>>
    : F extends z.ZodDefault<infer I>
      ? z.ZodOptional<I>
      : F;
type Own<E> = E extends Entity<string, infer S> ? S & Omit<Shared, 'origin'> : never;
type CreateShape<E> = { [K in keyof Own<E>]: Filled<Own<E>[K]> } & { access: z.ZodOptional<typeof AccessKey> };
type Undefaulted<F> = F extends z.ZodDefault<infer I> ? I : F;
type UpdateShape<E> = { [K in keyof Own<E>]: z.ZodOptional<Undefaulted<Own<E>[K]>> } & {
  id: System['id'];
  version: System['version'];
  access: z.ZodOptional<typeof AccessKey>;
  markingReason: z.ZodOptional<typeof MarkingReason>;
};

const editable = (of: Entity): [string, z.ZodType][] =>
  Object.entries(of.schema.shape as unknown as Shape).filter(
    ([key, field]) => !(key in system) && key !== 'origin' && !isSetBySteps(field),
  );

const withoutDefault = (field: z.ZodType): z.ZodType => {
  const def = field._zod.def as { type: string; innerType?: z.ZodType };
  if (def.type !== 'default') return field;
  const meta = field.meta();
  return meta ? def.innerType!.meta(meta) : def.innerType!;
};

/** What of a record tells why it is a business secret and whose (C. com. art. L. 151-1: the measures must be provable). */
export interface SecretFields {
  readonly businessSecret?: unknown;
  readonly secretReason?: unknown;
  readonly secretOwner?: unknown;
}

/** The first field that a business secret lacks; undefined where all is told, or nothing is secret. */
export const unexplainedSecret = (values: SecretFields): 'secretReason' | 'secretOwner' | undefined =>
  values.businessSecret === true
    ? (['secretReason', 'secretOwner'] as const).find((field) => (values[field] ?? null) === null)
    : undefined;

/** The same of a patch, which leaves what it does not name: only what it empties is lacking. */
const emptiedSecret = (patch: SecretFields) =>
  unexplainedSecret({ secretReason: 'as stored', secretOwner: 'as stored', ...patch });

/** Refuses, at the field that is lacking, a business secret that does not say why it is one and whose. */
const explainingSecrets = <T extends z.ZodObject>(schema: T, patch = false): T =>
  schema.superRefine((value: SecretFields, context) => {
    const field = patch ? emptiedSecret(value) : unexplainedSecret(value);
    if (field) context.addIssue({ code: 'custom', message: issueKeys.secretUnexplained, path: [field] });
  }) as unknown as T;

const checked = <T extends z.ZodObject>(of: Entity, schema: T, patch: boolean): T => {
  const told = explainingSecrets(schema, patch);
  if (!('from' in of.own && 'to' in of.own)) return told;
  return told.refine((value) => inOrder(value['from'] as string | null, value['to'] as string | null), {
    message: issueKeys.dateOrder,
    path: ['to'],
  }) as unknown as T;
};

const made = new Map<string, z.ZodObject>();

/** One schema each: what is derived twice would be two types of one name. */
function once(of: Entity, id: string, patch: boolean, make: () => z.ZodObject): z.ZodObject {
  const known = made.get(id);
  if (known) return known;
  const schema = checked(of, make(), patch).meta({ id });
  made.set(id, schema);
  return schema;
}

/** What a person gives to create a record: no system field; what may be empty may be left out. */
export function createInputOf<E extends Entity>(of: E): z.ZodObject<CreateShape<E>> {
  const schema = once(of, `Create${of.kind}`, false, () => {
    const shape: Record<string, z.ZodType> = { access: AccessKey.optional() };
    for (const [key, field] of editable(of)) shape[key] = bare(field).nullable ? field.optional() : field;
    return z.object(shape);
  });
  return schema as unknown as z.ZodObject<CreateShape<E>>;
}

/**
 * What a person gives to change a record: its id, the version that he read, and what changes. Absent leaves a field,
 * null empties it. It never carries defaults: an empty patch must change nothing.
 */
export function updateInputOf<E extends Entity>(of: E): z.ZodObject<UpdateShape<E>> {
  const schema = once(of, `Update${of.kind}`, true, () => {
    const shape: Record<string, z.ZodType> = {
      id: system.id,
      version: system.version,
      access: AccessKey.optional(),
      markingReason: MarkingReason.optional(),
    };
    for (const [key, field] of editable(of)) shape[key] = withoutDefault(field).optional();
    return z.object(shape);
  });
  return schema as unknown as z.ZodObject<UpdateShape<E>>;
}

/** The columns of an import template, in order. */
export const columnsOf = (of: Entity): string[] => editable(of).map(([key]) => key);

/** The references of an entity: field, derived relationship type, kinds at the other end, whether many. */
export const referencesOf = (of: Entity): (Reference & { field: string; many: boolean })[] =>
  Object.entries(of.own).flatMap(([field, schema]) => {
    const reference = referenceOf(schema);
    return reference ? [{ ...reference, field, many: bare(schema).list }] : [];
  });
