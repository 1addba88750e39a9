import type { HistoryEntry } from '@entregent/graph-db';
import { type Reader, UndertakingState } from '@entregent/model';
import { daysBetween, reminderOf, stateOn } from '@entregent/rules';
import { openSteps } from './steps.ts';
import type { TakenStep, UndertakingCard } from './undertaking-views.ts';
import type { CardRow } from './undertakings.repository.ts';

/** The same day some months later, the last of its month where that is shorter. */
export function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

const eventOf = (action: string, fields: ReadonlySet<string>): TakenStep['what'] => {
  if (action === 'create') return 'created';
  if (fields.has('state')) return 'state';
  if (fields.has('file')) return 'file';
  return fields.has('reviewedBy') ? 'review' : 'changed';
};

/** What happened to an undertaking, told from its history, latest first. */
const takenOf = (entries: readonly HistoryEntry[], names: ReadonlyMap<string, string>): TakenStep[] =>
  entries.map(({ version, action, at, by, reason, fields }) => {
    const state = UndertakingState.safeParse(fields.find(({ field }) => field === 'state')?.after);
    const what = eventOf(action, new Set(fields.map(({ field }) => field)));
    return { version, state: state.success ? state.data : null, what, at, by: names.get(by) ?? null, reason };
  });

const fileIn = ({ undertaking: one }: CardRow): UndertakingCard['file'] =>
  one.fileName !== null && one.fileType !== null && one.fileHash !== null && one.fileSize !== null
    ? { name: one.fileName, type: one.fileType, hash: one.fileHash, size: one.fileSize }
    : null;

/** An undertaking as its page shows it on a day: state and reminder are computed, steps are those open to the reader. */
export function cardOf(
  reader: Reader,
  row: CardRow,
  entries: readonly HistoryEntry[],
  { names, on, mayWrite }: { names: ReadonlyMap<string, string>; on: string; mayWrite: boolean },
): UndertakingCard {
  const { undertaking, person, organisation, vetter, reviewer, sources } = row;
  const { file: _file, fileName: _n, fileType: _t, fileHash: _h, fileSize: _s, vettedBy: _v, reviewedBy: _r, ...text } = undertaking; // prettier-ignore
  const state = stateOn(undertaking, on);
  const running = undertaking.to !== null && ['in_force', 'suspended'].includes(state);
  return {
    ...text,
    state,
    person,
    organisation,
    sources,
    daysLeft: running ? daysBetween(on, undertaking.to!) : null,
    reminder: reminderOf(undertaking, on),
    secretUntil:
      undertaking.to === null || undertaking.survivalMonths === null
        ? null
        : monthsAfter(undertaking.to, undertaking.survivalMonths),
    vettedBy: vetter,
    reviewedBy: reviewer,
    file: fileIn(row),
    editable: mayWrite && undertaking.state === 'draft',
    attachable: mayWrite && ['draft', 'vetted'].includes(undertaking.state),
    steps: mayWrite ? openSteps(reader, row, on) : [],
    taken: takenOf(entries, names),
  };
}
