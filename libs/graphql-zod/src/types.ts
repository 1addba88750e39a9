import type { Type } from '@nestjs/common';
import { Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { fieldMeta } from '@entregent/model';
import type { z } from 'zod';

type Kind = 'object' | 'input';
type AnyObject = z.ZodObject<z.ZodRawShape>;
interface Resolved {
  readonly type: unknown;
  readonly list: boolean;
  readonly nullable: boolean;
}
/** The part of zod's inner definition that the walk reads; every kind of schema fills some of it. */
interface Definition {
  readonly type: string;
  readonly innerType?: z.ZodType;
  readonly element?: z.ZodType;
  readonly in?: z.ZodType;
  readonly out?: z.ZodType;
  readonly format?: string;
  readonly entries?: Readonly<Record<string, string>>;
}

const enums = new Map<string, { entries: object; reference: object }>();
const classes = new Map<string, { schema: AnyObject; host: Type<unknown> }>();
const definitionOf = (schema: z.ZodType): Definition => schema._zod.def as unknown as Definition;

function idOf(schema: z.ZodType, what: string): string {
  const id = schema.meta()?.id;
  if (!id) throw new Error(`${what} is used in GraphQL and needs .meta({ id })`);
  return id;
}

function enumType(schema: z.ZodType, path: string): object {
  const id = (schema.meta()?.['choice'] as string | undefined) ?? idOf(schema, `the closed list at ${path}`);
  const entries = definitionOf(schema).entries ?? {};
  const known = enums.get(id);
  if (known) {
    if (known.entries !== entries) throw new Error(`two closed lists are called ${id} (${path})`);
    return known.reference;
  }
  const values = Object.values(entries);
  const odd = values.find((value) => !/^[_A-Za-z]\w*$/.test(value));
  if (odd !== undefined) throw new Error(`${path}: "${odd}" cannot be a GraphQL enum value`);
  const reference = Object.fromEntries(values.map((value) => [value, value]));
  const labels = schema.meta()?.['values'] as Readonly<Record<string, readonly [string, string]>> | undefined;
  const valuesMap = Object.fromEntries(values.map((value) => [value, { description: labels?.[value]?.[1] ?? value }]));
  registerEnumType(reference, { name: id, valuesMap });
  enums.set(id, { entries, reference });
  return reference;
}

/** @throws Error naming the path, at start-up, for a schema that has no GraphQL type */
function resolve(schema: z.ZodType, kind: Kind, path: string): Resolved {
  const def = definitionOf(schema);
  const plain = (type: unknown): Resolved => ({ type, list: false, nullable: false });
  switch (def.type) {
    case 'optional':
    case 'nullable':
      return { ...resolve(def.innerType!, kind, path), nullable: true };
    case 'default':
    case 'prefault':
      return { ...resolve(def.innerType!, kind, path), nullable: kind === 'input' };
    case 'readonly':
      return resolve(def.innerType!, kind, path);
    case 'pipe':
      return resolve(kind === 'input' ? def.in! : def.out!, kind, path);
    case 'array': {
      const item = resolve(def.element!, kind, `${path}[]`);
      if (item.list || item.nullable) throw new Error(`${path}: a list of lists or of gaps has no GraphQL mapping`);
      return { type: item.type, list: true, nullable: false };
    }
    case 'string':
      return plain(fieldMeta(schema)['graphql'] === 'ID' ? ID : String);
    case 'number':
      if (def.format === 'safeint') throw new Error(`${path}: GraphQL's Int has 32 bits, use z.int32()`);
      return plain(def.format?.includes('int') ? Int : Float);
    case 'boolean':
      return plain(Boolean);
    case 'enum':
      return plain(enumType(schema, path));
    case 'object':
      return plain(kind === 'object' ? objectType(schema as AnyObject) : inputType(schema as AnyObject));
    default:
      throw new Error(`zod "${def.type}" at ${path} has no GraphQL mapping`);
  }
}

// Classes are built at once, not when GraphQL asks: Nest collects its metadata before.
function build(schema: AnyObject, kind: Kind): Type<unknown> {
  const id = idOf(schema, `a ${kind} type`);
  const known = classes.get(`${kind}:${id}`);
  if (known) {
    if (known.schema !== schema) throw new Error(`two schemas are called ${id}`);
    return known.host;
  }
  const name = kind === 'input' && classes.has(`object:${id}`) ? `${id}Input` : id;
  const host = { [name]: class {} }[name] as Type<unknown>;
  classes.set(`${kind}:${id}`, { schema, host });
  for (const [key, field] of Object.entries(schema.shape)) {
    const { type, list, nullable } = resolve(field as z.ZodType, kind, `${id}.${key}`);
    const description = fieldMeta(field as z.ZodType)['description'] as string | undefined;
    const options = description === undefined ? { nullable } : { nullable, description };
    Field(() => (list ? [type] : type) as Type<unknown>, options)(host.prototype as object, key);
  }
  (kind === 'object' ? ObjectType(name) : InputType(name))(host);
  return host;
}

/** The GraphQL object type of a zod object: made once for each schema, named by its `meta.id`. */
export const objectType = <S extends AnyObject>(schema: S): Type<z.output<S>> =>
  build(schema, 'object') as Type<z.output<S>>;

/** The GraphQL input type of a zod object; absent and null stay different. */
export const inputType = <S extends AnyObject>(schema: S): Type<z.input<S>> =>
  build(schema, 'input') as Type<z.input<S>>;
