import { isKind, isLowering, type Reader } from '@entregent/model';
import type { Run } from '../store.ts';
import { namingFields, readEnds } from './ends.ts';
import { LIFE, type Since, sinceOf, unitOf } from './later.ts';
import { isSlip, loweringRefusal } from './lowering.ts';
import type { Operation, RecordType, UndoneCommit, Values } from './operation.ts';
import { list, text } from './shared.ts';
import { leanersOf, type Touched, touchedBy } from './undo-rows.ts';

/** A record that moved on since, and why it was left as it is. */
export interface UndoConflict {
  readonly id: string;
  readonly type: string;
  readonly reason: readonly [fr: string, en: string];
  readonly fields?: readonly string[];
}

export interface Plan {
  /** False when the reader sees nothing of what the commit did: to him there is no such commit. */
  readonly known: boolean;
  readonly operations: readonly Operation[];
  readonly conflicts: readonly UndoConflict[];
}

const changedSince = ['modifiée depuis', 'changed since'] as const;
const usedSince = ['d’autres fiches s’appuient dessus depuis', 'other records rest on it since'] as const;
const endGone = ['une de ses extrémités n’est plus là', 'one of its ends is no longer there'] as const;
const keptElsewhere = [
  'tenue par son registre, qui a ses propres étapes',
  'kept by its register, which has steps of its own',
] as const;
const namedGone = ['ce qui y était nommé n’est plus là', 'what it named is no longer there'] as const;
const notHis = ['votre rôle ne permet pas d’abaisser ce marquage', 'your role may not lower this marking'] as const;
const byTwo = [
  'ce marquage ne s’abaisse qu’à deux : demandez-le',
  'two people lower this marking: ask for it',
] as const;

/** One record of the commit, with what became of each unit of it. */
interface Step extends Touched {
  readonly since: (unit: string) => Since;
  readonly fields: readonly string[];
}

/** A step made since under a marking that the reader does not hold counts as a change of everything. */
function withSince(commit: string, touched: Touched): Step {
  const { now, made, later, before } = touched;
  const complete = later.length === now.version - made;
  return {
    ...touched,
    since: complete ? sinceOf(commit, later) : () => 'moved',
    fields: Object.keys(JSON.parse(before) as Values),
  };
}

const changedFields = ({ later }: Step): readonly string[] => [
  ...new Set(later.flatMap(({ before }) => Object.keys(JSON.parse(before) as Values))),
];
const conflict = ({ id, type }: Step, reason: UndoConflict['reason'], fields: readonly string[] = []): UndoConflict =>
  fields.length > 0 ? { id, type, reason, fields } : { id, type, reason };

/**
 * What can be taken back of a commit, and what cannot, as the base stands now and as far as the reader sees it.
 * @param kept kinds that stay as they are: a register of their own keeps them
 */
export async function planUndo(
  run: Run,
  reader: Reader,
  undone: UndoneCommit,
  kept: readonly string[] = [],
): Promise<Plan> {
  const all = (await touchedBy(run, undone.id)).map((one) => withSince(undone.id, one));
  const touched = all.filter(({ type }) => !kept.includes(type));
  const records = restorations(touched.filter(({ type, action }) => action === 'remove' && isKind(type)));
  const back = new Set(records.operations.map(({ id }) => id));
  // Ends that come back with this undo are there for its other steps.
  const steps = touched.map((one) => ({ ...one, now: { ...one.now, ends: without(one.now.ends, back) } }));
  const of = (...actions: readonly string[]) => steps.filter(({ action }) => actions.includes(action));
  const parts = [
    records,
    restorations(of('remove').filter(({ type }) => !isKind(type))),
    await removals(run, of('create')),
    removalsAgain(of('restore')),
    await updates(run, of('update'), (step, key) => refusalOf(reader, undone, step, key)),
  ];
  const left = all.filter(({ type }) => kept.includes(type)).map((step) => conflict(step, keptElsewhere));
  return {
    known: all.length > 0,
    operations: parts.flatMap(({ operations }) => operations),
    conflicts: [...parts.flatMap(({ conflicts }) => conflicts), ...left],
  };
}

type Part = Pick<Plan, 'operations' | 'conflicts'>;

const without = (ids: readonly string[], taken: ReadonlySet<string>) => ids.filter((id) => !taken.has(id));
const isMoved = (step: Step): boolean => step.since(LIFE) === 'moved';

/** What the commit removed comes back, unless somebody decided on it since; a tie only if its ends are there. */
function restorations(steps: readonly Step[]): Part {
  const removed = steps.filter(({ now }) => !now.live);
  const free = removed.filter((step) => step.since(LIFE) === 'free');
  const ready = free.filter(({ now }) => now.ends.length === 0);
  return {
    operations: ready.map(({ id, type }) => ({ op: 'restore', type: type as RecordType, id })),
    conflicts: [
      ...free.filter(({ now }) => now.ends.length > 0).map((step) => conflict(step, endGone)),
      ...removed.filter(isMoved).map((step) => conflict(step, changedSince)),
    ],
  };
}

