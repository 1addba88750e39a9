import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CreateTie, type Reader, Tie, TieType, UpdateTie } from '@entregent/model';
import { objectType, ZodInput } from '@entregent/graphql-zod';
import { CurrentReader } from '../platform/reader.ts';
import { Saved } from '../platform/writer.ts';
import { RecordsService } from './records.service.ts';
import { z } from 'zod';

const SavedType = objectType(Saved);
const TieObject = objectType(Tie);
const TieName = z.object({ id: z.uuid().meta({ graphql: 'ID' }), type: TieType }).meta({ id: 'TieName' });

@Resolver(() => TieObject)
export class TiesResolver {
  readonly #records: RecordsService;

  constructor(records: RecordsService) {
    this.#records = records;
  }

  @Query(() => TieObject, { description: 'One tie, for its form' })
  tie(@CurrentReader('records.read') reader: Reader, @ZodInput(TieName) input: z.output<typeof TieName>): Promise<Tie> {
    return this.#records.tie(reader, input.type, input.id);
  }

  @Mutation(() => SavedType, { description: 'Creates a tie between two actors' })
  createTie(
    @CurrentReader('records.write') reader: Reader,
    @ZodInput(CreateTie) input: CreateTie,
    @Args('key', { type: () => ID, nullable: true }) key?: string,
  ): Promise<Saved> {
    return this.#records.createTie(reader, input, key);
  }

  @Mutation(() => SavedType, { description: 'Changes a tie' })
  updateTie(
    @CurrentReader('records.write') reader: Reader,
    @ZodInput(UpdateTie) input: UpdateTie,
    @Args('key', { type: () => ID, nullable: true }) key?: string,
  ): Promise<Saved> {
    return this.#records.updateTie(reader, input, key);
  }
}
