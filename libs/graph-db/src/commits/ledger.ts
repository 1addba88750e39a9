import { queries } from '@entregent/graph';
import type { Run } from '../store.ts';
import type { ChangeAction, Values } from './operation.ts';
import { Nothing } from './rows.ts';
import { packs, text } from './shared.ts';

const { commits } = queries;

interface Change {
  readonly record: string;
  readonly type: string;
  readonly version: number;
  readonly was: string;
  readonly access: string;
  readonly action: ChangeAction;
  readonly before: string;
}

/** What one commit did, kept so that it can be shown and taken back. */
export class Ledger {
  readonly #commit: string;
  readonly #versions: { id: string; version: number }[] = [];
  readonly #changes: Change[] = [];
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

  /** Notes a before-image and the new version; answers the row of the statement that writes it. */
  changed(of: { type: string; id: string }, stored: Values, action: ChangeAction, before: Values) {
    const { type, id } = of;
    const version = Number(stored['version']);
    const access = text(stored['access']) || text(stored['removedAccess']);
    const was = text(stored['commit']);
    this.#changes.push({ record: id, type, version, was, access, action, before: JSON.stringify(before) });
    this.#versions.push({ id, version: version + 1 });
    return { id, version: version + 1, commit: this.#commit };
  }

  async write(run: Run): Promise<void> {
    const commit = this.#commit;
    const written: Promise<unknown>[] = [];
    if (this.#created.length > 0)
      written.push(run(commits.createCreated, { rows: this.#created.map((row) => ({ ...row, commit })) }, Nothing));
    for (const pack of packs(this.#changes))
      written.push(run(commits.createChanges, { rows: pack.map((row) => ({ ...row, commit })) }, Nothing));
    await Promise.all(written);
  }
}
