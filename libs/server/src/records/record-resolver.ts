import type { Type } from '@nestjs/common';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { createInputOf, entityOf, type Kind, type Reader, updateInputOf } from '@entregent/model';
import { objectType, ZodInput } from '@entregent/graphql-zod';
import { CurrentReader } from '../platform/reader.ts';
import { Saved } from '../platform/writer.ts';
import { RecordsService } from './records.service.ts';

const SavedType = objectType(Saved);
const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

/** The read, the creation and the change of one kind of record, all from its entity. */
export function recordResolver(kind: Kind): Type<unknown> {
  const entity = entityOf(kind);
  const RecordType = objectType(entity.schema);
  const Create = createInputOf(entity);
  const Update = updateInputOf(entity);
  const [, [singular]] = entity.options.labels;

  @Resolver(() => RecordType)
  class RecordResolver {
    readonly #records: RecordsService;

    constructor(records: RecordsService) {
      this.#records = records;
    }

    @Query(() => RecordType, { name: lowerFirst(kind), description: `One ${singular}, for its form` })
    one(@CurrentReader('records.read') reader: Reader, @Args('id', { type: () => ID }) id: string): Promise<unknown> {
      return this.#records.one(reader, kind, id);
    }

    @Mutation(() => SavedType, { name: `create${kind}`, description: `Creates a ${singular}` })
    create(
      @CurrentReader('records.write') reader: Reader,
      @ZodInput(Create) input: Record<string, unknown>,
      @Args('key', { type: () => ID, nullable: true }) key?: string,
    ): Promise<Saved> {
      return this.#records.create(reader, kind, input, key);
    }

    @Mutation(() => SavedType, { name: `update${kind}`, description: `Changes a ${singular}` })
    update(
      @CurrentReader('records.write') reader: Reader,
      @ZodInput(Update) input: Record<string, unknown>,
      @Args('key', { type: () => ID, nullable: true }) key?: string,
    ): Promise<Saved> {
      return this.#records.update(reader, kind, input, key);
    }
  }
  Object.defineProperty(RecordResolver, 'name', { value: `${kind}Resolver` });
  return RecordResolver;
}
