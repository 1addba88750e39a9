import {
  bare,
  createInputOf,
  type Entity,
  fieldMeta,
  isKind,
  type Kind,
  labelOf,
  type Labels,
  type Language,
  referenceOf,
} from '@entregent/model';
import type { z } from 'zod';
import { capital } from './language.tsx';

export type FieldKind =
  'text' | 'prose' | 'email' | 'url' | 'number' | 'boolean' | 'choice' | 'partial-date' | 'day' | 'reference';

/** What a form or a panel needs to know of a field; all of it is read from the schema. */
export interface FieldDescription {
  readonly key: string;
  readonly kind: FieldKind;
  /** Holds any number of values. */
  readonly list: boolean;
  /** May neither be empty nor left out. */
  readonly required: boolean;
  readonly label: string;
  /** The values of a closed list, with their labels. */
  readonly options: readonly { readonly value: string; readonly label: string }[];
  /** The kinds of record that a reference may name. */
  readonly kinds: readonly Kind[];
  /** Bounds of a number, where the schema sets them. */
  readonly least?: number;
  readonly most?: number;
  /** What a new record begins with. */
  readonly initial: unknown;
}

interface Definition {
  readonly type: string;
  readonly format?: string;
  readonly entries?: Readonly<Record<string, string>>;
  readonly defaultValue?: unknown;
}
const definitionOf = (schema: z.ZodType) => schema._zod.def as Definition;

function kindOf(schema: z.ZodType, meta: Readonly<Record<string, unknown>>): FieldKind | undefined {
  const { type, format } = definitionOf(schema);
  if (meta['reference']) return 'reference';
  if (type === 'enum') return 'choice';
  if (type === 'boolean' || type === 'number') return type;
  if (type !== 'string') return undefined;
  if (meta['format'] === 'partial-date' || meta['format'] === 'day') return meta['format'];
  if (format === 'email' || format === 'url') return format;
  return meta['multiline'] ? 'prose' : 'text';
}

/** Reads one field. Throws, naming the field, when no form control is known for it: a field is never left out in silence. */
export function describeField(key: string, schema: z.ZodType, language: Language): FieldDescription {
  const { schema: inner, nullable, list } = bare(schema);
  const meta = fieldMeta(schema);
  const kind = kindOf(inner, meta);
  const label = labelOf(schema, language);
  if (!kind) throw new Error(`no form control for the field ${key} (${definitionOf(inner).type})`);
  if (!label) throw new Error(`the field ${key} has no label`);
  const outer = definitionOf(schema);
  const values = (meta['values'] ?? {}) as Readonly<Record<string, Labels>>;
  const { minimum, maximum } = inner._zod.bag as { minimum?: number; maximum?: number };
  return {
    key,
    kind,
    list,
    required: !nullable && !list && outer.type !== 'default' && kind !== 'boolean',
    label: capital(label),
    options: Object.keys(definitionOf(inner).entries ?? {}).map((value) => ({
      value,
      label: values[value]?.[language === 'fr' ? 0 : 1] ?? value,
    })),
    kinds: referenceOf(schema)?.kinds.filter(isKind) ?? [],
    ...(kind === 'number' && minimum !== undefined && maximum !== undefined ? { least: minimum, most: maximum } : {}),
    initial: outer.type === 'default' ? outer.defaultValue : list ? [] : kind === 'boolean' ? false : null,
  };
}

const secretKeys = ['businessSecret', 'secretReason', 'secretOwner'];
const ownPlace = new Set(['access', 'sources', ...secretKeys]);

const described = (entity: Entity, keys: readonly string[], language: Language): readonly FieldDescription[] =>
  keys.flatMap((key) => {
    const schema = (entity.schema.shape as unknown as Readonly<Record<string, z.ZodType>>)[key];
    return schema ? [describeField(key, schema, language)] : [];
  });

/** The fields that a form draws one by one, in the order of the schema; marking, secret and sources have a place of their own. */
export const fieldsOf = (entity: Entity, language: Language): readonly FieldDescription[] =>
  described(
    entity,
    Object.keys(createInputOf(entity).shape).filter((key) => !ownPlace.has(key)),
    language,
  );

/** The fields that say that a record is a business secret, why and whose. */
export const secretFieldsOf = (entity: Entity, language: Language): readonly FieldDescription[] =>
  described(entity, secretKeys, language);
