import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { objectType, ZodInput } from '@entregent/graphql-zod';
import type { Reader } from '@entregent/model';
import { type Page, pageType } from '../platform/lists.ts';
import { CurrentReader } from '../platform/reader.ts';
import { Notice, NoticesInput, NoticesService } from './notices.service.ts';

const NoticePage = pageType('Notice', objectType(Notice));

@Resolver()
export class NoticesResolver {
  readonly #notices: NoticesService;

  constructor(notices: NoticesService) {
    this.#notices = notices;
  }

  @Query(() => NoticePage, { description: 'What the reader is told, latest first' })
  notices(
    @CurrentReader('account.own') reader: Reader,
    @ZodInput(NoticesInput) input: NoticesInput,
  ): Promise<Page<Notice>> {
    return this.#notices.page(reader, input);
  }

  @Query(() => Int, { description: 'How many notices he has not seen' })
  unreadNotices(@CurrentReader('account.own') reader: Reader): Promise<number> {
    return this.#notices.unread(reader);
  }

  @Mutation(() => Int, {
    description: 'Marks notices as seen, all without ids; answers how many are left (statements: the marks, the count)',
  })
  seeNotices(
    @CurrentReader('account.own') reader: Reader,
    @Args('ids', { type: () => [ID], nullable: true }) ids?: string[] | null,
  ): Promise<number> {
    return this.#notices.see(reader, ids ?? null);
  }
}
