import { queries } from '@entregent/graph';
import { DomainError, isKind } from '@entregent/model';
import type { Run } from '../store.ts';
import { referenceFields, referencesIn, requiredReferences } from './derive.ts';
import type { Operation, Remove, Update, Values } from './operation.ts';
import { End } from './rows.ts';
import { type Ends, isTieCreate, list, type Locked, type LockedById } from './shared.ts';

const { commits } = queries;

/** Fields of a record or tie that name other records. */
export const namingFields = (type: string): readonly string[] => [
  ...(isKind(type) ? referenceFields(type) : []),
  'sources',
];

/** Kind and marking of those of some records that the reader sees; with `trash`, of those there too. */
export async function readEnds(run: Run, named: readonly string[], trash = false): Promise<Map<string, End>> {
  const ids = [...new Set(named)].toSorted();
  if (ids.length === 0) return new Map();
  const found = await Promise.all([
    run(commits.ends, { ids }, End),
    trash ? run(commits.removedEnds, { ids }, End) : [],
  ]);
  return new Map(found.flat().map((end) => [end.id, end]));
}

/** What an update names: what it sets, what stood there, and what its marking may not lie below. */
function namedByUpdate({ type, set }: Update, { properties, ends }: Locked): string[] {
  const touched = namingFields(type).filter((field) => set[field] !== undefined);
  const joined = isKind(type) ? requiredReferences(type) : [];
  const marks = set['access'] !== undefined || joined.some((field) => set[field] !== undefined);
  return [
    ...touched.flatMap((field) => [...list(set[field]), ...list(properties[field])]),
    ...(marks ? [...ends, ...joined.flatMap((field) => list(set[field] ?? properties[field]))] : []),
  ];
}

/** Kind and marking of every stored record that the operations name: tie ends, references, sources. */
export async function endsOf(
  run: Run,
  operations: readonly Operation[],
  locked: LockedById,
  trash: boolean,
): Promise<Ends> {
  const named = operations.flatMap((op) => {
    if (isTieCreate(op)) return [op.tail, op.head, ...list(op.set['sources'])];
    if (op.op === 'update') return namedByUpdate(op, locked.get(op.id)!);
    if (op.op !== 'create') return [];
    return [...referencesIn(op.type, op.set).map(({ target }) => target), ...list(op.set['sources'])];
  });
  return readEnds(run, named, trash);
}

/** A value of a field as a reader may see it: of references, those that he sees. */
export const visiblePart = (
  type: string,
  field: string,
  value: unknown,
  ends: ReadonlyMap<string, unknown>,
): unknown => {
  if (!namingFields(type).includes(field)) return value ?? null;
  if (Array.isArray(value)) return (value as string[]).filter((id) => ends.has(id));
  return typeof value === 'string' && ends.has(value) ? value : null;
};

/** @throws DomainError CONFLICT, with both values of each field, when a version is no longer the one that was read */
export async function assertVersions(run: Run, operations: readonly Operation[], locked: LockedById): Promise<void> {
  const stale = operations.filter(
    (op): op is Update | Remove =>
      'version' in op && op.version !== undefined && op.version !== locked.get(op.id)!.properties['version'],
  );
  if (stale.length === 0) return;
  const sets = stale.map((op) => ({ op, set: (op.op === 'update' ? op.set : {}) as Values, ...locked.get(op.id)! }));
  const ends = await readEnds(
    run,
    sets.flatMap(({ op, set, properties }) =>
      namingFields(op.type).flatMap((field) => (set[field] === undefined ? [] : list(properties[field]))),
    ),
  );
  throw new DomainError('CONFLICT', {
    records: sets.map(({ op: { id, type }, set, properties }) => ({
      id,
      type,
      version: properties['version'],
      fields: Object.keys(set).map((field) => ({
        field,
        mine: set[field] ?? null,
        theirs: visiblePart(type, field, properties[field], ends),
      })),
    })),
  });
}

/**
 * What an update sets, over what its writer cannot see: ids that are hidden from him stay in their lists, and a field that
 * looked empty to him and still is to be empty stays as it is.
 */
export function keepingHidden(type: string, set: Values, stored: Values, ends: Ends): Values {
  const kept = namingFields(type).flatMap((field) => {
    const given = set[field];
    const hidden = list(stored[field]).filter((id) => !ends.has(id) && !list(given).includes(id));
    if (given === undefined || hidden.length === 0) return [];
    if (Array.isArray(stored[field])) return [[field, [...list(given), ...hidden]] as const];
    return given === null ? [[field, stored[field]] as const] : [];
  });
  return kept.length > 0 ? { ...set, ...Object.fromEntries(kept) } : set;
}
