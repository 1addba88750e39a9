import { dayAfter, type Entity, entityOf, fold, foldAll, type Kind, referencesOf } from '@entregent/model';
import type { Parameter } from '../parameters.ts';
import type { Values } from './operation.ts';

/** Property names that the write path keeps for itself; no field of the model may bear one. */
export const reserved = [
  'type',
  'label',
  'sortKey',
  'search',
  'until',
  'commit',
  'removedAccess',
  'imported',
  '_lock',
  'owner',
  'field',
  'mandate',
] as const;

const texts = (value: Parameter): string[] =>
  Array.isArray(value) ? value.flatMap(texts) : typeof value === 'string' ? [value] : [];

const untilOf = (state: Values): string | null => {
  const to = state['to'];
  return typeof to === 'string' ? dayAfter(to) : null;
};

/**
 * What is stored beside the fields because queries need it and the fields imply it: name, order, folded search text, and
 * the first day on which a dated fact no longer holds.
 */
export function derivedOf(kind: Kind, state: Values): Record<string, Parameter> {
  const { options, own } = entityOf(kind);
  const label = options.name(state as never);
  const derived: Record<string, Parameter> = {
    label,
    sortKey: fold(options.sort ? options.sort(state as never) : label).slice(0, 200),
  };
  if (options.search) {
    const also = (options.search as readonly string[]).flatMap((field) => texts(state[field]));
    derived['search'] = foldAll([label, ...also]);
  }
  if ('to' in own) derived['until'] = untilOf(state);
  return derived;
}

export const derivedOfTie = (state: Values): Record<string, Parameter> => ({ until: untilOf(state) });

/** Labels of the node of a kind. */
export function labelsOf(kind: Kind): string[] {
  const { actor, options } = entityOf(kind);
  return [kind, ...(actor ? ['Actor'] : []), ...(options.search ? ['Searchable'] : [])];
}

export interface ReferenceRow {
  readonly type: string;
  readonly field: string;
  readonly target: string;
}

/** The derived relationships that the reference fields of a record ask for. */
export const referencesIn = (kind: Kind, state: Values, fields?: readonly string[]): ReferenceRow[] =>
  referencesOf(entityOf(kind))
    .filter(({ field }) => !fields || fields.includes(field))
    .flatMap(({ type, field }) => texts(state[field]).map((target) => ({ type, field, target })));

/** Fields that must name something: with the ends of a tie, what a record's marking may not lie below. */
export const requiredReferences = (of: Entity): readonly string[] =>
  referencesOf(of)
    .filter(({ field, many }) => !many && !of.own[field]!.safeParse(null).success)
    .map(({ field }) => field);

const same = (a: Parameter, b: Parameter): boolean =>
  a === b ||
  ((a ?? null) === null && (b ?? null) === null) ||
  (Array.isArray(a) && JSON.stringify(a) === JSON.stringify(b));

/** The entries of `set` that differ from what is stored. */
export const changesIn = (set: Values, stored: Values): Record<string, Parameter> =>
  Object.fromEntries(
    Object.entries(set).filter(([field, value]) => value !== undefined && !same(value, stored[field])),
  );
