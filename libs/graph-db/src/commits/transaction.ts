import { type Query, queries } from '@entregent/graph';
import { type AuditNote, isKind, type Kind, type Reader, type TieType } from '@entregent/model';
import { appendAudit } from '../audit/append.ts';
import { notify } from '../notices/notify.ts';
import type { Parameter } from '../parameters.ts';
import type { Run } from '../store.ts';
import { forTie } from '../tie-query.ts';
import { carriedBy, type Carried, hangsOnOthers, keysOfRestored, risingLevels } from './carry.ts';
import { newRecords, newTies } from './creations.ts';
import { labelsOf } from './derive.ts';
import { carriedEdits, type Changed, editsOf, keysBeyond, markedAnew, withCarried } from './edits.ts';
import { assertVersions, endsOf } from './ends.ts';
import { Ledger } from './ledger.ts';
import { lockRecords, lockTies } from './locks.ts';
import { permittedMarkings } from './lowering.ts';
import { type OverAll, overAll } from './over-all.ts';
import { DerivedRelationships } from './relationships.ts';
import type { CommitRequest, CreateTieOperation, Operation, Values } from './operation.ts';
import { assertDone, Done, Nothing } from './rows.ts';
import { byType, isRecordCreate, isTieCreate, type Locked, type LockedById, packs, text } from './shared.ts';

