import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { objectType, ZodInput } from '@entregent/graphql-zod';
import type { Reader } from '@entregent/model';
import { type Page, pageType } from '../platform/lists.ts';
import { CurrentReader } from '../platform/reader.ts';
import { Saved } from '../platform/writer.ts';
import {
  AddArgument,
  AddAssessment,
  AddIssue,
  AddStance,
  ChangeIssue,
  IssueCardInput,
  IssuesInput,
} from './issue-inputs.ts';
import { IssueCard, IssueLine } from './issue-views.ts';
import { IssuesService } from './issues.service.ts';

const IssueBoard = pageType('IssueLine', objectType(IssueLine));
const CardType = objectType(IssueCard);
const SavedType = objectType(Saved);

@Resolver()
export class IssuesResolver {
  readonly #issues: IssuesService;

  constructor(issues: IssuesService) {
    this.#issues = issues;
  }

  @Query(() => IssueBoard, { description: 'Issues by deadline, heavier exposure first on the same day' })
  issuesBoard(
    @CurrentReader('records.read') reader: Reader,
    @ZodInput(IssuesInput) input: IssuesInput,
  ): Promise<Page<IssueLine>> {
    return this.#issues.board(reader, input);
  }

  @Query(() => CardType, { description: 'All that stands on one issue on a day' })
  issueCard(
    @CurrentReader('records.read') reader: Reader,
    @ZodInput(IssueCardInput) input: IssueCardInput,
  ): Promise<IssueCard> {
    return this.#issues.card(reader, input);
  }

  @Mutation(() => SavedType, { description: 'Adds a dated stance; it overwrites none' })
  addStance(
    @CurrentReader('records.write') reader: Reader,
    @ZodInput(AddStance) input: AddStance,
    @Args('key', { type: () => ID, nullable: true }) key?: string,
  ): Promise<Saved> {
    return this.#issues.addStance(reader, input, key);
  }

  @Mutation(() => SavedType, { description: 'Adds a dated assessment of power and interest; it overwrites none' })
  addAssessment(
    @CurrentReader('records.write') reader: Reader,
    @ZodInput(AddAssessment) input: AddAssessment,
    @Args('key', { type: () => ID, nullable: true }) key?: string,
  ): Promise<Saved> {
    return this.#issues.addAssessment(reader, input, key);
  }

  @Mutation(() => SavedType, { description: 'Creates an issue with its new sources, in one commit' })
  addIssue(
    @CurrentReader('records.write') reader: Reader,
    @ZodInput(AddIssue) input: AddIssue,
    @Args('key', { type: () => ID, nullable: true }) key?: string,
  ): Promise<Saved> {
    return this.#issues.addIssue(reader, input, key);
  }

  @Mutation(() => SavedType, { description: 'Changes an issue and creates its new sources, in one commit' })
  changeIssue(
    @CurrentReader('records.write') reader: Reader,
    @ZodInput(ChangeIssue) input: ChangeIssue,
    @Args('key', { type: () => ID, nullable: true }) key?: string,
  ): Promise<Saved> {
    return this.#issues.changeIssue(reader, input, key);
  }

  @Mutation(() => SavedType, { description: 'Adds an argument with its new sources, in one commit' })
  addArgument(
    @CurrentReader('records.write') reader: Reader,
    @ZodInput(AddArgument) input: AddArgument,
    @Args('key', { type: () => ID, nullable: true }) key?: string,
  ): Promise<Saved> {
    return this.#issues.addArgument(reader, input, key);
  }
}
