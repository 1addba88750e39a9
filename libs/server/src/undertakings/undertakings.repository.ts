import { Injectable } from '@nestjs/common';
import { queries } from '@entregent/graph';
import { GraphStore, history, type HistoryEntry } from '@entregent/graph-db';
import { type Reader, SignedFileType, UndertakingState } from '@entregent/model';
import { z } from 'zod';
import { CitedSource } from '../platform/cited-source.ts';
import { UndertakingLine, UndertakingText } from './undertaking-views.ts';

const { undertakings, accounts } = queries;
const maybe = z.string().nullable();

/** Where a page starts: after the undertaking of this end, sort key of the person, and id. */
export const RegisterKey = z.tuple([z.string(), z.string(), z.string()]);
export type RegisterKey = z.output<typeof RegisterKey>;
const fromTheStart: RegisterKey = ['', '', ''];

const LineRow = UndertakingLine.omit({ daysLeft: true, reminder: true }).extend({
  stored: UndertakingState,
  key: RegisterKey,
});
export type LineRow = z.output<typeof LineRow>;
const Page = z.object({ total: z.int(), undertakings: z.array(LineRow) });

const Party = z.object({ id: z.string(), label: z.string() });
const CardRow = z.object({
  undertaking: z.object({
    ...UndertakingText,
    state: UndertakingState,
    vettedBy: maybe,
    reviewedBy: maybe,
    file: maybe,
    fileName: maybe,
    fileType: SignedFileType.nullable(),
    fileHash: maybe,
    fileSize: z.int().nullable(),
  }),
  person: Party,
  organisation: Party.nullable(),
  vetter: maybe,
  vetterPerson: maybe,
  reviewer: maybe,
  sources: z.array(CitedSource),
});
export type CardRow = z.output<typeof CardRow>;

const Account = z.object({ id: z.string(), name: z.string() });

interface Filter {
  readonly states: readonly string[];
  readonly person: string | null;
  readonly organisation: string | null;
  readonly circle: string | null;
  readonly on: string;
  readonly limit: number;
}

@Injectable()
export class UndertakingsRepository {
  readonly #store: GraphStore;

  constructor(store: GraphStore) {
    this.#store = store;
  }

  async page(
    reader: Reader,
    filter: Filter,
    [afterEnd, afterKey, afterId]: RegisterKey = fromTheStart,
  ): Promise<z.output<typeof Page>> {
    return (await this.#store.read(reader, undertakings.page, { ...filter, afterEnd, afterKey, afterId }, Page))[0]!;
  }

  async one(reader: Reader, id: string): Promise<CardRow | undefined> {
    return (await this.#store.read(reader, undertakings.one, { id }, CardRow))[0];
  }

  history(reader: Reader, id: string): Promise<readonly HistoryEntry[]> {
    return history(this.#store, reader, { kind: 'Undertaking', id });
  }

  /** Names of accounts by id. */
  async accountNames(): Promise<ReadonlyMap<string, string>> {
    const rows = await this.#store.platform(accounts.users, { now: new Date().toISOString() }, Account.loose());
    return new Map(rows.map(({ id, name }) => [id, name]));
  }
}
