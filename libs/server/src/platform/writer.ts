import { Injectable } from '@nestjs/common';
import {
  assertHimself,
  assertMay,
  type AuditNote,
  DomainError,
  errorText,
  keptKinds,
  type Kind,
  type Reader,
} from '@entregent/model';
import {
  commit,
  type CommitKind,
  type CommitRequest,
  GraphStore,
  type NewNotice,
  type Operation,
  undo,
  type UndoResult,
} from '@entregent/graph-db';
import { z } from 'zod';
import { askedLowering, assertApprovers, keepLowering, withoutLowering } from './lowering-requests.ts';

/** What every change answers: the commit, so that it can be undone at once, and the record that it is about. */
export const Saved = z
  .object({
    commit: z.uuid().nullable().meta({ graphql: 'ID', description: 'Null when nothing had to change' }),
    id: z.uuid().meta({ graphql: 'ID', description: 'The record that the change is about' }),
    version: z.int32().meta({ description: 'Its version now' }),
    request: z.uuid().nullable().meta({
      graphql: 'ID',
      description: 'The request that waits for a second person, where the marking is lowered by two',
    }),
  })
  .meta({ id: 'Saved' });
export type Saved = z.output<typeof Saved>;

export interface Change {
  /** The record that the change is about. */
  readonly id: string;
  readonly operations: readonly Operation[];
  readonly reason?: string | undefined;
  readonly key?: string | undefined;
  readonly kind?: CommitKind;
  /** The request for a lowered marking that the change carries out. */
  readonly approval?: CommitRequest['approval'];
  readonly audit?: readonly AuditNote[];
  readonly notices?: readonly NewNotice[];
  /** The kind whose register writes here: nobody else writes records of a kept kind. */
  readonly keeps?: Kind;
}

const kept: readonly string[] = keptKinds;

/** @throws DomainError FORBIDDEN for a record that a register of its own keeps */
function assertKeeper(reader: Reader, operations: readonly Operation[], keeps: Kind | undefined): void {
  if (operations.every(({ type }) => type === keeps || !kept.includes(type))) return;
  throw new DomainError('FORBIDDEN', { reason: errorText('FORBIDDEN', reader.language) });
}

/** Forms give the reason of a lowered marking among the fields; it belongs to the commit, not to the record. */
function withReason({ operations, reason, ...change }: Change): Change & { readonly reason: string } {
  const given: string[] = [];
  const plain = operations.map((op): Operation => {
    if (op.op !== 'update' || !('markingReason' in op.set)) return op;
    const { markingReason, ...set } = op.set;
    if (typeof markingReason === 'string') given.push(markingReason);
    return { ...op, set };
  });
  return { ...change, operations: plain, reason: reason ?? given[0] ?? '' };
}

/** The services' way to write: who may write at all, the commit, and what the person is told. */
@Injectable()
export class Writer {
  readonly #store: GraphStore;

  constructor(store: GraphStore) {
    this.#store = store;
  }

  /**
   * Commits a change. A marking that is lowered by two people alone waits as a request, whose id is answered; whatever else
   * the change says is saved.
   * @throws DomainError as `commit` does; BAD_USER_INPUT at `access` when nobody could approve the lowering
   */
  async save(reader: Reader, given: Change): Promise<Saved> {
    assertHimself(reader);
    assertMay(reader, 'records.write');
    assertKeeper(reader, given.operations, given.keeps);
    const change = withReason(given);
    try {
      return await this.#commit(reader, change);
    } catch (error) {
      const asked = askedLowering(error);
      if (!asked || asked.id !== change.id || change.approval) throw error;
      const approvers = await assertApprovers(this.#store, reader, asked);
      const saved = await this.#commit(reader, change, withoutLowering(change.operations, asked));
      const about = { ...asked, version: saved.version, reason: change.reason };
      return { ...saved, request: await keepLowering(this.#store, reader, about, approvers) };
    }
  }

  async #commit(
    reader: Reader,
    change: Change & { readonly reason: string },
    operations: readonly Operation[] = change.operations,
  ): Promise<Saved> {
    const { id, kind = 'edit', keeps: _, ...more } = change;
    const result = await commit(this.#store, reader, { ...more, operations, kind });
    const about = result.records.find((record) => record.id === id) ?? result.records[0];
    // Nothing changed: the version that was read still stands.
    const read = change.operations.find((op) => op.id === id);
    const version = about?.version ?? (read && 'version' in read ? (read.version ?? 1) : 1);
    return { commit: result.commit, id: result.replayed && about ? about.id : id, version, request: null };
  }

  async undo(reader: Reader, id: string, key?: string): Promise<UndoResult> {
    assertHimself(reader);
    assertMay(reader, 'records.write');
    return undo(this.#store, reader, id, key, keptKinds);
  }
}
