import { bare, dayAfter, entityOf, fold, foldAll, type Kind, kinds, referencesOf } from '@entregent/model';
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
] as const;

/** Names by which derived relationships are told from ties: no field of a tie may bear one either. */
export const reservedInTies = [...reserved, 'owner', 'field', 'mandate'] as const;

const texts = (value: Parameter): string[] =>
  Array.isArray(value) ? value.flatMap(texts) : typeof value === 'string' ? [value] : [];

/** Null for the year 9999, by which registers write "without end": the day after it would sort before every other. */
const untilOf = (state: Values): string | null => {
  const to = state['to'];
  if (typeof to !== 'string') return null;
  const until = dayAfter(to);
  return until.length > 10 ? null : until;
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

/** The reference fields of each kind: asked for every record of a bulk, so looked for once. */
const references = new Map(
  kinds.map((kind) => {
    const { own } = entityOf(kind);
    return [
      kind,
      referencesOf(entityOf(kind)).map((reference) => ({
        ...reference,
        required: !reference.many && !bare(own[reference.field]!).nullable,
      })),
    ] as const;
  }),
);
const referencesFor = (kind: Kind) => references.get(kind) ?? [];

export const referenceFields = (kind: Kind): readonly string[] => referencesFor(kind).map(({ field }) => field);

/** The kinds that a reference field may name. */
export const kindsNamedBy = (kind: Kind, field: string): readonly string[] =>
  referencesFor(kind).find((reference) => reference.field === field)?.kinds ?? [];

/** The derived relationships that the reference fields of a record ask for. */
export const referencesIn = (kind: Kind, state: Values, fields?: readonly string[]): ReferenceRow[] =>
  referencesFor(kind)
    .filter(({ field }) => !fields || fields.includes(field))
    .flatMap(({ type, field }) => texts(state[field]).map((target) => ({ type, field, target })));

/** Fields that must name something: with the ends of a tie, what a record's marking may not lie below. */
export const requiredReferences = (kind: Kind): readonly string[] =>
  referencesFor(kind).flatMap(({ field, required }) => (required ? [field] : []));

/** The derived VIA_MANDATE relationships of a mandate: person and place, person and represented, represented and place. */
export function shortcutsOf(mandate: Values) {
  const { id, person, within, behalf, access, from } = mandate;
  const common = { mandate: id, access, from: from ?? null, until: untilOf(mandate) };
  return [
    [person, within],
    [person, behalf],
    [behalf, within],
  ].flatMap(([tail, head]) => (tail && head && tail !== head ? [{ tail, head, ...common }] : []));
}

const same = (a: Parameter, b: Parameter): boolean =>
  a === b ||
  ((a ?? null) === null && (b ?? null) === null) ||
  (Array.isArray(a) && JSON.stringify(a) === JSON.stringify(b));

/** The entries of `set` that differ from what is stored. */
export const changesIn = (set: Values, stored: Values): Record<string, Parameter> =>
  Object.fromEntries(
    Object.entries(set).filter(([field, value]) => value !== undefined && !same(value, stored[field])),
  );
