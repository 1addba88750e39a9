import { Injectable } from '@nestjs/common';
import { assertMay, type Reader } from '@entregent/model';
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
}

/** The services' way to write: who may write at all, the commit, and what the person is told. */
@Injectable()
export class Writer {
  readonly #store: GraphStore;

  constructor(store: GraphStore) {
    this.#store = store;
  }

  async save(reader: Reader, { id, operations, reason, key, kind = 'edit' }: Change): Promise<Saved> {
    assertMay(reader, 'records.write');
    const result = await commit(this.#store, reader, { operations, reason: reason ?? '', key, kind });
    const about = result.records.find((record) => record.id === id) ?? result.records[0];
    // Nothing changed: the version that was read still stands.
    const given = operations.find((op) => op.id === id);
    const version = about?.version ?? (given && 'version' in given ? (given.version ?? 1) : 1);
    return { commit: result.commit, id: result.replayed && about ? about.id : id, version };
  }

  async undo(reader: Reader, id: string, key?: string): Promise<UndoResult> {
    assertMay(reader, 'records.write');
    return undo(this.#store, reader, id, key);
  }
}
