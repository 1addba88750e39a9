import { queries } from '@entregent/graph';
import type { Kind } from '@entregent/model';
import type { Run } from '../store.ts';
import { referenceFields, referencesIn, shortcutsOf } from './derive.ts';
import type { Values } from './operation.ts';
import type { OverAll } from './over-all.ts';
import { assertDone, Done, Nothing } from './rows.ts';
import { packs, text } from './shared.ts';

const { commits } = queries;

/** A record as it stands after the commit, and the fields that the commit changed in it. */
export interface Followed {
  readonly type: Kind;
  readonly after: Values;
  readonly fields: readonly string[];
}

const drawnFrom = ['person', 'within', 'behalf', 'access', 'from', 'to'];

/**
 * Keeps the derived relationships what the fields of their owners say: one for each id in a reference field, and the
 * VIA_MANDATE ones of each mandate that is not in the trash. They stay when an end goes to the trash and are drawn to ends
 * there, so that nothing has to be drawn when an end comes back.
 *
 * An end may be hidden from the writer; what he did to the owner (a higher marking, another date) reaches its relationships
 * all the same.
 */
export class DerivedRelationships {
  readonly #run: Run;
  readonly #overAll: OverAll;
  readonly #commit: string;

  constructor(run: Run, all: OverAll, commit: string) {
    this.#run = run;
    this.#overAll = all;
    this.#commit = commit;
  }

  /** Of new records, whose ends their writer sees. */
  async created(type: Kind, rows: readonly Values[]): Promise<void> {
    const references = rows.flatMap((row) => this.#references(type, row));
    const shortcuts = type === 'Mandate' ? rows.flatMap(shortcutsOf) : [];
    await Promise.all([
      ...packs(references).map((pack) =>
        this.#run(commits.createReferences, { rows: pack }, Done).then(assertDone(pack.length)),
      ),
      ...packs(shortcuts).map((pack) =>
        this.#run(commits.createShortcuts, { rows: pack }, Done).then(assertDone(pack.length)),
      ),
    ]);
  }

  /** Of records that were updated, removed or restored. */
  async follow(updated: readonly Followed[], removed: readonly Values[], restored: readonly Values[]): Promise<void> {
    const moved = updated.flatMap(({ type, after, fields }) => {
      const own = referenceFields(type).filter((field) => fields.includes(field));
      return own.length > 0 ? [{ type, after, fields: own }] : [];
    });
    const marked = updated.filter(({ type, fields }) => fields.includes('access') && referenceFields(type).length > 0);
    const redrawn = updated.flatMap(({ type, after, fields }) =>
      type === 'Mandate' && fields.some((field) => drawnFrom.includes(field)) ? [after] : [],
    );
    const stale = [...redrawn, ...removed.filter(isMandate)].map(({ id }) => text(id));
    const drawn = [...redrawn, ...restored.filter(isMandate)].flatMap(shortcutsOf);
    if (moved.length + marked.length + stale.length + drawn.length === 0) return;

    const run = await this.#overAll();
    await Promise.all([
      ...packs(moved).map((pack) =>
        run(
          commits.deleteReferences,
          { rows: pack.map(({ after, fields }) => ({ owner: text(after['id']), fields })) },
          Nothing,
        ),
      ),
      ...packs(marked).map((pack) =>
        run(
          commits.markReferences,
          { rows: pack.map(({ after }) => ({ owner: text(after['id']), access: text(after['access']) })) },
          Nothing,
        ),
      ),
      ...packs(moved.flatMap(({ type, after, fields }) => this.#references(type, after, fields))).map((pack) =>
        run(commits.drawReferences, { rows: pack }, Nothing),
      ),
      ...packs(stale).map((pack) => run(commits.deleteShortcuts, { ids: pack }, Nothing)),
      ...packs(drawn).map((pack) => run(commits.drawShortcuts, { rows: pack }, Nothing)),
    ]);
  }

  #references(type: Kind, row: Values, fields?: readonly string[]) {
    const common = { owner: text(row['id']), access: text(row['access']), commit: this.#commit };
    return referencesIn(type, row, fields).map((reference) => ({ ...reference, ...common }));
  }
}

const isMandate = (stored: Values): boolean => stored['type'] === 'Mandate';
