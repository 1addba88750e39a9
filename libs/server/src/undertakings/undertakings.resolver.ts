import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { objectType, ZodInput } from '@entregent/graphql-zod';
import type { Reader } from '@entregent/model';
import { type Page, pageType } from '../platform/lists.ts';
import { CurrentReader } from '../platform/reader.ts';
import { Saved } from '../platform/writer.ts';
import { GateService } from './gate.service.ts';
import {
  ApproveDelivery,
  GateInput,
  NewUndertaking,
  TakeStep,
  UndertakingCardInput,
  UndertakingChange,
  UndertakingName,
  UndertakingsInput,
} from './undertaking-inputs.ts';
import { ApprovedDelivery, GateAnswer, UndertakingCard, UndertakingLine } from './undertaking-views.ts';
import { UndertakingsService } from './undertakings.service.ts';

const UndertakingPage = pageType('UndertakingLine', objectType(UndertakingLine));
const CardType = objectType(UndertakingCard);
const AnswerType = objectType(GateAnswer);
const ApprovedType = objectType(ApprovedDelivery);
const SavedType = objectType(Saved);

@Resolver()
export class UndertakingsResolver {
  readonly #undertakings: UndertakingsService;
  readonly #gate: GateService;

  constructor(undertakings: UndertakingsService, gate: GateService) {
    this.#undertakings = undertakings;
    this.#gate = gate;
  }

  @Query(() => UndertakingPage, { description: 'Confidentiality undertakings by the day on which they end' })
  undertakings(
    @CurrentReader('undertakings.read') reader: Reader,
    @ZodInput(UndertakingsInput) input: UndertakingsInput,
  ): Promise<Page<UndertakingLine>> {
    return this.#undertakings.page(reader, input);
  }

  @Query(() => CardType, { description: 'One undertaking: its text, its steps, its history (one statement each)' })
  undertakingCard(
    @CurrentReader('undertakings.read') reader: Reader,
    @ZodInput(UndertakingCardInput) input: UndertakingCardInput,
  ): Promise<UndertakingCard> {
    return this.#undertakings.card(reader, input);
  }

  @Query(() => AnswerType, {
    description: 'Whether a person may receive a document of a dossier at a level, as far as one sees',
  })
  gateAnswer(
    @CurrentReader('undertakings.read') reader: Reader,
    @ZodInput(GateInput) input: GateInput,
  ): Promise<GateAnswer> {
    return this.#gate.preview(reader, input);
  }

  @Mutation(() => SavedType, { description: 'Creates the draft of an undertaking' })
  createUndertaking(
    @CurrentReader('undertakings.write') reader: Reader,
    @ZodInput(NewUndertaking) input: NewUndertaking,
    @Args('key', { type: () => ID, nullable: true }) key?: string,
  ): Promise<Saved> {
    return this.#undertakings.create(reader, input, key);
  }

  @Mutation(() => SavedType, { description: 'Changes the draft of an undertaking; no state, vetting or file' })
  updateUndertaking(
    @CurrentReader('undertakings.write') reader: Reader,
    @ZodInput(UndertakingChange) input: UndertakingChange,
    @Args('key', { type: () => ID, nullable: true }) key?: string,
  ): Promise<Saved> {
    return this.#undertakings.change(reader, input, key);
  }

  @Mutation(() => SavedType, { description: 'Puts the draft of an undertaking into the trash' })
  discardUndertaking(
    @CurrentReader('undertakings.write') reader: Reader,
    @ZodInput(UndertakingName) input: UndertakingName,
  ): Promise<Saved> {
    return this.#undertakings.discard(reader, input);
  }

  @Mutation(() => SavedType, {
    description: 'Takes a step of the register: vet, review, bring into force, suspend, revoke …',
  })
  takeUndertakingStep(
    @CurrentReader('undertakings.write') reader: Reader,
    @ZodInput(TakeStep) input: TakeStep,
    @Args('key', { type: () => ID, nullable: true }) key?: string,
  ): Promise<Saved> {
    return this.#undertakings.step(reader, input, { key });
  }

  @Mutation(() => ApprovedType, { description: 'A second person’s yes to one delivery, for a day' })
  approveDelivery(
    @CurrentReader('access.decide') reader: Reader,
    @ZodInput(ApproveDelivery) input: ApproveDelivery,
  ): Promise<ApprovedDelivery> {
    return this.#gate.approve(reader, input);
  }
}
