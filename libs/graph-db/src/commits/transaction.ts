import { type Query, queries } from '@entregent/graph';
import { type AuditNote, isKind, type Kind, type Reader, type TieType } from '@entregent/model';
import { appendAudit } from '../audit/append.ts';
import type { Parameter } from '../parameters.ts';
import type { Run } from '../store.ts';
import { forTie } from '../tie-query.ts';
import { changesIn, derivedOf, derivedOfTie, labelsOf, requiredReferences } from './derive.ts';
import { assertVersions, endsOf, keepingHidden } from './ends.ts';
import { Ledger } from './ledger.ts';
import { lockRecords, lockTies } from './locks.ts';
import { assertLevel, assertOpen, markingFor, markingNotes } from './marking.ts';
import { assertTieEnds, assertReferences, orderedByNeed } from './references.ts';
import { DerivedRelationships } from './relationships.ts';
import type {
  CommitRequest,
  CreateRecord,
  CreateTieOperation,
  Operation,
  RecordType,
  Update,
  Values,
} from './operation.ts';
import { assertDone, Done, Nothing } from './rows.ts';
import { byType, type Ends, isRecordCreate, isTieCreate, list, type LockedById, packs, text } from './shared.ts';
import { assertTold } from './validation.ts';

const { commits } = queries;
const KEPT_RESULTS = 200;

/** An update that changes something. */
interface Changed {
  readonly type: RecordType;
  readonly fields: readonly string[];
  readonly after: Values;
  readonly row: ReturnType<Ledger['changed']>;
}

/**
 * One commit inside one write transaction: locks, checks, writes. Statements that do not wait for each other's answers
 * are sent together; the database runs them in the order in which they are sent.
 */
export class CommitTransaction {
  readonly #run: Run;
  readonly #reader: Reader;
  readonly #id: string;
  readonly #request: CommitRequest;
  readonly #ledger: Ledger;
  readonly #relationships: DerivedRelationships;
  readonly #sent: Promise<unknown>[] = [];

  constructor(
    run: Run,
    over: (access: readonly string[]) => Run,
    reader: Reader,
    { id, request }: { id: string; request: CommitRequest },
  ) {
    this.#run = run;
    this.#reader = reader;
    this.#id = id;
    this.#request = request;
    this.#ledger = new Ledger(id);
    this.#relationships = new DerivedRelationships(run, over, reader.access, id);
  }

  /** @returns the records that changed, with their new versions; none when every value was there already */
  async apply(): Promise<readonly { id: string; version: number }[]> {
    const { operations } = this.#request;
    const locked = await this.#lock(operations);
    const ends = await endsOf(this.#run, operations, locked, this.#undoes);
    const records = this.#newRecords(operations.filter(isRecordCreate), ends);
    const ties = this.#newTies(operations.filter(isTieCreate), ends);
    const changed = this.#changes(
      operations.filter((op) => op.op === 'update'),
      locked,
      ends,
    );
    // From here on nothing is refused any more.
    this.#createRecords(records);
    this.#createTies(ties);
    this.#update(changed);
    this.#restore('ties', locked);
    this.#remove('ties', locked);
    this.#remove('records', locked);
    this.#follow(records, changed, locked);
    this.#send(this.#ledger.write(this.#run));
    this.#keepResult();
    this.#send(appendAudit(this.#run, [...(this.#request.audit ?? []), ...this.#remarked(changed, locked)]));
    await Promise.all(this.#sent);
    return this.#ledger.versions;
  }

  /** An undo writes what stood there before: it was checked when it was written first. */
  get #undoes(): boolean {
    return this.#request.kind === 'undo';
  }

