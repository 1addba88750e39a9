import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { objectType, ZodInput } from '@entregent/graphql-zod';
import type { Reader } from '@entregent/model';
import { CurrentReader } from '../platform/reader.ts';
import { OwnLanguage, OwnSession } from './account-views.ts';
import { AccountsService } from './accounts.service.ts';
import { SessionsService } from './sessions.service.ts';

const SessionType = objectType(OwnSession);

/** One's own account. */
@Resolver()
export class OwnAccountResolver {
  readonly #accounts: AccountsService;
  readonly #sessions: SessionsService;

  constructor(accounts: AccountsService, sessions: SessionsService) {
    this.#accounts = accounts;
    this.#sessions = sessions;
  }

  @Query(() => [SessionType], { description: 'One’s own open sessions, the one used last first' })
  mySessions(@CurrentReader('account.own') reader: Reader): Promise<OwnSession[]> {
    return this.#sessions.own(reader);
  }

  @Mutation(() => String, { description: 'The language in which the product speaks to the reader' })
  changeMyLanguage(
    @CurrentReader('account.own') reader: Reader,
    @ZodInput(OwnLanguage) input: OwnLanguage,
  ): Promise<string> {
    return this.#accounts.setOwnLanguage(reader, input);
  }

  @Mutation(() => ID, { description: 'Ends one of one’s own sessions' })
  endSession(
    @CurrentReader('account.own') reader: Reader,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<string> {
    return this.#sessions.end(reader, id);
  }

  @Mutation(() => Int, { description: 'Ends one’s own sessions but for this one; answers how many' })
  endOtherSessions(@CurrentReader('account.own') reader: Reader): Promise<number> {
    return this.#sessions.endOthers(reader);
  }
}
