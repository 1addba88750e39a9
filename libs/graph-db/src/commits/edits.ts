import { DomainError, isKind, type Reader } from '@entregent/model';
import { atLeast, type Carried, highestLevel } from './carry.ts';
import { changesIn, derivedOf, derivedOfTie, requiredReferences } from './derive.ts';
import { keepingHidden, readEnds } from './ends.ts';
import type { Ledger } from './ledger.ts';
import type { MarkingChange } from './lowering.ts';
import { assertLevel, assertOpen } from './marking.ts';
import type { Operation, RecordType, Update, Values } from './operation.ts';
import type { OverAll } from './over-all.ts';
import { assertReferences } from './references.ts';
import { type Ends, list, type LockedById, text } from './shared.ts';
import { assertTold } from './validation.ts';

/** An update that changes something. */
export interface Changed {
  readonly type: RecordType;
  readonly fields: readonly string[];
  readonly after: Values;
  readonly row: ReturnType<Ledger['changed']>;
  /** Set where the marking changes. */
  readonly marking?: MarkingChange;
}

interface Context {
  readonly reader: Reader;
  /** An undo writes what stood there before: it was checked when it was written first. */
  readonly undoes: boolean;
  readonly locked: LockedById;
  /** What the operations name, as far as the writer sees it. */
  readonly ends: Ends;
  /** Keys of what records hang on and their writer does not see; no answer may tell them. */
  readonly beyond: ReadonlyMap<string, string>;
  readonly ledger: Ledger;
}

/** Ids of what a record or tie may not lie below: the two ends of a tie, what a record cannot be without. */
const joinedBy = (type: string, after: Values, joins: readonly string[]): readonly string[] => [
  ...joins,
  ...(isKind(type) ? requiredReferences(type) : []).flatMap((field) => list(after[field])),
];

const rejoins = (type: string, set: Values): boolean =>
  set['access'] !== undefined || (isKind(type) && requiredReferences(type).some((field) => set[field] !== undefined));

/** Keys of what updated records hang on, in the trash or hidden from their writer. */
export async function keysBeyond(
  all: OverAll,
  updates: readonly Update[],
  locked: LockedById,
  ends: Ends,
): Promise<ReadonlyMap<string, string>> {
  const missing = updates.flatMap(({ id, type, set }) => {
    const { properties, ends: joins } = locked.get(id)!;
    return rejoins(type, set) ? joinedBy(type, { ...properties, ...set }, joins).filter((one) => !ends.has(one)) : [];
  });
  if (missing.length === 0) return new Map();
  return new Map([...(await readEnds(await all(), missing, true))].map(([id, { access }]) => [id, access]));
}

/**
 * @throws DomainError BAD_USER_INPUT at `access`; NOT_FOUND where it would lie below something hidden: to who does not see
 * what it cannot be without, it is no record
 */
function assertMarking({ reader, ends, beyond }: Context, after: Values, joined: readonly string[]): void {
  const key = text(after['access']);
  assertLevel(
    reader,
    key,
    joined.flatMap((id) => ends.get(id)?.access ?? []),
  );
  if (atLeast(key, highestLevel(joined.flatMap((id) => beyond.get(id) ?? []))) !== key)
    throw new DomainError('NOT_FOUND');
}

/** The marking that an undo gives back: no lower than what the record hangs on by now. */
function earlierMarking({ reader, ends, beyond }: Context, wanted: Values, stored: Values, joined: readonly string[]) {
  const { access: earlier, ...others } = wanted;
  if (earlier !== undefined) assertLevel(reader, text(earlier), []);
  const least = highestLevel(joined.flatMap((id) => ends.get(id)?.access ?? beyond.get(id) ?? []));
  const key = atLeast(text(earlier ?? stored['access']), least);
  return key === text(stored['access']) ? others : { ...others, access: key };
}

/** The updates that change something, checked. */
export function editsOf(updates: readonly Update[], context: Context): Changed[] {
  const { reader, undoes, locked, ends, ledger } = context;
  return updates.flatMap((op) => {
    const { properties: stored, ends: joins } = locked.get(op.id)!;
    if (!undoes) assertReferences(op.type, op.set, ends, reader.language);
    const asked = changesIn(keepingHidden(op.type, op.set, stored, ends), stored);
    const joined = joinedBy(op.type, { ...stored, ...asked }, joins);
    const wanted = undoes && rejoins(op.type, asked) ? earlierMarking(context, asked, stored, joined) : asked;
    if (Object.keys(wanted).length === 0) return [];
    const after: Values = { ...stored, ...wanted };
    if (!undoes) {
      assertTold(after, reader.language);
      if (wanted['access'] !== undefined) assertOpen(reader, text(wanted['access']));
      if (rejoins(op.type, wanted)) assertMarking(context, after, joined);
    }
    return [edit(op.type, op.id, stored, wanted, (...of) => ledger.changed(...of), joins[0])];
  });
}

/** What rises with other records; nobody asked for it, so nothing is checked. */
export const carriedEdits = (carried: readonly Carried[], ledger: Ledger): Changed[] =>
  carried.map(({ locked: { id, type, properties }, access }) =>
    edit(type as RecordType, id, properties, { access }, (...of) => ledger.carried(...of)),
  );

function edit(
  type: RecordType,
  id: string,
  stored: Values,
  wanted: Values,
  note: Ledger['changed'],
  tail?: string,
): Changed {
  const fields = Object.keys(wanted);
  const after: Values = { ...stored, ...wanted };
  const before = Object.fromEntries(fields.map((field) => [field, stored[field] ?? null]));
  const derived = isKind(type) ? derivedOf(type, after) : derivedOfTie(after);
  const row = note({ type, id }, stored, 'update', before, { ...wanted, ...changesIn(derived, stored) });
  if (wanted['access'] === undefined) return { type, fields, after, row };
  const [from, to] = [text(stored['access']), text(wanted['access'])];
  const marking = { id, type, from, to, version: Number(stored['version']), commit: text(stored['commit']), tail };
  return { type, fields, after, row, marking };
}

/** The operations, where updates that say nothing of a marking which must rise now do; one that says too little is refused. */
export function withCarried(operations: readonly Operation[], carried: readonly Carried[]): readonly Operation[] {
  if (carried.length === 0) return operations;
  const keys = new Map(carried.map(({ locked: { id }, access }) => [id, access]));
  return operations.map((op) => {
    const key = keys.get(op.id);
    if (key === undefined || op.op !== 'update' || op.set['access'] !== undefined) return op;
    return { ...op, set: { ...op.set, access: key } };
  });
}

/** The markings of what is named, as the commit leaves them. */
export function markedAnew(ends: Ends, updates: readonly Update[], carried: readonly Carried[]): void {
  const after = [
    ...updates.map(({ id, set }) => [id, set['access']] as const),
    ...carried.map(({ locked: { id }, access }) => [id, access] as const),
  ];
  for (const [id, access] of after) {
    const end = ends.get(id);
    if (end && typeof access === 'string') ends.set(id, { ...end, access });
  }
}
