import type { Parameter } from '../parameters.ts';
import type { CreateRecord, CreateTieOperation, Operation, Values } from './operation.ts';
import { isKind } from '@entregent/model';

/** Rows that one statement is given at most (measured: the fastest size of a batch). */
const PACK = 5000;

export interface Locked {
  readonly id: string;
  readonly type: string;
  /** The two ends of a tie; none of a record. */
  readonly ends: readonly string[];
  readonly properties: Values;
}
export type LockedById = ReadonlyMap<string, Locked>;
/** A record that others name. */
export interface EndOf {
  readonly type: string;
  readonly access: string;
}
/** Kind and marking of the records that others name, by id. */
export type Ends = Map<string, EndOf>;

export const isTieCreate = (op: Operation): op is CreateTieOperation => op.op === 'create' && !isKind(op.type);
export const isRecordCreate = (op: Operation): op is CreateRecord => op.op === 'create' && isKind(op.type);

export const text = (value: Parameter): string => (typeof value === 'string' ? value : '');
export const list = (value: Parameter): readonly string[] =>
  Array.isArray(value) ? (value as readonly string[]) : typeof value === 'string' ? [value] : [];

export const byType = <T extends { readonly type: string }>(rows: readonly T[]): [string, T[]][] =>
  [...Map.groupBy(rows, ({ type }) => type)].toSorted(([a], [b]) => (a < b ? -1 : 1));

export const packs = <T>(rows: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(rows.length / PACK) }, (_, index) => rows.slice(index * PACK, (index + 1) * PACK));
