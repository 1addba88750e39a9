import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { objectType, ZodInput } from '@entregent/graphql-zod';
import { AccessKey, type Reader, validate } from '@entregent/model';
import { CurrentReader } from '../platform/reader.ts';
import {
  ChangeCircle,
  CircleCard,
  CircleInput,
  CircleLine,
  CircleMatrix,
  CirclesInput,
  CreateCircle,
  LetIn,
  LetOut,
  Person,
  Watchers,
} from './circle-views.ts';
import { CirclesService } from './circles.service.ts';

const LineType = objectType(CircleLine);
const CardType = objectType(CircleCard);
const MatrixType = objectType(CircleMatrix);
const PersonType = objectType(Person);
const WatchersType = objectType(Watchers);

@Resolver()
export class CirclesResolver {
  readonly #circles: CirclesService;

  constructor(circles: CirclesService) {
    this.#circles = circles;
  }

  @Query(() => [LineType], { description: 'The circles that one may know of' })
  circles(
    @CurrentReader('circles.read') reader: Reader,
    @ZodInput(CirclesInput) input: CirclesInput,
  ): Promise<CircleLine[]> {
    return this.#circles.list(reader, input.on);
  }

  @Query(() => CardType, { description: 'One circle, who is in it and what bears its marking' })
  circle(
    @CurrentReader('circles.read') reader: Reader,
    @ZodInput(CircleInput) input: CircleInput,
  ): Promise<CircleCard> {
    return this.#circles.one(reader, input);
  }

  @Query(() => MatrixType, { description: 'People by circles with the level of each' })
  circleMatrix(
    @CurrentReader('circles.read') reader: Reader,
    @ZodInput(CirclesInput) input: CirclesInput,
  ): Promise<CircleMatrix> {
    return this.#circles.matrix(reader, input.on);
  }

  @Query(() => [PersonType], { description: 'Open accounts to choose from, for who keeps a circle' })
  colleagues(@CurrentReader('circles.read') reader: Reader): Promise<Person[]> {
    return this.#circles.colleagues(reader);
  }

  @Query(() => WatchersType, { description: 'The accounts that can see what bears a marking which one holds' })
  whoCanSee(@CurrentReader('records.read') reader: Reader, @Args('access') access: string): Promise<Watchers> {
    return this.#circles.whoCanSee(reader, validate(AccessKey, access, reader.language));
  }

  @Mutation(() => String, { description: 'Creates a circle; answers its code' })
  createCircle(
    @CurrentReader('circles.manage') reader: Reader,
    @ZodInput(CreateCircle) input: CreateCircle,
  ): Promise<string> {
    return this.#circles.create(reader, input);
  }

  @Mutation(() => String, { description: 'Changes a circle that one keeps, closes it or opens it again' })
  changeCircle(
    @CurrentReader('circles.read') reader: Reader,
    @ZodInput(ChangeCircle) input: ChangeCircle,
  ): Promise<string> {
    return this.#circles.change(reader, input);
  }

  @Mutation(() => String, { description: 'Deletes a circle that nobody ever was in' })
  deleteCircle(@CurrentReader('circles.manage') reader: Reader, @Args('code') code: string): Promise<string> {
    return this.#circles.delete(reader, code);
  }

  @Mutation(() => String, { description: 'Lets an account into a circle that one keeps, or changes its level there' })
  letIntoCircle(@CurrentReader('circles.read') reader: Reader, @ZodInput(LetIn) input: LetIn): Promise<string> {
    return this.#circles.letIn(reader, input);
  }

  @Mutation(() => String, { description: 'Lets an account out of a circle that one keeps' })
  letOutOfCircle(@CurrentReader('circles.read') reader: Reader, @ZodInput(LetOut) input: LetOut): Promise<string> {
    return this.#circles.letOut(reader, input);
  }
}
