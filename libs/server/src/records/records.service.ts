import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { GraphStore, history, readRecord, readTie, type RecordType, type Values } from '@entregent/graph-db';
import {
  assertMay,
  type CreateTie,
  DomainError,
  entityOf,
  isKind,
  type Kind,
  type Reader,
  type Tie,
  type TieType,
  type UpdateTie,
} from '@entregent/model';
import { type Saved, Writer } from '../platform/writer.ts';

type Input = Readonly<Record<string, unknown>>;

/** What every kind of record has in common: one read, one creation, one change, removal, history, undo. */
@Injectable()
export class RecordsService {
  readonly #store: GraphStore;
  readonly #writer: Writer;

  constructor(store: GraphStore, writer: Writer) {
    this.#store = store;
    this.#writer = writer;
  }

  async one(reader: Reader, kind: Kind, id: string): Promise<unknown> {
    assertMayRead(reader, kind);
    const record = await readRecord(this.#store, reader, kind, id);
    if (!record) throw new DomainError('NOT_FOUND');
    return record;
  }

  async tie(reader: Reader, type: TieType, id: string): Promise<Tie> {
    const tie = await readTie(this.#store, reader, type, id);
    if (!tie) throw new DomainError('NOT_FOUND');
    return tie;
  }

  create(reader: Reader, kind: Kind, input: Input, key?: string): Promise<Saved> {
    const id = randomUUID();
    return this.#writer.save(reader, { id, key, operations: [{ op: 'create', type: kind, id, set: input as Values }] });
  }

  update(reader: Reader, kind: Kind, input: Input, key?: string): Promise<Saved> {
    const { id, version, ...set } = input as { id: string; version: number };
    return this.#writer.save(reader, { id, key, operations: [{ op: 'update', type: kind, id, version, set }] });
  }

  createTie(reader: Reader, { type, tail, head, ...set }: CreateTie, key?: string): Promise<Saved> {
    const id = randomUUID();
    return this.#writer.save(reader, {
      id,
      key,
      operations: [{ op: 'create', type, id, tail, head, set: set as Values }],
    });
  }

  updateTie(reader: Reader, { id, type, version, ...set }: UpdateTie, key?: string): Promise<Saved> {
    return this.#writer.save(reader, {
      id,
      key,
      operations: [{ op: 'update', type, id, version, set: set as Values }],
    });
  }

  remove(reader: Reader, { id, type, version }: { id: string; type: RecordType; version: number }): Promise<Saved> {
    return this.#writer.save(reader, { id, operations: [{ op: 'remove', type, id, version }] });
  }

  /** History with values as JSON text: they are of any kind, GraphQL's are not. */
  async historyOf(reader: Reader, type: RecordType, id: string) {
    if (isKind(type)) assertMayRead(reader, type);
    const entries = await history(this.#store, reader, isKind(type) ? { kind: type, id } : { tie: type, id });
    return entries.map(({ version, action, commit, at, by, reason, kind, fields }) => ({
      version,
      action,
      commit,
      at,
      by,
      reason,
      kind,
      fields: fields.map(({ field, before, after }) => ({ field, before: asJson(before), after: asJson(after) })),
    }));
  }

  async undone(reader: Reader, commit: string, key?: string) {
    const { conflicts, ...done } = await this.#writer.undo(reader, commit, key);
    const language = reader.language === 'fr' ? 0 : 1;
    return {
      ...done,
      conflicts: conflicts.map(({ id, type, reason, fields }) => ({
        id,
        type,
        reason: reason[language],
        fields: [...(fields ?? [])],
      })),
    };
  }
}

/** @throws DomainError FORBIDDEN when the register of this kind asks for a right that the reader does not hold */
const assertMayRead = (reader: Reader, kind: Kind): void =>
  assertMay(reader, entityOf(kind).options.kept?.read ?? 'records.read');

const asJson = (value: unknown): string | null =>
  value === null || value === undefined ? null : JSON.stringify(value);