/** What it created goes, unless it was changed since or something that stays leans on it. What is gone stays gone. */
async function removals(run: Run, steps: readonly Step[]): Promise<Part> {
  const live = steps.filter(({ now }) => now.live);
  const untouched = (step: Step) =>
    [LIFE, ...changedFields(step).map(unitOf)].every((unit) => step.since(unit) === 'free');
  const stranded = live.filter(({ now }) => now.ends.length > 0);
  const candidates = live.filter((step) => step.now.ends.length === 0 && untouched(step));
  const leaners = await leanersOf(run, candidates);
  const going = new Set(candidates.map(({ id }) => id));
  for (let before = -1; before !== going.size;) {
    before = going.size;
    for (const id of going) if (leaners.get(id)?.some((leaner) => !going.has(leaner))) going.delete(id);
  }
  const touched = live.filter((step) => step.now.ends.length === 0 && !untouched(step));
  return {
    operations: candidates.flatMap(({ id, type, now }) =>
      going.has(id) ? [{ op: 'remove' as const, type: type as RecordType, id, version: now.version }] : [],
    ),
    conflicts: [
      ...touched.map((step) => conflict(step, changedSince, changedFields(step))),
      ...candidates.filter(({ id }) => !going.has(id)).map((step) => conflict(step, usedSince)),
      ...stranded.map((step) => conflict(step, endGone)),
    ],
  };
}

/** What it took out of the trash goes back, unless somebody decided on it since. */
function removalsAgain(steps: readonly Step[]): Part {
  const live = steps.filter(({ now }) => now.live);
  const ready = live.filter((step) => step.since(LIFE) === 'free' && step.now.ends.length === 0);
  return {
    operations: ready.map(({ id, type, now }) => ({
      op: 'remove',
      type: type as RecordType,
      id,
      version: now.version,
    })),
    conflicts: [
      ...live.filter(isMoved).map((step) => conflict(step, changedSince)),
      ...live
        .filter((step) => step.since(LIFE) === 'free' && !ready.includes(step))
        .map((step) => conflict(step, endGone)),
    ],
  };
}

/** Why the reader may not give a record its earlier marking; undefined when he may. */
function refusalOf(
  reader: Reader,
  undone: UndoneCommit,
  { now, made }: Step,
  key: string,
): UndoConflict['reason'] | undefined {
  if (!isLowering(now.access, key) || isSlip(reader, undone, now.version === made ? undone.id : '')) return undefined;
  const refusal = loweringRefusal(reader, now.access);
  return refusal && (refusal === 'two' ? byTwo : notHis);
}

type RefusalOf = (step: Step, key: string) => UndoConflict['reason'] | undefined;

/** Fields get their earlier values; those that were changed again are left to who changed them. */
async function updates(run: Run, steps: readonly Step[], refusal: RefusalOf): Promise<Part> {
  const live = steps.filter(({ now }) => now.live && now.ends.length === 0);
  const stranded = steps.filter(({ now }) => !now.live || now.ends.length > 0);
  const named = live.flatMap(({ type, before }) => {
    const values = JSON.parse(before) as Values;
    return namingFields(type).flatMap((field) => list(values[field]));
  });
  const ends = await readEnds(run, named, true);
  const parts = live.map((step) => backTo(step, ends, refusal));
  return {
    operations: parts.flatMap(({ operations }) => operations),
    conflicts: [...parts.flatMap(({ conflicts }) => conflicts), ...stranded.flatMap(gone)],
  };
}

const gone = (step: Step): UndoConflict[] =>
  step.fields.every((field) => step.since(unitOf(field)) === 'undone') ? [] : [conflict(step, endGone, step.fields)];

function backTo(step: Step, ends: ReadonlyMap<string, unknown>, refusal: RefusalOf): Part {
  const { id, type, now, fields } = step;
  const before = JSON.parse(step.before) as Values;
  const free = fields.filter((field) => step.since(unitOf(field)) === 'free');
  const names = (field: string) => namingFields(type).includes(field);
  const lost = free.filter((field) => names(field) && typeof before[field] === 'string' && !ends.has(before[field]));
  const marking = free.includes('access') ? refusal(step, text(before['access'])) : undefined;
  const kept = free.filter((field) => !lost.includes(field) && !(marking && field === 'access'));
  const value = (field: string) =>
    names(field) && Array.isArray(before[field])
      ? (before[field] as string[]).filter((one) => ends.has(one))
      : (before[field] ?? null);
  const moved = fields.filter((field) => step.since(unitOf(field)) === 'moved');
  return {
    operations:
      kept.length > 0
        ? [
            {
              op: 'update',
              type: type as RecordType,
              id,
              version: now.version,
              set: Object.fromEntries(kept.map((field) => [field, value(field)])),
            },
          ]
        : [],
    conflicts: [
      ...(moved.length > 0 ? [conflict(step, changedSince, moved)] : []),
      ...(lost.length > 0 ? [conflict(step, namedGone, lost)] : []),
      ...(marking ? [conflict(step, marking, ['access'])] : []),
    ],
  };
}
