import { Injectable } from '@nestjs/common';
import { queries } from '@entregent/graph';
import { forTie, GraphStore, RecordRow, type RecordType, type Run, TieRow, type Values } from '@entregent/graph-db';
import { entityOf, isKind, isTieType, type Kind, type Reader, referencesOf, type TieType } from '@entregent/model';
import { z } from 'zod';

const kind = z.custom<Kind>((value) => typeof value === 'string' && isKind(value));
const ExistingRecord = z.object({
  id: z.string(),
  type: kind,
  origin: z.string(),
  label: z.string().nullable(),
  access: z.string(),
  version: z.int(),
  imported: z.string().nullable(),
});
const ExistingTie = z.object({
  type: z.custom<TieType>((value) => typeof value === 'string' && isTieType(value)),
  id: z.string(),
  origin: z.string(),
  tail: z.string(),
  head: z.string(),
  version: z.int(),
  to: z.string().nullable(),
  imported: z.string().nullable(),
});

/** A record of the register that is there; `imported` is JSON of what the last import told. */
export type ExistingRecord = z.output<typeof ExistingRecord>;
/** A tie of the register; one whose `imported` is null was closed by an import. */
export type ExistingTie = z.output<typeof ExistingTie>;

const Turn = z.object({ register: z.string() });
const Origin = z.object({ origin: z.string() });
const originsOf = (rows: readonly z.output<typeof Origin>[]): Set<string> => new Set(rows.map(({ origin }) => origin));

/** What stands of a register, and the origins of what people threw away of it. */
export interface Existing {
  readonly records: readonly ExistingRecord[];
  readonly ties: readonly ExistingTie[];
  readonly removed: ReadonlySet<string>;
}

const PACK = 5000;

/** What the reader sees of a register's earlier imports: a few statements, however many facts there are. */
@Injectable()
export class ImportsRepository {
  readonly #store: GraphStore;

  constructor(store: GraphStore) {
    this.#store = store;
  }

  /** False when another import of the register is under way. */
  async takeTurn(register: string, holder: string, now: Date, until: Date): Promise<boolean> {
    const times = { now: now.toISOString(), until: until.toISOString() };
    return (await this.#store.platform(queries.imports.takeTurn, { register, holder, ...times }, Turn)).length > 0;
  }

  async giveTurnBack(register: string, holder: string): Promise<void> {
    await this.#store.platform(queries.imports.giveTurnBack, { register, holder }, Turn);
  }

  /** One state of the base: every record of the register, and its ties of the types asked for. */
  existing(reader: Reader, register: string, types: readonly TieType[]): Promise<Existing> {
    const prefix = `${register}:`;
    return this.#store.readTogether(reader, async (run) => {
      const records = await run(queries.imports.recordsByOrigin, { prefix }, ExistingRecord);
      const thrown = await run(queries.imports.removedRecords, { prefix }, Origin);
      if (records.length === 0 || types.length === 0) return { records, ties: [], removed: originsOf(thrown) };
      const ties = await run(queries.imports.tiesByOrigin, { prefix, types }, ExistingTie);
      thrown.push(...(await run(queries.imports.removedTies, { prefix, types }, Origin)));
      const removed = originsOf(thrown);
      // Brought in again since, by hand or by another import.
      for (const { origin } of [...records, ...ties]) removed.delete(origin);
      return { records, ties, removed };
    });
  }

  /** The values that records and ties have now, by id: references and sources are those that the reader may see. */
  async values(
    reader: Reader,
    wanted: readonly { id: string; type: RecordType }[],
  ): Promise<ReadonlyMap<string, Values>> {
    const found = new Map<string, Values>();
    if (wanted.length === 0) return found;
    await this.#store.readTogether(reader, async (run) => {
      for (const [type, group] of Map.groupBy(wanted, ({ type: of }) => of))
        for (let at = 0; at < group.length; at += PACK) {
          const ids = group.slice(at, at + PACK).map(({ id }) => id);
          for (const [id, values] of await valuesOf(run, type, ids)) found.set(id, values);
        }
    });
    return found;
  }
}

const idOf = (properties: Values): string => z.string().parse(properties['id']);

async function valuesOf(run: Run, type: RecordType, ids: readonly string[]): Promise<(readonly [string, Values])[]> {
  if (!isKind(type)) {
    const rows = await run(forTie(queries.records.tiesByIds, type), { ids }, TieRow);
    return rows.map(({ properties, sources }) => [idOf(properties), { ...properties, sources }]);
  }
  const fields = referencesOf(entityOf(type));
  const rows = await run(queries.records.byIds, { ids }, RecordRow);
  return rows.map(({ properties, references, sources }) => {
    const seen = Object.fromEntries(
      fields.map(({ field, many }) => {
        const named = references.filter(([of]) => of === field).map(([, id]) => id);
        return [field, many ? named : (named[0] ?? null)];
      }),
    );
    return [idOf(properties), { ...properties, ...seen, sources }];
  });
}
