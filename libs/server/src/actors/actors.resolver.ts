import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { objectType, ZodInput } from '@entregent/graphql-zod';
import { Day, type Reader } from '@entregent/model';
import { z } from 'zod';
import { type Page, pageType } from '../platform/lists.ts';
import { CurrentReader } from '../platform/reader.ts';
import { Saved } from '../platform/writer.ts';
import { ActorsService } from './actors.service.ts';
import { CommitteeCard } from './committee-views.ts';
import { AddFact, ChangeFact } from './facts.ts';
import { ActorRow, ActorsInput, Hit, SearchInput } from './list-views.ts';
import { SearchService } from './search.service.ts';
import { Timeline, TimelineInput } from './timeline-views.ts';
import { ActorCard } from './views.ts';

const CardInput = z
  .object({
    id: z.uuid().meta({ graphql: 'ID' }),
    on: Day.nullable().optional().meta({ description: 'Today when left out' }),
  })
  .meta({ id: 'CardInput' });
type CardInput = z.output<typeof CardInput>;

const SavedType = objectType(Saved);
const HitType = objectType(Hit);
const CardType = objectType(ActorCard);
const CommitteeType = objectType(CommitteeCard);
const TimelineType = objectType(Timeline);
const ActorPage = pageType('Actor', objectType(ActorRow));

@Resolver()
export class ActorsResolver {
  readonly #actors: ActorsService;
  readonly #search: SearchService;

  constructor(actors: ActorsService, search: SearchService) {
    this.#actors = actors;
    this.#search = search;
  }

  @Query(() => [HitType], { description: 'Records by their names, best match first' })
  search(@CurrentReader('records.read') reader: Reader, @ZodInput(SearchInput) input: SearchInput): Promise<Hit[]> {
    return this.#search.search(reader, input);
  }

  @Query(() => [HitType], { description: 'What records are called, at most 200; hidden ones are left out' })
  names(
    @CurrentReader('records.read') reader: Reader,
    @Args('ids', { type: () => [ID] }) ids: readonly string[],
  ): Promise<Hit[]> {
    return this.#search.names(reader, ids);
  }

  @Query(() => ActorPage, { description: 'People, organisations and committees (two statements: page, total)' })
  actors(
    @CurrentReader('records.read') reader: Reader,
    @ZodInput(ActorsInput) input: ActorsInput,
  ): Promise<Page<ActorRow>> {
    return this.#actors.page(reader, input);
  }

  @Query(() => CardType, { description: 'What a card says beside the own fields (two statements: card, hats)' })
  actorCard(@CurrentReader('records.read') reader: Reader, @ZodInput(CardInput) input: CardInput): Promise<ActorCard> {
    return this.#actors.card(reader, input.id, input.on ?? undefined);
  }

  @Query(() => CommitteeType, { description: 'A committee in its surroundings (two statements: committee, hats)' })
  committeeCard(
    @CurrentReader('records.read') reader: Reader,
    @ZodInput(CardInput) input: CardInput,
  ): Promise<CommitteeCard> {
    return this.#actors.committee(reader, input.id, input.on ?? undefined);
  }

  @Query(() => TimelineType, { description: 'What happened with an actor, newest first' })
  actorTimeline(
    @CurrentReader('records.read') reader: Reader,
    @ZodInput(TimelineInput) input: TimelineInput,
  ): Promise<Timeline> {
    return this.#actors.timeline(reader, input);
  }

  @Mutation(() => SavedType, {
    description: 'Adds an actor, a mandate, a tie or a stance with its new sources in one commit',
  })
  addFact(
    @CurrentReader('records.write') reader: Reader,
    @ZodInput(AddFact) input: AddFact,
    @Args('key', { type: () => ID, nullable: true }) key?: string,
  ): Promise<Saved> {
    return this.#actors.addFact(reader, input, key);
  }

  @Mutation(() => SavedType, { description: 'Changes one of them, with new sources, in one commit' })
  changeFact(
    @CurrentReader('records.write') reader: Reader,
    @ZodInput(ChangeFact) input: ChangeFact,
    @Args('key', { type: () => ID, nullable: true }) key?: string,
  ): Promise<Saved> {
    return this.#actors.changeFact(reader, input, key);
  }
}
