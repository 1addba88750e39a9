import { Body, Controller, HttpCode, Inject, Post, Put, Req, Res } from '@nestjs/common';
import { validate } from '@entregent/model';
import {
  CodeInput,
  CodesService,
  type Enrolled,
  FactorSignInService,
  NewPasskeyInput,
  OpenToAll,
  PasskeysService,
} from '@entregent/server';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Environment } from '../environment.ts';
import { ENVIRONMENT } from '../settings.ts';
import { halfSecret, handOver, type SignedIn, visitOf } from './cookie.ts';
import { languageOf } from './language.ts';

/** The choice of a first second factor, where one is required: all that a half session which owes it opens. */
@Controller('session/enrolment')
export class EnrolmentController {
  readonly #signIn: FactorSignInService;
  readonly #passkeys: PasskeysService;
  readonly #codes: CodesService;
  readonly #secure: boolean;

  constructor(
    signIn: FactorSignInService,
    passkeys: PasskeysService,
    codes: CodesService,
    @Inject(ENVIRONMENT) { SECURE }: Environment,
  ) {
    this.#signIn = signIn;
    this.#passkeys = passkeys;
    this.#codes = codes;
    this.#secure = SECURE;
  }

  @Post('passkey/options')
  @OpenToAll()
  @HttpCode(200)
  async passkeyOptions(@Req() request: FastifyRequest) {
    return this.#passkeys.optionsForNew(await this.#signIn.enrolling(halfSecret(request, this.#secure)));
  }

  @Post('passkey')
  @OpenToAll()
  @HttpCode(200)
  async passkey(
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignedIn & { readonly codes: readonly string[] }> {
    const given = validate(NewPasskeyInput, body, languageOf(request));
    const half = halfSecret(request, this.#secure);
    return this.#enrolled(reply, await this.#signIn.enrolPasskey(half, given, visitOf(request, this.#secure)));
  }

  @Post('totp')
  @OpenToAll()
  @HttpCode(200)
  async totpOffer(@Req() request: FastifyRequest) {
    return this.#codes.offer(await this.#signIn.enrolling(halfSecret(request, this.#secure)));
  }

  @Put('totp')
  @OpenToAll()
  async totp(
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignedIn & { readonly codes: readonly string[] }> {
    const given = validate(CodeInput, body, languageOf(request));
    const half = halfSecret(request, this.#secure);
    return this.#enrolled(reply, await this.#signIn.enrolTotp(half, given, visitOf(request, this.#secure)));
  }

  #enrolled(reply: FastifyReply, { opened, codes }: Enrolled) {
    return { ...handOver(reply, opened, this.#secure), codes };
  }
}
