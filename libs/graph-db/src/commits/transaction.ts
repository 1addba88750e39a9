import { type Query, queries } from '@entregent/graph';
import {
  DomainError,
  entityOf,
  isKind,
  issueKeys,
  issueText,
  type Kind,
  type Reader,
  ties,
  type TieType,
} from '@entregent/model';
import type { Parameter } from '../parameters.ts';
import type { Run } from '../store.ts';
import { forTie } from '../tie-query.ts';
import { changesIn, derivedOf, derivedOfTie, labelsOf, referencesIn, requiredReferences } from './derive.ts';
import { Ledger } from './ledger.ts';
import { endsOf, lockAll } from './locks.ts';
import { markingFor } from './marking.ts';
import type { CommitRequest, CreateRecord, CreateTieOperation, Remove, Restore, Update, Values } from './operation.ts';
import { kindsNamedBy, orderedByNeed, referenceFields } from './references.ts';
import { Done, IdRow, Nothing } from './rows.ts';
import { byType, type Ends, isRecordCreate, isTieCreate, list, type LockedById, packs, text } from './shared.ts';

const { commits } = queries;
/** One commit inside one write transaction: locks, checks, writes. Throws before it writes what it must not write. */
export class CommitTransaction {
  readonly #run: Run;
  readonly #reader: Reader;
  readonly #id: string;
  readonly #request: CommitRequest;
  readonly #ledger: Ledger;

  constructor(run: Run, reader: Reader, id: string, request: CommitRequest) {
    this.#run = run;
    this.#reader = reader;
    this.#id = id;
    this.#request = request;
    this.#ledger = new Ledger(id);
  }

  /** @returns the records that changed, with their new versions; none when every value was there already */
  async apply(): Promise<readonly { id: string; version: number }[]> {
    const { operations, reason, kind, key, undoes } = this.#request;
    const opened = this.#run(
      commits.createCommit,
      {
        id: this.#id,
        at: new Date().toISOString(),
        by: this.#reader.user,
        reason,
        kind,
        key: key ?? null,
        undoes: undoes ?? null,
      },
      Nothing,
    );
    const [, locked] = await Promise.all([opened, lockAll(this.#run, operations)]);
    const ends = await endsOf(this.#run, operations);
    await this.#createRecords(operations.filter(isRecordCreate), ends);
    await this.#createTies(operations.filter(isTieCreate), ends);
    await this.#update(
      operations.filter((op) => op.op === 'update'),
      locked,
      ends,
    );
    await this.#remove(
      operations.filter((op) => op.op === 'remove'),
      locked,
    );
    await this.#restore(
      operations.filter((op) => op.op === 'restore'),
      locked,
    );
    await this.#ledger.write(this.#run);
    return this.#ledger.versions;
  }

  #assertNamed(kinds: readonly string[], targets: readonly string[], ends: Ends, field: string): void {
    const unknown = targets.some((id) => !kinds.includes(ends.get(id)?.type ?? ''));
    if (unknown)
      throw new DomainError('BAD_USER_INPUT', {
        issues: [{ path: [field], message: issueText(issueKeys.unknownIdentifier, this.#reader.language) }],
      });
  }

  #assertReferences(type: Kind, set: Values, ends: Ends): void {
    for (const { field, target } of referencesIn(type, set))
      this.#assertNamed(kindsNamedBy(type, field), [target], ends, field);
    this.#assertNamed(['Source'], list(set['sources']), ends, 'sources');
  }

  async #createRecords(creates: readonly CreateRecord[], ends: Ends): Promise<void> {
    if (creates.length === 0) return;
    // Records of one commit may name each other: what joins others takes its marking after them.
    const rows = orderedByNeed(creates).map(({ type, id, set }) => {
      this.#assertReferences(type, set, ends);
      const joined = requiredReferences(entityOf(type)).flatMap((field) =>
        list(set[field]).map((end) => ends.get(end)!.access),
      );
      const access = markingFor(this.#reader, text(set['access']) || undefined, joined, (this.#request.defaultAccess ?? this.#reader.marking));
      ends.set(id, { type, access });
      return {
        type,
        row: { ...set, ...derivedOf(type, set), access, id, type, version: 1, commit: this.#id } as Values,
      };
    });
    for (const [type, group] of byType(rows)) {
      for (const pack of packs(group))
        await this.#run(
          commits.createRecords,
          { labels: labelsOf(type as Kind), rows: pack.map(({ row }) => row) },
          Nothing,
        );
      this.#ledger.created(
        type,
        group.map(({ row }) => text(row['id'])),
      );
    }
    await this.#createReferences(rows.map(({ type, row }) => ({ type, row })));
    await this.#createShortcuts(creates.filter(({ type }) => type === 'Mandate').map(({ id }) => id));
  }

