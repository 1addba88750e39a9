import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { objectType, ZodInput } from '@entregent/graphql-zod';
import { type Reader, RequestGlass } from '@entregent/model';
import { CurrentReader } from '../platform/reader.ts';
import { DecideGlass, GlassDecided, GlassInForce, GlassToApprove, GlassTold } from './glass-views.ts';
import { GlassService } from './glass.service.ts';

const ToApproveType = objectType(GlassToApprove);
const InForceType = objectType(GlassInForce);
const ToldType = objectType(GlassTold);
const DecidedType = objectType(GlassDecided);

@Resolver()
export class GlassResolver {
  readonly #glass: GlassService;

  constructor(glass: GlassService) {
    this.#glass = glass;
  }

  @Query(() => [ToApproveType], { description: 'Requests for emergency access that wait for somebody else’s approval' })
  glassToApprove(@CurrentReader('access.approveBreakGlass') reader: Reader): Promise<GlassToApprove[]> {
    return this.#glass.toApprove(reader);
  }

  @Query(() => [InForceType], { description: 'Emergency accesses that are open and concern the reader' })
  glassInForce(@CurrentReader('account.own') reader: Reader): Promise<GlassInForce[]> {
    return this.#glass.inForce(reader);
  }

  @Mutation(() => ToldType, { description: 'Asks for emergency access to a circle' })
  requestGlass(
    @CurrentReader('access.breakGlass') reader: Reader,
    @ZodInput(RequestGlass) input: RequestGlass,
  ): Promise<GlassTold> {
    return this.#glass.ask(reader, input);
  }

  @Mutation(() => DecidedType, { description: 'Opens an emergency access, or refuses it; asks for a fresh sign-in' })
  decideGlass(
    @CurrentReader('access.approveBreakGlass') reader: Reader,
    @ZodInput(DecideGlass) input: DecideGlass,
  ): Promise<GlassDecided> {
    return this.#glass.decide(reader, input);
  }

  @Mutation(() => DecidedType, { description: 'Ends an emergency access before its time' })
  endGlass(
    @CurrentReader('account.own') reader: Reader,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<GlassDecided> {
    return this.#glass.end(reader, id);
  }
}
