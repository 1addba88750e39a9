import { entityOf, isKind, isTieType, tieFields } from '@entregent/model';
import type { RecordType, Values } from './operation.ts';

const common = ['access', 'businessSecret', 'sources', 'origin', 'imported'];
const fields = new Map<RecordType, ReadonlySet<string>>();

const fieldsOf = (type: RecordType): ReadonlySet<string> => {
  const known = fields.get(type);
  if (known) return known;
  if (!isKind(type) && !isTieType(type)) throw new TypeError('not a kind of record');
  const own = isKind(type) ? Object.keys(entityOf(type).own) : Object.keys(tieFields);
  const set = new Set([...own, ...common]);
  fields.set(type, set);
  return set;
};

/** Stops a caller that would write a field that the model does not have: it could never be read again. */
export function assertKnownFields(type: RecordType, set: Values): void {
  const known = fieldsOf(type);
  const unknown = Object.keys(set).find((field) => !known.has(field));
  if (unknown !== undefined) throw new TypeError(`${type} has no field ${unknown}`);
}