  async #createReferences(of: readonly { type: Kind; row: Values }[], fields?: readonly string[]): Promise<void> {
    const rows = of.flatMap(({ type, row }) =>
      referencesIn(type, row, fields).map((reference) => ({
        ...reference,
        owner: text(row['id']),
        access: text(row['access']),
        commit: this.#id,
      })),
    );
    for (const pack of packs(rows)) await this.#counted(commits.createReferences, { rows: pack }, pack.length);
  }

  async #createShortcuts(ids: readonly string[]): Promise<void> {
    for (const pack of packs(ids)) await this.#run(commits.createShortcuts, { ids: pack }, Done);
  }

  async #createTies(creates: readonly CreateTieOperation[], ends: Ends): Promise<void> {
    for (const [type, group] of byType(creates)) {
      const { tail: tails, head: heads } = ties[type as TieType];
      const rows = group.map(({ id, tail, head, set }) => {
        this.#assertNamed(tails, [tail], ends, 'tail');
        this.#assertNamed(heads, [head], ends, 'head');
        this.#assertNamed(['Source'], list(set['sources']), ends, 'sources');
        const joined = [ends.get(tail)!.access, ends.get(head)!.access];
        const access = markingFor(this.#reader, text(set['access']) || undefined, joined, (this.#request.defaultAccess ?? this.#reader.marking));
        return { tail, head, set: { ...set, ...derivedOfTie(set), access, id, version: 1, commit: this.#id } };
      });
      for (const pack of packs(rows))
        await this.#counted(forTie(commits.createTies, type as TieType), { rows: pack }, pack.length);
      this.#ledger.created(
        type,
        group.map(({ id }) => id),
      );
    }
  }

  async #update(updates: readonly Update[], locked: LockedById, ends: Ends): Promise<void> {
    const changed = updates.flatMap((op) => {
      const stored = locked.get(op.id)!.properties;
      const set = changesIn(op.set, stored);
      return Object.keys(set).length > 0 ? [{ op, stored, set, after: { ...stored, ...set } as Values }] : [];
    });
    for (const { op, set, stored, after } of changed) {
      if (isKind(op.type)) this.#assertReferences(op.type, set, ends);
      if (set['access'] !== undefined) markingFor(this.#reader, text(set['access']), [], undefined);
      this.#ledger.changed(
        op,
        stored,
        'update',
        Object.fromEntries(Object.keys(set).map((field) => [field, stored[field] ?? null])),
      );
      Object.assign(set, isKind(op.type) ? derivedOf(op.type, after) : derivedOfTie(after));
    }
    for (const [type, group] of byType(changed.map((one) => ({ ...one, type: one.op.type })))) {
      const rows = group.map(({ op, set }) => ({ id: op.id, set, version: op.version + 1, commit: this.#id }));
      for (const pack of packs(rows))
        await this.#counted(
          isKind(type) ? commits.updateRecords : forTie(commits.updateTies, type as TieType),
          { rows: pack },
          pack.length,
        );
      if (isKind(type)) await this.#followUpdates(type, group);
    }
  }

  /** What is derived from reference fields and markings follows the record. */
  async #followUpdates(type: Kind, group: readonly { op: Update; set: Values; after: Values }[]): Promise<void> {
    const references = new Set(referenceFields(type));
    if (references.size === 0) return;
    const moved = group.flatMap(({ op, set, after }) => {
      const fields = Object.keys(set).filter((field) => references.has(field));
      return fields.length > 0 ? [{ id: op.id, fields, after }] : [];
    });
    if (moved.length > 0) {
      await this.#run(
        commits.deleteReferences,
        { rows: moved.map(({ id, fields }) => ({ owner: id, fields })) },
        Nothing,
      );
      for (const { id, fields, after } of moved)
        await this.#createReferences([{ type, row: { ...after, id } }], fields);
    }
    const marked = group.filter(({ set }) => set['access'] !== undefined);
    if (marked.length > 0)
      await this.#run(
        commits.markReferences,
        { rows: marked.map(({ op, after }) => ({ owner: op.id, access: after['access'] })) },
        Nothing,
      );
    if (type === 'Mandate') await this.#redrawShortcuts(group.map(({ op }) => op.id));
  }

  async #redrawShortcuts(ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    await this.#run(commits.deleteShortcuts, { ids }, Nothing);
    await this.#createShortcuts(ids);
  }

  async #remove(removes: readonly Remove[], locked: LockedById): Promise<void> {
    for (const [type, group] of byType(removes)) {
      const rows = group.map((op) => this.#ledger.changed(op, locked.get(op.id)!.properties, 'remove', {}));
      const ids = group.map(({ id }) => id);
      if (type === 'Mandate') await this.#run(commits.deleteShortcuts, { ids }, Nothing);
      await this.#counted(
        isKind(type) ? commits.removeRecords : forTie(commits.removeTies, type as TieType),
        { rows },
        rows.length,
      );
    }
  }

  async #restore(restores: readonly Restore[], locked: LockedById): Promise<void> {
    for (const [type, group] of byType(restores)) {
      const rows = group.map((op) => this.#ledger.changed(op, locked.get(op.id)!.properties, 'restore', {}));
      const ids = group.map(({ id }) => id);
      await this.#counted(
        isKind(type) ? commits.restoreRecords : forTie(commits.restoreTies, type as TieType),
        { rows },
        rows.length,
      );
      if (!isKind(type)) continue;
      await this.#run(commits.dropStaleReferencesTo, { ids }, Nothing);
      await this.#run(commits.markReferencesTo, { ids }, Nothing);
      if (type === 'Mandate') await this.#redrawShortcuts(ids);
      else if (entityOf(type).actor) {
        const mandates = await this.#run(commits.mandatesAt, { ids }, IdRow);
        await this.#redrawShortcuts(mandates.map(({ id }) => id));
      }
    }
  }

  /** Runs a statement that must touch every row; one that does not was outrun by another writer. */
  async #counted(query: Query<'rows'>, parameters: { rows: Parameter }, expected: number): Promise<void> {
    const [row] = await this.#run(query, parameters, Done);
    if (row?.done !== expected) throw new DomainError('NOT_FOUND');
  }
}
