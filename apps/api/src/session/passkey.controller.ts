import { Body, Controller, Get, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { type Reader, validate } from '@entregent/model';
import {
  CurrentReader,
  FactorSignInService,
  OpenToAll,
  PasskeyInput,
  PasskeysService,
  type SignInMeans,
} from '@entregent/server';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Environment } from '../environment.ts';
import { ENVIRONMENT } from '../settings.ts';
import { halfSecret, handOver, ownSecret, type SignedIn, visitOf } from './cookie.ts';
import { languageOf } from './language.ts';

/** Signing in with a passkey, and showing one again. */
@Controller('session')
export class PasskeyController {
  readonly #signIn: FactorSignInService;
  readonly #passkeys: PasskeysService;
  readonly #secure: boolean;

  constructor(signIn: FactorSignInService, passkeys: PasskeysService, @Inject(ENVIRONMENT) { SECURE }: Environment) {
    this.#signIn = signIn;
    this.#passkeys = passkeys;
    this.#secure = SECURE;
  }

  /** What the page of sign-in offers, and what it has under way in this browser. */
  @Get('means')
  @OpenToAll()
  means(@Req() request: FastifyRequest): Promise<SignInMeans> {
    return this.#signIn.means(halfSecret(request, this.#secure));
  }

  @Post('passkey/options')
  @OpenToAll()
  @HttpCode(200)
  options() {
    return this.#passkeys.optionsToSign('sign-in');
  }

  @Post('passkey')
  @OpenToAll()
  @HttpCode(200)
  async signIn(
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignedIn> {
    const given = validate(PasskeyInput, body, languageOf(request));
    return handOver(reply, await this.#signIn.withPasskey(given, visitOf(request, this.#secure)), this.#secure);
  }

  @Post('confirm/passkey/options')
  @HttpCode(200)
  optionsToConfirm(@CurrentReader('account.own') reader: Reader) {
    return this.#passkeys.optionsToSign('confirm', reader.user);
  }

  @Post('confirm/passkey')
  @HttpCode(204)
  async confirm(
    @CurrentReader('account.own') reader: Reader,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const given = validate(PasskeyInput, body, reader.language);
    const secret = ownSecret(request, this.#secure);
    handOver(reply, await this.#signIn.confirmWithPasskey(reader, secret, given), this.#secure);
  }
}
