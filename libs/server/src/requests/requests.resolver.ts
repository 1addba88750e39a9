import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { objectType, ZodInput } from '@entregent/graphql-zod';
import { type Reader, RequestAccess } from '@entregent/model';
import { CurrentReader } from '../platform/reader.ts';
import { AccessService } from './access.service.ts';
import { LoweringService } from './lowering.service.ts';
import { ApproverView, Decided, DecideRequest, OwnRequest, RequestToDecide, Told } from './request-views.ts';
import { RequestsService } from './requests.service.ts';

const ToDecideType = objectType(RequestToDecide);
const OwnType = objectType(OwnRequest);
const DecidedType = objectType(Decided);
const ToldType = objectType(Told);
const ApproverType = objectType(ApproverView);

@Resolver()
export class RequestsResolver {
  readonly #requests: RequestsService;
  readonly #access: AccessService;
  readonly #lowering: LoweringService;

  constructor(requests: RequestsService, access: AccessService, lowering: LoweringService) {
    this.#requests = requests;
    this.#access = access;
    this.#lowering = lowering;
  }

  @Query(() => [ToDecideType], {
    description: 'Requests that wait for the reader’s decision, oldest first, at most 100',
  })
  requestsToDecide(@CurrentReader('access.decide') reader: Reader): Promise<RequestToDecide[]> {
    return this.#requests.toDecide(reader);
  }

  @Query(() => [OwnType], { description: 'What the reader asked for in the last 90 days, latest first, at most 100' })
  ownRequests(@CurrentReader('access.request') reader: Reader): Promise<OwnRequest[]> {
    return this.#requests.mine(reader);
  }

  @Query(() => [ApproverType], { description: 'Who may approve that what bears this marking is lowered' })
  approvers(@CurrentReader('records.lower') reader: Reader, @Args('access') access: string): Promise<ApproverView[]> {
    return this.#lowering.approvers(reader, access);
  }

  @Mutation(() => ToldType, { description: 'Asks to be let in to a record that does not open' })
  requestAccess(
    @CurrentReader('access.request') reader: Reader,
    @ZodInput(RequestAccess) input: RequestAccess,
  ): Promise<Told> {
    return this.#access.ask(reader, input);
  }

  @Mutation(() => DecidedType, {
    description:
      'Decides a request of somebody else (statements: the request, what it is about, who may decide, the act)',
  })
  decideRequest(
    @CurrentReader('access.decide') reader: Reader,
    @ZodInput(DecideRequest) input: DecideRequest,
  ): Promise<Decided> {
    return this.#requests.decide(reader, input);
  }
}
