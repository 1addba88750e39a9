import { Body, Controller, Get, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { type Reader, validate } from '@entregent/model';
import { CurrentReader, IdentitiesService, OpenToAll, type SentAway } from '@entregent/server';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Environment } from '../environment.ts';
import { ENVIRONMENT } from '../settings.ts';
import { handOver, setErrandCookie, takeErrandSecret, visitOf } from './cookie.ts';
import { languageOf } from './language.ts';

/** Only a page of ours: an address that somebody else wrote never leads elsewhere. */
const Back = z.object({
  back: z
    .string()
    .max(500)
    .regex(/^\/(?![/\\])/)
    .default('/'),
});
const ACCOUNT = '/compte';
const SIGN_IN = '/connexion';

const withQuery = (path: string, query: Readonly<Record<string, string>>) =>
  `${path}?${new URLSearchParams(query).toString()}`;

/** To the OpenID provider and back. */
@Controller('session/oidc')
export class OidcController {
  readonly #identities: IdentitiesService;
  readonly #secure: boolean;

  constructor(identities: IdentitiesService, @Inject(ENVIRONMENT) { SECURE }: Environment) {
    this.#identities = identities;
    this.#secure = SECURE;
  }

  @Post()
  @OpenToAll()
  @HttpCode(200)
  async signIn(
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<{ url: string }> {
    const { back } = validate(Back, body, languageOf(request));
    return this.#away(await this.#identities.beginSignIn(back), reply);
  }

  /** For a signed-in reader: what the provider answers is linked to his account. */
  @Post('link')
  @HttpCode(200)
  async link(
    @CurrentReader('account.own') reader: Reader,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<{ url: string }> {
    return this.#away(await this.#identities.beginLink(reader, ACCOUNT), reply);
  }

  @Get('callback')
  @OpenToAll()
  async callback(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const secret = takeErrandSecret(request, reply, this.#secure);
    const { search } = new URL(request.url, 'http://localhost');
    const returned = await this.#identities.finish(secret, search, visitOf(request, this.#secure));
    const { opened, linking, back, failure } = returned;
    const step = opened && handOver(reply, opened, this.#secure).step;
    const failed = failure && withQuery(linking ? ACCOUNT : SIGN_IN, { echec: failure });
    const next = failed ?? (step ? withQuery(SIGN_IN, { retour: back }) : back);
    await reply.redirect(next, 303);
  }

  #away({ url, secret, until }: SentAway, reply: FastifyReply): { url: string } {
    setErrandCookie(reply, secret, until, this.#secure);
    return { url };
  }
}
