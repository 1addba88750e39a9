import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { kinds, type Reader, tieTypes } from '@entregent/model';
import type { RecordType } from '@entregent/graph-db';
import { objectType, ZodInput } from '@entregent/graphql-zod';
import { z } from 'zod';
import { CurrentReader } from '../platform/reader.ts';
import { Saved } from '../platform/writer.ts';
import { RecordsService } from './records.service.ts';

const id = z.uuid().meta({ graphql: 'ID' });
const anyType = z.enum([...kinds, ...tieTypes]).meta({ id: 'RecordType' });
const Target = z.object({ id, type: anyType }).meta({ id: 'RecordName' });
const Removal = z.object({ id, type: anyType, version: z.int32() }).meta({ id: 'Removal' });

const FieldChange = z
  .object({
    field: z.string(),
    before: z.string().nullable().meta({ description: 'JSON' }),
    after: z.string().nullable().meta({ description: 'JSON' }),
  })
  .meta({ id: 'FieldChange' });
const Entry = z
  .object({
    version: z.int32(),
    action: z.string().meta({ description: 'create, update, remove or restore' }),
    commit: id,
    at: z.string(),
    by: z.string(),
    reason: z.string(),
    kind: z.string(),
    fields: z.array(FieldChange),
  })
  .meta({ id: 'HistoryEntry' });
const UndoConflict = z
  .object({ id, type: z.string(), reason: z.string(), fields: z.array(z.string()) })
  .meta({ id: 'UndoConflict' });
const Undone = z
  .object({
    commit: id.nullable(),
    removed: z.int32(),
    restored: z.int32(),
    conflicts: z.array(UndoConflict),
  })
  .meta({ id: 'Undone' });

const EntryType = objectType(Entry);
const UndoneType = objectType(Undone);
const SavedType = objectType(Saved);

@Resolver()
export class HistoryResolver {
  readonly #records: RecordsService;

  constructor(records: RecordsService) {
    this.#records = records;
  }

  @Query(() => [EntryType], { description: 'What happened to a record, latest first' })
  history(
    @CurrentReader('records.read') reader: Reader,
    @ZodInput(Target) input: z.output<typeof Target>,
  ): Promise<z.output<typeof Entry>[]> {
    return this.#records.historyOf(reader, input.type as RecordType, input.id);
  }

  @Mutation(() => SavedType, { description: 'Puts a record into the trash' })
  remove(
    @CurrentReader('records.write') reader: Reader,
    @ZodInput(Removal) input: z.output<typeof Removal>,
  ): Promise<Saved> {
    return this.#records.remove(reader, { ...input, type: input.type as RecordType });
  }

  @Mutation(() => UndoneType, { description: 'Takes a commit back; what moved on since is listed and kept' })
  undo(
    @CurrentReader('records.write') reader: Reader,
    @Args('commit', { type: () => ID }) commit: string,
    @Args('key', { type: () => ID, nullable: true }) key?: string,
  ): Promise<z.output<typeof Undone>> {
    return this.#records.undone(reader, commit, key);
  }
}
