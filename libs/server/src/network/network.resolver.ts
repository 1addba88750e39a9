import { Query, Resolver } from '@nestjs/graphql';
import { Day, type Reader } from '@entregent/model';
import { objectType, ZodInput } from '@entregent/graphql-zod';
import { z } from 'zod';
import { CurrentReader } from '../platform/reader.ts';
import { ActorMap, ActorPaths, ExpandQuestion, MapActor, MapQuestion, PathQuestion } from './network.schemas.ts';
import { type FocusAnswer, NetworkService } from './network.service.ts';

const ActorMapType = objectType(ActorMap);
const ActorPathsType = objectType(ActorPaths);
const MapActorType = objectType(MapActor);
const MapActorQuestion = z
  .object({ id: z.uuid().meta({ graphql: 'ID' }), on: Day.optional() })
  .meta({ id: 'MapActorQuestion' });

// Whole maps go out as one packed value: hundreds of typed objects cost more to serialise than to find (architecture, 5).
const packed = (answer: FocusAnswer) => ({ ...answer, columns: JSON.stringify(answer.columns) });

@Resolver()
export class NetworkResolver {
  readonly #network: NetworkService;

  constructor(network: NetworkService) {
    this.#network = network;
  }

  @Query(() => ActorMapType, { description: 'The map around an actor or an issue on a day' })
  async focus(
    @CurrentReader('records.read') reader: Reader,
    @ZodInput(MapQuestion) input: MapQuestion,
  ): Promise<z.output<typeof ActorMap>> {
    return packed(await this.#network.focus(reader, input));
  }

  @Query(() => ActorMapType, { description: 'The map with neighbours of one actor that were not shown' })
  async expand(
    @CurrentReader('records.read') reader: Reader,
    @ZodInput(ExpandQuestion) input: ExpandQuestion,
  ): Promise<z.output<typeof ActorMap>> {
    return packed(await this.#network.expand(reader, input));
  }

  @Query(() => ActorPathsType, { description: 'Ways of introduction between two actors, as sentences, best first' })
  paths(
    @CurrentReader('records.read') reader: Reader,
    @ZodInput(PathQuestion) input: PathQuestion,
  ): Promise<ActorPaths> {
    return this.#network.paths(reader, input);
  }

  @Query(() => MapActorType, { description: 'An actor in short, for the drawer beside a map' })
  mapActor(
    @CurrentReader('records.read') reader: Reader,
    @ZodInput(MapActorQuestion) { id, on }: z.output<typeof MapActorQuestion>,
  ): Promise<MapActor> {
    return this.#network.actor(reader, id, on);
  }
}
