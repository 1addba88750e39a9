import {
  AccessKey,
  bare,
  check,
  DomainError,
  entityOf,
  inOrder,
  isKind,
  issueKeys,
  issueText,
  isTieType,
  type Reader,
  tieFields,
  ties,
  unexplainedSecret,
} from '@entregent/model';
import { z } from 'zod';
import { referenceFields } from './derive.ts';
import type { Operation, RecordType, Values } from './operation.ts';

type Shape = Readonly<Record<string, z.ZodType>>;
interface Schemas {
  readonly create: z.ZodType;
  readonly update: z.ZodType;
  readonly fields: ReadonlySet<string>;
}

/** What an importer keeps beside the fields to tell later what people changed since. */
const imported = z.unknown();
const made = new Map<RecordType, Schemas>();

const withoutDefault = (field: z.ZodType): z.ZodType => {
  const def = field._zod.def as { type: string; innerType?: z.ZodType };
  return def.type === 'default' ? def.innerType! : field;
};

const shapeOf = (type: RecordType): Shape => {
  if (isKind(type)) {
    const { id: _, version: _version, ...shape } = entityOf(type).schema.shape as Shape;
    return shape;
  }
  if (isTieType(type)) return { ...tieFields, access: AccessKey };
  throw new TypeError('not a kind of record');
};

function schemasOf(type: RecordType): Schemas {
  const known = made.get(type);
  if (known) return known;
  const shape = Object.entries(shapeOf(type));
  const mayLack = (key: string, field: z.ZodType) => key === 'access' || bare(field).nullable;
  const create = shape.map(([key, field]) => [key, mayLack(key, field) ? field.optional() : field]);
  const update = shape.map(([key, field]) => [key, withoutDefault(field).optional()]);
  const schemas = {
    create: z.object({ ...(Object.fromEntries(create) as Shape), imported: imported.optional() }),
    update: z.object({ ...(Object.fromEntries(update) as Shape), imported: imported.optional() }),
    fields: new Set([...shape.map(([key]) => key), 'imported']),
  };
  made.set(type, schemas);
  return schemas;
}

const listsOf = (type: RecordType): readonly string[] => ['sources', ...(isKind(type) ? referenceFields(type) : [])];

/** A list of references names each record once. */
function eachOnce(type: RecordType, set: Values): Values {
  const twice = listsOf(type).filter((field) => Array.isArray(set[field]));
  if (twice.length === 0) return set;
  return { ...set, ...Object.fromEntries(twice.map((field) => [field, [...new Set(set[field] as string[])]])) };
}

function assertShape(op: Operation): void {
  if (!isKind(op.type) && !isTieType(op.type)) throw new TypeError('not a kind of record');
  if (op.op !== 'create') return;
  if (!z.uuid().safeParse(op.id).success) throw new TypeError('the id of a record is a UUID');
  if (isKind(op.type) === 'tail' in op) throw new TypeError('a tie has ends, a record has none');
}

/** Stops a caller that would write a field that the model does not have: it could never be read again. */
function assertKnownFields(type: RecordType, set: Values): void {
  const { fields } = schemasOf(type);
  const unknown = Object.keys(set).find((field) => !fields.has(field));
  if (unknown !== undefined) throw new TypeError(`${type} has no field ${unknown}`);
}

/**
 * An operation with its values as the model wants them: trimmed, defaults filled in where it creates.
 * @throws TypeError for what no person can have typed: an unknown kind or field, an id that is none
 * @throws DomainError BAD_USER_INPUT at each field that is not what the model says
 */
export function validated<O extends Operation>(op: O, language: Reader['language']): O {
  assertShape(op);
  if (!('set' in op)) return op;
  assertKnownFields(op.type, op.set);
  const { create, update } = schemasOf(op.type);
  const checked = check(op.op === 'create' ? create : update, op.set, language);
  if (!checked.ok) throw new DomainError('BAD_USER_INPUT', { issues: checked.issues });
  return { ...op, set: eachOnce(op.type, checked.value as Values) };
}

const refused = (field: string, key: string, language: Reader['language']) =>
  new DomainError('BAD_USER_INPUT', { issues: [{ path: [field], message: issueText(key, language) }] });

/**
 * What no field can tell alone: a dated fact does not end before it begins; a business secret says why it is one and whose.
 * @throws DomainError BAD_USER_INPUT at the field that is wrong or lacking
 */
export function assertTold(state: Values, language: Reader['language']): void {
  const [from, to] = [state['from'], state['to']] as (string | null | undefined)[];
  if (!inOrder(from, to)) throw refused('to', issueKeys.dateOrder, language);
  const lacking = unexplainedSecret(state);
  if (lacking) throw refused(lacking, issueKeys.secretUnexplained, language);
}

/** The kinds that an end of a tie may be. */
export const kindsAt = (type: RecordType, end: 'tail' | 'head'): readonly string[] =>
  isTieType(type) ? ties[type][end] : [];
