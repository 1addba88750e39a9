import { queries } from '@entregent/graph';
import type { Run } from '../store.ts';
import type { ChangeAction, Values } from './operation.ts';
import { Nothing } from './rows.ts';
import { packs, text } from './shared.ts';

const { commits } = queries;

/** What one commit did, kept so that it can be shown and taken back. */
export class Ledger {
  readonly #commit: string;
  readonly #versions: { id: string; version: number }[] = [];
  readonly #created: { type: string; ids: readonly string[] }[] = [];

  constructor(commit: string) {
    this.#commit = commit;
  }

  get versions(): readonly { id: string; version: number }[] {
    const created = this.#created.flatMap(({ ids }) => ids.map((id) => ({ id, version: 1 })));
    return [...created, ...this.#versions];
  }

  created(type: string, ids: readonly string[]): void {
    this.#created.push(...packs(ids).map((pack) => ({ type, ids: pack })));
  }

  /**
   * Notes the new version; answers the row of the statement that writes it: what is set, and the before-image that is kept
   * beside it.
   */
  changed(of: { type: string; id: string }, stored: Values, action: ChangeAction, before: Values, set: Values = {}) {
    const row = this.carried(of, stored, action, before, set);
    this.#versions.push({ id: of.id, version: row.set.version });
    return row;
  }

  /** The same for what follows from a change: its writer need not see it, so that the answer does not name it. */
  carried(of: { type: string; id: string }, stored: Values, action: ChangeAction, before: Values, set: Values = {}) {
    const { type, id } = of;
    const version = Number(stored['version']);
    const access = text(stored['access']) || text(stored['removedAccess']);
    const was = text(stored['commit']);
    return {
      id,
      set: { ...set, version: version + 1, commit: this.#commit, _lock: null },
      change: { type, version, was, access, action, before: JSON.stringify(before) },
    };
  }

  /** Notes which records are new: undo and history find them without an index on every record. */
  async write(run: Run): Promise<void> {
    const rows = this.#created.map((row) => ({ ...row, commit: this.#commit }));
    if (rows.length > 0) await run(commits.createCreated, { rows }, Nothing);
  }
}
