import {
  check,
  createInputOf,
  type Entity,
  type FieldIssue,
  isLowering,
  type Language,
  updateInputOf,
} from '@entregent/model';
import type { z } from 'zod';
import type { FieldDescription } from './field-kinds.ts';
import { noSecret } from './secret-fields.tsx';

export type Values = Readonly<Record<string, unknown>>;

/** The record that a form changes, as it was read. */
export type ReadRecord = Values & { readonly id: string; readonly version: number };
export const isReadRecord = (record: Values | undefined): record is ReadRecord =>
  typeof record?.['id'] === 'string' && typeof record['version'] === 'number';

const empty = (value: unknown) => value === null || value === undefined || value === '';
const same = (a: unknown, b: unknown) => (empty(a) && empty(b)) || JSON.stringify(a) === JSON.stringify(b);

/** What the controls begin with: the record, else the presets, else what the schema gives a new record. */
export const initialValues = (fields: readonly FieldDescription[], record: Values, access: string): Values => ({
  access,
  sources: [],
  ...noSecret,
  ...Object.fromEntries(fields.map(({ key, initial }) => [key, initial])),
  ...Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)),
});

export type Checked =
  { readonly ok: true; readonly input: Values } | { readonly ok: false; readonly issues: readonly FieldIssue[] };

const keysOf = (schema: z.ZodObject) => Object.keys(schema.shape);
const only = (values: Values, keys: readonly string[]) =>
  Object.fromEntries(keys.filter((key) => values[key] !== undefined).map((key) => [key, values[key]]));

/**
 * The input of the API for what the form holds: everything for a new record; for a known one its id, the version read
 * and the fields that differ from what the form began with, checked together with those that do not, so that a rule over
 * two fields sees both. A field that was never read is never sent.
 */
export function inputOf(
  entity: Entity,
  values: Values,
  { record, begun, language }: { record: Values | undefined; begun: Values; language: Language },
): Checked {
  if (!isReadRecord(record)) {
    const schema = createInputOf(entity);
    const checked = check(schema, only(values, keysOf(schema)), language);
    if (!checked.ok) return checked;
    const filled = Object.entries(checked.value).filter(([, value]) => value !== null);
    return { ok: true, input: Object.fromEntries(filled) };
  }
  const schema = updateInputOf(entity);
  const given = { ...only(values, keysOf(schema)), id: record.id, version: record.version };
  const checked = check(schema, given, language);
  if (!checked.ok) return checked;
  const changed = Object.entries(checked.value).filter(([key, value]) => !same(value, begun[key]));
  return { ok: true, input: { id: record.id, version: record.version, ...Object.fromEntries(changed) } };
}

/** True when the form would lower the marking of a known record, or move it to another circle. */
export const lowersMarking = (record: Values | undefined, begun: Values, access: unknown): boolean =>
  isReadRecord(record) &&
  typeof access === 'string' &&
  typeof begun['access'] === 'string' &&
  begun['access'] !== '' &&
  isLowering(begun['access'], access);

/** True when an input names a record and nothing to change in it. */
export const changesNothing = (input: Values): boolean =>
  'id' in input && Object.keys(input).every((key) => key === 'id' || key === 'version');
