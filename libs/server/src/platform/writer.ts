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
import { commit, type CommitKind, GraphStore, type Operation, undo, type UndoResult } from '@entregent/graph-db';
import { z } from 'zod';

/** What every change answers: the commit, so that it can be undone at once, and the record that it is about. */
export const Saved = z
  .object({
    commit: z.uuid().nullable().meta({ graphql: 'ID', description: 'Null when nothing had to change' }),
    id: z.uuid().meta({ graphql: 'ID', description: 'The record that the change is about' }),
    version: z.int32().meta({ description: 'Its version now' }),
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
  /** What the audit log is told in the same transaction. */
  readonly audit?: readonly AuditNote[];
  /** The kind whose register writes here: nobody else writes records of a kept kind. */
  readonly keeps?: Kind;
}

const kept: readonly string[] = keptKinds;

/** @throws DomainError FORBIDDEN for a record that a register of its own keeps */
function assertKeeper(reader: Reader, operations: readonly Operation[], keeps: Kind | undefined): void {
  if (operations.every(({ type }) => type === keeps || !kept.includes(type))) return;
  throw new DomainError('FORBIDDEN', { reason: errorText('FORBIDDEN', reader.language) });
}

/** The services' way to write: who may write at all, the commit, and what the person is told. */
@Injectable()
export class Writer {
  readonly #store: GraphStore;

  constructor(store: GraphStore) {
    this.#store = store;
  }

  async save(reader: Reader, change: Change): Promise<Saved> {
    const { id, operations, reason, key, kind = 'edit', audit } = change;
    assertHimself(reader);
    assertMay(reader, 'records.write');
    assertKeeper(reader, operations, change.keeps);
    const result = await commit(this.#store, reader, { operations, reason: reason ?? '', key, kind, audit });
    const about = result.records.find((record) => record.id === id) ?? result.records[0];
    // Nothing changed: the version that was read still stands.
    const given = operations.find((op) => op.id === id);
    const version = about?.version ?? (given && 'version' in given ? (given.version ?? 1) : 1);
    return { commit: result.commit, id: result.replayed && about ? about.id : id, version };
  }

  async undo(reader: Reader, id: string, key?: string): Promise<UndoResult> {
    assertHimself(reader);
    assertMay(reader, 'records.write');
    return undo(this.#store, reader, id, key, keptKinds);
  }
}
