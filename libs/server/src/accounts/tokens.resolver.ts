import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { objectType, ZodInput } from '@entregent/graphql-zod';
import type { Reader } from '@entregent/model';
import { CurrentReader } from '../platform/reader.ts';
import { ApiToken, CreateToken, MadeToken } from './account-views.ts';
import { TokensService } from './tokens.service.ts';

const TokenType = objectType(ApiToken);
const MadeType = objectType(MadeToken);

@Resolver()
export class TokensResolver {
  readonly #tokens: TokensService;

  constructor(tokens: TokensService) {
    this.#tokens = tokens;
  }

  @Query(() => [TokenType], { description: 'API tokens that have not ended, without their secrets' })
  tokens(@CurrentReader('tokens.manage') _reader: Reader): Promise<ApiToken[]> {
    return this.#tokens.tokens();
  }

  @Mutation(() => MadeType, { description: 'Makes an API token for an account' })
  createToken(
    @CurrentReader('tokens.manage') reader: Reader,
    @ZodInput(CreateToken) input: CreateToken,
  ): Promise<MadeToken> {
    return this.#tokens.create(reader, input);
  }

  @Mutation(() => ID, { description: 'Ends an API token: its next request is refused' })
  endToken(
    @CurrentReader('tokens.manage') reader: Reader,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<string> {
    return this.#tokens.end(reader, id);
  }
}
