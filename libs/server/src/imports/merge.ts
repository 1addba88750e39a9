import type { Values } from '@entregent/graph-db';

type Value = Values[string];

/** Nothing, null and the empty list are one value: the store keeps neither of the last two apart. */
const plain = (value: Value): string => {
  if (value === undefined || value === null) return 'null';
  if (Array.isArray(value) && value.length === 0) return 'null';
  return JSON.stringify(value);
};

/** Lists of references come back in another order than they were told: order says nothing there. */
const unordered = (value: Value): Value => (Array.isArray(value) ? value.map(String).toSorted() : value);

const sameIn = (field: string, unorderedFields: ReadonlySet<string>, a: Value, b: Value): boolean =>
  unorderedFields.has(field) ? plain(unordered(a)) === plain(unordered(b)) : plain(a) === plain(b);

/** What was told, as text that is equal when all values are. */
export const canonical = (told: Values): string =>
  JSON.stringify(Object.fromEntries(Object.entries(told).toSorted(([a], [b]) => (a < b ? -1 : 1))));

export interface Merged {
  /** Values that nobody had changed here and that the register tells anew. */
  readonly set: Values;
  /** Values that a person changed and that the register tells otherwise now. */
  readonly conflicts: readonly { readonly field: string; readonly ours: unknown; readonly theirs: unknown }[];
}

/**
 * Merges what a register tells into what stands, field by field: untouched since the last import takes the new value,
 * touched by a person stays. A field that the last import did not tell counts as touched once it holds something.
 * @param base what the last import told
 * @param ours what stands now
 * @param theirs what the register tells now
 */
export function merge(base: Values, ours: Values, theirs: Values, lists: ReadonlySet<string>): Merged {
  const set: Record<string, Value> = {};
  const conflicts: { field: string; ours: unknown; theirs: unknown }[] = [];
  for (const [field, told] of Object.entries(theirs)) {
    const before = base[field];
    const now = ours[field];
    if (sameIn(field, lists, before, told) || sameIn(field, lists, now, told)) continue;
    if (sameIn(field, lists, now, before)) set[field] = told;
    else conflicts.push({ field, ours: now ?? null, theirs: told ?? null });
  }
  return { set, conflicts };
}

/** Whether a person changed any value that the last import had told. */
export const touched = (base: Values, ours: Values, lists: ReadonlySet<string>): boolean =>
  Object.entries(base).some(([field, before]) => !sameIn(field, lists, before, ours[field]));
