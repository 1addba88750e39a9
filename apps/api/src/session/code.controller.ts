import { Body, Controller, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { type Reader, validate } from '@entregent/model';
import { CodeInput, CurrentReader, FactorSignInService, OpenToAll } from '@entregent/server';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Environment } from '../environment.ts';
import { ENVIRONMENT } from '../settings.ts';
import { halfSecret, handOver, ownSecret, type SignedIn, visitOf } from './cookie.ts';
import { languageOf } from './language.ts';

/** The code of a generator or a recovery code: as the second step of a sign-in, and shown again. */
@Controller('session')
export class CodeController {
  readonly #signIn: FactorSignInService;
  readonly #secure: boolean;

  constructor(signIn: FactorSignInService, @Inject(ENVIRONMENT) { SECURE }: Environment) {
    this.#signIn = signIn;
    this.#secure = SECURE;
  }

  @Post('code')
  @OpenToAll()
  @HttpCode(200)
  async signIn(
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignedIn> {
    const given = validate(CodeInput, body, languageOf(request));
    const half = halfSecret(request, this.#secure);
    return handOver(reply, await this.#signIn.withCode(half, given, visitOf(request, this.#secure)), this.#secure);
  }

  @Post('confirm/code')
  @HttpCode(204)
  async confirm(
    @CurrentReader('account.own') reader: Reader,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const given = validate(CodeInput, body, reader.language);
    const secret = ownSecret(request, this.#secure);
    handOver(reply, await this.#signIn.confirmWithCode(reader, secret, given), this.#secure);
  }
}
