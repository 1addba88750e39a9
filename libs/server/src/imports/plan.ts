import { randomUUID } from 'node:crypto';
import type { Operation, RecordType, Values } from '@entregent/graph-db';
import { isKind } from '@entregent/model';
import type { ExistingRecord, ExistingTie } from './imports.repository.ts';
import { canonical, merge, touched } from './merge.ts';
import { type ImportConflict, type ImportReport, Tally } from './report.ts';
import { listsOf, type Resolved, type ResolvedRecord, type ResolvedTie } from './resolve.ts';

const tieLists: ReadonlySet<string> = new Set(['sources']);

const filled = (values: Values): Values =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null && value !== undefined));

const baseOf = (imported: string | null): Values => (imported === null ? {} : (JSON.parse(imported) as Values));

interface Kept {
  readonly id: string;
  readonly type: RecordType;
  readonly version: number;
  readonly imported: string | null;
  readonly label: string;
  readonly told: Values;
}

export interface PlanOptions {
  /** The day of the import, on which a tie that the register no longer tells ends. */
  readonly on: string;
  /** Whether the file tells all of the register: only then does silence mean that a tie has ended. */
  readonly complete: boolean;
  /** Reads the present values of what the register tells otherwise than last time. */
  readonly valuesOf: (of: readonly { id: string; type: RecordType }[]) => Promise<ReadonlyMap<string, Values>>;
}

export interface Plan {
  readonly operations: readonly Operation[];
  readonly report: Omit<ImportReport, 'commit' | 'refused' | 'removed'>;
}

/** What has to be written so that the base holds what the file tells, without losing what people changed. */
export class Planner {
  readonly #options: PlanOptions;
  readonly #operations: Operation[] = [];
  readonly #conflicts: ImportConflict[] = [];
  readonly #created = new Tally();
  readonly #updated = new Tally();
  readonly #unchanged = new Tally();
  readonly #closed = new Tally();
  readonly #told: Kept[] = [];
  readonly #gone: (ExistingTie & { readonly label: string })[] = [];
  #vanished = 0;

  constructor(options: PlanOptions) {
    this.#options = options;
  }

  async plan(
    { records, ties, refused }: Resolved,
    existing: { readonly records: readonly ExistingRecord[]; readonly ties: readonly ExistingTie[] },
  ): Promise<Plan> {
    for (const record of records) this.#record(record);
    const told = new Set([...records, ...ties].map(({ fact }) => fact.origin));
    for (const { origin } of refused) if (origin !== null) told.add(origin);
    this.#vanished = existing.records.filter(({ origin }) => !told.has(origin)).length;
    this.#ties(ties, existing, told);
    await this.#settle();
    return {
      operations: this.#operations,
      report: {
        created: this.#created.counts,
        updated: this.#updated.counts,
        unchanged: this.#unchanged.counts,
        closed: this.#closed.counts,
        conflicts: this.#conflicts,
        vanished: this.#vanished,
      },
    };
  }

  #record({ fact, id, existing, told, whole, access }: ResolvedRecord): void {
    const { kind: type, origin } = fact;
    if (existing) {
      const { version, imported, label } = existing;
      this.#keep({ id, type, version, imported, label: label ?? '', told });
      return;
    }
    this.#created.add(type);
    const set = { ...filled(whole), origin, imported: canonical(told), access };
    this.#operations.push({ op: 'create', type, id, set });
  }

  #keep(kept: Kept): void {
    if (kept.imported === canonical(kept.told)) this.#unchanged.add(kept.type);
    else this.#told.push(kept);
  }

  #ties(
    ties: readonly ResolvedTie[],
    existing: { readonly records: readonly ExistingRecord[]; readonly ties: readonly ExistingTie[] },
    told: ReadonlySet<string>,
  ): void {
    const labels = new Map(existing.records.map(({ id, label }) => [id, label ?? '']));
    const labelOf = ({ tail, head }: { tail: string; head: string }) =>
      `${labels.get(tail) ?? ''} → ${labels.get(head) ?? ''}`;
    const byOrigin = Map.groupBy(existing.ties, ({ origin }) => origin);
    for (const tie of ties) {
      const before = byOrigin.get(tie.fact.origin) ?? [];
      const open = before.filter(({ imported }) => imported !== null);
      const same = open.find((one) => one.type === tie.fact.type && one.tail === tie.tail && one.head === tie.head);
      if (same) this.#keep({ ...same, label: labelOf(same), told: tie.told });
      else this.#createTie(tie, before.length > 0);
      this.#gone.push(...open.filter((one) => one !== same).map((one) => ({ ...one, label: labelOf(one) })));
    }
    const open = existing.ties.filter(({ imported }) => imported !== null);
    const silent = open.filter(({ origin, to }) => to === null && !told.has(origin));
    this.#vanished += silent.length;
    // A file that is silent on more than half of the register is an extract of it.
    if (this.#options.complete && silent.length <= open.length / 2)
      this.#gone.push(...silent.map((one) => ({ ...one, label: labelOf(one) })));
  }

  /** A fact that follows another one begins when that one ends, unless the register says when. */
  #createTie({ fact, tail, head, told, whole, access }: ResolvedTie, follows: boolean): void {
    const { type, origin } = fact;
    this.#created.add(type);
    const begins = follows && !whole['from'] && !whole['to'] ? { from: this.#options.on } : {};
    const set = { ...filled(whole), ...begins, origin, imported: canonical(told), access };
    this.#operations.push({ op: 'create', type, id: randomUUID(), tail, head, set });
  }

  async #settle(): Promise<void> {
    const now = await this.#options.valuesOf([...this.#told, ...this.#gone]);
    for (const kept of this.#told) {
      const ours = now.get(kept.id);
      if (ours) this.#update(kept, ours);
    }
    for (const tie of this.#gone) {
      const ours = now.get(tie.id);
      if (ours) this.#close(tie, ours);
    }
  }

  #update({ id, type, version, imported, label, told }: Kept, ours: Values): void {
    const { set, conflicts } = merge(baseOf(imported), ours, told, isKind(type) ? listsOf(type) : tieLists);
    this.#conflicts.push(...conflicts.map((conflict) => ({ id, type, label, ...conflict })));
    (Object.keys(set).length > 0 ? this.#updated : this.#unchanged).add(type);
    this.#operations.push({ op: 'update', type, id, version, set: { ...set, imported: canonical(told) } });
  }

  #close(tie: ExistingTie & { readonly label: string }, ours: Values): void {
    const { id, type, version, label, imported } = tie;
    if (touched(baseOf(imported), ours, tieLists) || tie.to !== null) {
      this.#conflicts.push({ id, type, label, field: 'to', ours: tie.to, theirs: this.#options.on });
      return;
    }
    this.#closed.add(type);
    this.#operations.push({ op: 'update', type, id, version, set: { to: this.#options.on, imported: null } });
  }
}