  /** Opens the commit, locks what it changes, and takes records out of the trash, on which the other steps may build. */
  async #lock(operations: readonly Operation[]): Promise<LockedById> {
    const { reason, kind, key, undoes, note } = this.#request;
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
        note: note ?? null,
      },
      Nothing,
    );
    const back = operations.some(({ op, type }) => op === 'restore' && isKind(type));
    const [, records, early] = await Promise.all([
      opened,
      lockRecords(this.#run, operations),
      back ? [] : lockTies(this.#run, operations),
    ]);
    const locked = new Map(records.map((row) => [row.id, row]));
    this.#restore('records', locked);
    for (const row of back ? await lockTies(this.#run, operations) : early) locked.set(row.id, row);
    await assertVersions(this.#run, operations, locked);
    return locked;
  }

  /** Rows of new records, each with its marking. Records of one commit may name each other, so those come first. */
  #newRecords(creates: readonly CreateRecord[], ends: Ends): { type: Kind; row: Values }[] {
    for (const { id, type } of creates) ends.set(id, { type, access: '' });
    return orderedByNeed(creates).map(({ type, id, set }) => {
      assertReferences(type, set, ends, this.#reader.language);
      assertTold(set, this.#reader.language);
      const joined = requiredReferences(type).flatMap((field) => list(set[field]).map((end) => ends.get(end)!.access));
      const access = this.#marking(set, joined);
      ends.set(id, { type, access });
      const derived = derivedOf(type, set);
      return { type, row: { ...set, ...derived, access, id, type, version: 1, commit: this.#id } };
    });
  }

  #newTies(creates: readonly CreateTieOperation[], ends: Ends): CreateTieOperation[] {
    return creates.map((create) => {
      const { type, id, tail, head, set } = create;
      assertTieEnds(type, tail, head, ends, this.#reader.language);
      assertReferences(type, set, ends, this.#reader.language);
      assertTold(set, this.#reader.language);
      const access = this.#marking(set, [ends.get(tail)!.access, ends.get(head)!.access]);
      return { ...create, set: { ...set, ...derivedOfTie(set), access, id, version: 1, commit: this.#id } };
    });
  }

  #marking(set: Values, joined: readonly string[]): string {
    const byDefault = this.#request.defaultAccess ?? this.#reader.marking;
    return markingFor(this.#reader, text(set['access']) || undefined, joined, byDefault);
  }

  /** The updates that change something, checked. */
  #changes(updates: readonly Update[], locked: LockedById, ends: Ends): Changed[] {
    const { language } = this.#reader;
    return updates.flatMap((op) => {
      const { properties: stored, ends: joins } = locked.get(op.id)!;
      if (!this.#undoes) assertReferences(op.type, op.set, ends, language);
      const wanted = changesIn(keepingHidden(op.type, op.set, stored, ends), stored);
      const fields = Object.keys(wanted);
      if (fields.length === 0) return [];
      const after: Values = { ...stored, ...wanted };
      if (!this.#undoes) {
        assertTold(after, language);
        this.#assertMarking(op.type, wanted, after, joins, ends);
      } else if (wanted['access'] !== undefined) assertLevel(this.#reader, text(wanted['access']), []);
      const before = Object.fromEntries(fields.map((field) => [field, stored[field] ?? null]));
      const derived = isKind(op.type) ? derivedOf(op.type, after) : derivedOfTie(after);
      const set = { ...wanted, ...changesIn(derived, stored) };
      return [{ type: op.type, fields, after, row: this.#ledger.changed(op, stored, 'update', before, set) }];
    });
  }

  #assertMarking(type: string, wanted: Values, after: Values, joins: readonly string[], ends: Ends): void {
    const required = isKind(type) ? requiredReferences(type) : [];
    if (wanted['access'] === undefined && !required.some((field) => wanted[field] !== undefined)) return;
    if (wanted['access'] !== undefined) assertOpen(this.#reader, text(wanted['access']));
    const joined = [...joins, ...required.flatMap((field) => list(after[field]))];
    assertLevel(
      this.#reader,
      text(after['access']),
      joined.flatMap((id) => ends.get(id)?.access ?? []),
    );
  }

  #createRecords(records: readonly { type: Kind; row: Values }[]): void {
    for (const [type, group] of byType(records)) {
      for (const pack of packs(group.map(({ row }) => row)))
        this.#send(this.#run(commits.createRecords, { labels: labelsOf(type as Kind), rows: pack }, Nothing));
      this.#ledger.created(
        type,
        group.map(({ row }) => text(row['id'])),
      );
    }
  }

  #createTies(ties: readonly CreateTieOperation[]): void {
    for (const [type, group] of byType(ties)) {
      const rows = group.map(({ tail, head, set }) => ({ tail, head, set }));
      for (const pack of packs(rows)) this.#counted(forTie(commits.createTies, type as TieType), pack);
      this.#ledger.created(
        type,
        group.map(({ id }) => id),
      );
    }
  }

  #update(changed: readonly Changed[]): void {
    for (const [type, group] of byType(changed)) {
      const query = isKind(type) ? commits.updateRecords : forTie(commits.updateTies, type as TieType);
      for (const pack of packs(group.map(({ row }) => row))) this.#counted(query, pack);
    }
  }

  #remove(what: 'records' | 'ties', locked: LockedById): void {
    for (const [type, rows] of this.#moved('remove', what, locked)) {
      const query = isKind(type) ? commits.removeRecords : forTie(commits.removeTies, type as TieType);
      for (const pack of packs(rows)) this.#counted(query, pack);
    }
  }

  #restore(what: 'records' | 'ties', locked: LockedById): void {
    for (const [type, rows] of this.#moved('restore', what, locked)) {
      const query = isKind(type) ? commits.restoreRecords : forTie(commits.restoreTies, type as TieType);
      for (const pack of packs(rows)) this.#counted(query, pack);
    }
  }

  /** Rows, by type, of what goes to the trash or comes back; the ledger knows them from here on. */
  #moved(action: 'remove' | 'restore', what: 'records' | 'ties', locked: LockedById) {
    const wanted = this.#request.operations.filter(
      ({ op, type }) => op === action && isKind(type) === (what === 'records'),
    );
    return byType(wanted).map(
      ([type, group]) =>
        [type, group.map((op) => this.#ledger.changed(op, locked.get(op.id)!.properties, action, {}))] as const,
    );
  }

  /** What is derived from fields and markings follows its owners. */
  #follow(created: readonly { type: Kind; row: Values }[], changed: readonly Changed[], locked: LockedById): void {
    for (const [type, group] of byType(created))
      this.#send(
        this.#relationships.created(
          type as Kind,
          group.map(({ row }) => row),
        ),
      );
    const updated = changed.flatMap(({ type, fields, after }) => (isKind(type) ? [{ type, after, fields }] : []));
    const stored = (action: string) =>
      this.#request.operations.flatMap(({ op, id }) => (op === action ? [locked.get(id)!.properties] : []));
    const restored = stored('restore').map((row) => ({ ...row, access: row['removedAccess'] }));
    this.#send(this.#relationships.follow(updated, stored('remove'), restored));
  }

  #remarked(changed: readonly Changed[], locked: LockedById): AuditNote[] {
    return changed.flatMap(({ type, after, row }) =>
      markingNotes(this.#reader.user, this.#id, type, locked.get(row.id)!.properties, after),
    );
  }

  /** What the same request gets when it is sent again. A longer answer is read back from what the commit did. */
  #keepResult(): void {
    const { versions } = this.#ledger;
    if (this.#request.key === undefined || versions.length === 0 || versions.length > KEPT_RESULTS) return;
    this.#send(this.#run(commits.setResult, { id: this.#id, result: JSON.stringify(versions) }, Nothing));
  }

  /** Sends a statement that must touch every row; one that does not was outrun by another writer. */
  #counted(query: Query<'rows'>, rows: readonly Parameter[]): void {
    this.#send(this.#run(query, { rows }, Done).then(assertDone(rows.length)));
  }

  /** Keeps a statement that is under way until all are awaited, so that a failure in between leaves none unheard. */
  #send(statement: Promise<unknown>): void {
    statement.catch(() => {});
    this.#sent.push(statement);
  }
}
