import { Args, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { objectType, ZodInput } from '@entregent/graphql-zod';
import type { Reader } from '@entregent/model';
import { type Page, pageType } from '../platform/lists.ts';
import { CurrentReader } from '../platform/reader.ts';
import {
  AccountLine,
  AccountsInput,
  ChangeAccount,
  ChangeAccountCircle,
  CircleChoice,
  InviteUser,
  SignInLink,
} from './account-views.ts';
import { AccountsService } from './accounts.service.ts';
import { SessionsService } from './sessions.service.ts';
import { SignInService } from './sign-in.service.ts';

const AccountPage = pageType('Account', objectType(AccountLine));
const LinkType = objectType(SignInLink);
const ChoiceType = objectType(CircleChoice);

/** The accounts, for those who keep them; each is named by its sign-in name. */
@Resolver()
export class AccountsResolver {
  readonly #accounts: AccountsService;
  readonly #sessions: SessionsService;
  readonly #signIn: SignInService;

  constructor(accounts: AccountsService, sessions: SessionsService, signIn: SignInService) {
    this.#accounts = accounts;
    this.#sessions = sessions;
    this.#signIn = signIn;
  }

  @Query(() => AccountPage, { description: 'Accounts by sign-in name' })
  accounts(
    @CurrentReader('accounts.read') _reader: Reader,
    @ZodInput(AccountsInput) input: AccountsInput,
  ): Promise<Page<AccountLine>> {
    return this.#accounts.page(input);
  }

  @Query(() => [ChoiceType], { description: 'Every circle that an account can be let into' })
  circleChoices(@CurrentReader('accounts.manage') _reader: Reader): Promise<CircleChoice[]> {
    return this.#accounts.circles();
  }

  @Mutation(() => LinkType, { description: 'Makes an account; answers with the link that opens it once' })
  inviteUser(
    @CurrentReader('accounts.manage') reader: Reader,
    @ZodInput(InviteUser) input: InviteUser,
  ): Promise<SignInLink> {
    return this.#accounts.invite(reader, input);
  }

  @Mutation(() => LinkType, { description: 'Makes a link that signs an account in once' })
  newSignInLink(@CurrentReader('accounts.manage') reader: Reader, @Args('login') login: string): Promise<SignInLink> {
    return this.#signIn.newLink(reader, login);
  }

  @Mutation(() => String, { description: 'Changes an account; a new role or a closing ends its sessions' })
  changeAccount(
    @CurrentReader('accounts.manage') reader: Reader,
    @ZodInput(ChangeAccount) input: ChangeAccount,
  ): Promise<string> {
    return this.#accounts.changeUser(reader, input).then(({ login }) => login);
  }

  @Mutation(() => String, { description: 'Lets an account into a circle up to a level, or out of it' })
  changeAccountCircle(
    @CurrentReader('circles.manage') reader: Reader,
    @ZodInput(ChangeAccountCircle) input: ChangeAccountCircle,
  ): Promise<string> {
    return this.#accounts.setCircle(reader, input).then(({ login }) => login);
  }

  @Mutation(() => Int, { description: 'Ends every session of an account; answers how many' })
  endAccountSessions(@CurrentReader('accounts.manage') reader: Reader, @Args('login') login: string): Promise<number> {
    return this.#sessions.endAllOf(reader, login);
  }
}
