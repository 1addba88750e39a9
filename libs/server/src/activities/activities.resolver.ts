import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { objectType, ZodInput } from '@entregent/graphql-zod';
import type { Reader } from '@entregent/model';
import type { z } from 'zod';
import { type Page, pageType } from '../platform/lists.ts';
import { CurrentReader } from '../platform/reader.ts';
import { Saved } from '../platform/writer.ts';
import { ActivitiesService } from './activities.service.ts';
import { Hat, HatsInput, LogActivity, ReviseActivity } from './activity-log.ts';
import { ActivitiesInput, ActivityDetails, ActivityLine } from './activity-views.ts';

const SavedType = objectType(Saved);
const HatType = objectType(Hat);
const DetailsType = objectType(ActivityDetails);
const ActivityPage = pageType('Activity', objectType(ActivityLine));

@Resolver()
export class ActivitiesResolver {
  readonly #activities: ActivitiesService;

  constructor(activities: ActivitiesService) {
    this.#activities = activities;
  }

  @Query(() => ActivityPage, { description: 'The log, newest first (two statements: the page and its total)' })
  activities(
    @CurrentReader('records.read') reader: Reader,
    @ZodInput(ActivitiesInput) input: ActivitiesInput,
  ): Promise<Page<ActivityLine>> {
    return this.#activities.page(reader, input);
  }

  @Query(() => DetailsType, { description: 'Who attended an activity and what follows from it' })
  activityDetails(
    @CurrentReader('records.read') reader: Reader,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<ActivityDetails> {
    return this.#activities.details(reader, id);
  }

  @Query(() => [HatType], { description: 'Hats that people wear on a day, the one to propose first' })
  hatsOn(
    @CurrentReader('records.read') reader: Reader,
    @ZodInput(HatsInput) input: z.output<typeof HatsInput>,
  ): Promise<Hat[]> {
    return this.#activities.hatsOn(reader, input);
  }

  @Mutation(() => SavedType, { description: 'Logs an activity with its attendances and follow-ups in one commit' })
  logActivity(
    @CurrentReader('records.write') reader: Reader,
    @ZodInput(LogActivity) input: LogActivity,
    @Args('key', { type: () => ID, nullable: true }) key?: string,
  ): Promise<Saved> {
    return this.#activities.log(reader, input, key);
  }

  @Mutation(() => SavedType, { description: 'Changes an activity, with new sources in the same commit' })
  reviseActivity(
    @CurrentReader('records.write') reader: Reader,
    @ZodInput(ReviseActivity) input: ReviseActivity,
    @Args('key', { type: () => ID, nullable: true }) key?: string,
  ): Promise<Saved> {
    return this.#activities.revise(reader, input, key);
  }
}