const { commits } = queries;
const KEPT_RESULTS = 200;

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
  readonly #overAll: OverAll;
  readonly #relationships: DerivedRelationships;
  /** Keys with which what is restored comes back, by id. */
  readonly #restored = new Map<string, string>();
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
    this.#overAll = overAll(run, over, reader.access);
    this.#relationships = new DerivedRelationships(run, this.#overAll, id);
  }

  /** @returns the records that changed, with their new versions; none when every value was there already */
  async apply(): Promise<readonly { id: string; version: number }[]> {
    const locked = await this.#lock(this.#request.operations);
    const carried = await this.#carried(this.#request.operations, locked);
    const operations = withCarried(this.#request.operations, carried);
    const updates = operations.filter((op) => op.op === 'update');
    const ends = await endsOf(this.#run, operations, locked, this.#undoes);
    const beyond = await keysBeyond(this.#overAll, updates, locked, ends);
    markedAnew(ends, updates, carried);
    const drafts = { reader: this.#reader, commit: this.#id, byDefault: this.#byDefault, ends };
    const records = newRecords(operations.filter(isRecordCreate), drafts);
    const ties = newTies(operations.filter(isTieCreate), drafts);
    const edited = editsOf(updates, {
      reader: this.#reader,
      undoes: this.#undoes,
      locked,
      ends,
      beyond,
      ledger: this.#ledger,
    });
    const risen = carriedEdits(
      carried.filter(({ locked: { id } }) => !locked.has(id)),
      this.#ledger,
    );
    const changed = [...edited, ...risen];
    const notes = await this.#markings(changed);
    // From here on nothing is refused any more.
    this.#createRecords(records);
    this.#createTies(ties);
    this.#update(this.#run, edited);
    if (risen.length > 0) this.#update(await this.#overAll(), risen);
    this.#restore('ties', locked);
    this.#remove('ties', locked);
    this.#remove('records', locked);
    this.#follow(records, changed, locked);
    this.#send(this.#ledger.write(this.#run));
    this.#keepResult();
    this.#send(appendAudit(this.#run, [...(this.#request.audit ?? []), ...notes]));
    if (this.#request.notices) this.#send(notify(this.#run, this.#request.notices));
    await Promise.all(this.#sent);
    return this.#ledger.versions;
  }

  /** An undo writes what stood there before: it was checked when it was written first. */
  get #undoes(): boolean {
    return this.#request.kind === 'undo';
  }

  get #byDefault(): string | undefined {
    return this.#request.defaultAccess ?? this.#reader.marking;
  }

  /** Opens the commit, locks what it changes, and takes records out of the trash, on which the other steps may build. */
  async #lock(operations: readonly Operation[]): Promise<LockedById> {
    const { reason, kind, key, undone, note } = this.#request;
    const opened = this.#run(
      commits.createCommit,
      {
        id: this.#id,
        at: new Date().toISOString(),
        by: this.#reader.user,
        reason,
        kind,
        key: key ?? null,
        undoes: undone?.id ?? null,
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
    await this.#chooseKeys(operations, records);
    this.#restore('records', locked);
    const ties = back ? await lockTies(this.#run, operations) : early;
    await this.#chooseKeys(operations, ties);
    for (const row of ties) locked.set(row.id, row);
    await assertVersions(this.#run, operations, locked);
    return locked;
  }

  /** What is restored comes back no lower than what it hangs on by now. */
  async #chooseKeys(operations: readonly Operation[], rows: readonly Locked[]): Promise<void> {
    const restored = new Set(operations.flatMap(({ op, id }) => (op === 'restore' ? [id] : [])));
    const hanging = rows.filter((row) => restored.has(row.id) && hangsOnOthers(row));
    if (hanging.length === 0) return;
    for (const [id, key] of await keysOfRestored(await this.#overAll(), hanging)) this.#restored.set(id, key);
  }

  /** What must rise with records that rise or come back. */
  async #carried(operations: readonly Operation[], locked: LockedById): Promise<Carried[]> {
    const rising = risingLevels(operations, locked);
    return rising.size === 0 ? [] : carriedBy(await this.#overAll(), rising);
  }

  /** Asks whether markings may change so; what the audit log is told of them. */
  async #markings(changed: readonly Changed[]): Promise<readonly AuditNote[]> {
    const markings = changed.flatMap(({ marking }) => marking ?? []);
    if (markings.length === 0 && !this.#request.approval) return [];
    return permittedMarkings(this.#run, this.#reader, { id: this.#id, request: this.#request }, markings);
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

  #update(run: Run, changed: readonly Changed[]): void {
    for (const [type, group] of byType(changed)) {
      const query = isKind(type) ? commits.updateRecords : forTie(commits.updateTies, type as TieType);
      for (const pack of packs(group.map(({ row }) => row))) this.#counted(query, pack, run);
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
        [
          type,
          group.map((op) => {
            const { properties } = locked.get(op.id)!;
            const key = this.#restored.get(op.id);
            const raised = key === undefined || key === properties['removedAccess'] ? {} : { access: key };
            return this.#ledger.changed(op, properties, action, {}, action === 'restore' ? raised : {});
          }),
        ] as const,
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
    const back = stored('restore').map((row): Values => ({
      ...row,
      access: this.#restored.get(text(row['id'])) ?? row['removedAccess'],
    }));
    const rose = (row: Values) => row['access'] !== row['removedAccess'];
    // What came back higher than it went is what was updated: its relationships kept the key that it had.
    const risen = back.filter(rose).flatMap((after) => {
      const type = text(after['type']);
      return isKind(type) ? [{ type, after, fields: ['access'] }] : [];
    });
    const restored = back.filter((row) => !rose(row));
    this.#send(this.#relationships.follow([...updated, ...risen], stored('remove'), restored));
  }

  /** What the same request gets when it is sent again. A longer answer is read back from what the commit did. */
  #keepResult(): void {
    const { versions } = this.#ledger;
    if (this.#request.key === undefined || versions.length === 0 || versions.length > KEPT_RESULTS) return;
    this.#send(this.#run(commits.setResult, { id: this.#id, result: JSON.stringify(versions) }, Nothing));
  }

  /** Sends a statement that must touch every row; one that does not was outrun by another writer. */
  #counted(query: Query<'rows'>, rows: readonly Parameter[], run = this.#run): void {
    this.#send(run(query, { rows }, Done).then(assertDone(rows.length)));
  }

  /** Keeps a statement that is under way until all are awaited, so that a failure in between leaves none unheard. */
  #send(statement: Promise<unknown>): void {
    statement.catch(() => {});
    this.#sent.push(statement);
  }
}
