import '@fastify/cookie';
import { Body, Controller, Delete, Get, HttpCode, Inject, Post, Put, Req, Res } from '@nestjs/common';
import { DomainError, type Reader, validate } from '@entregent/model';
import {
  CurrentReader,
  LinkSignIn,
  NewPassword,
  OpenToAll,
  type OpenedSession,
  PasswordSignIn,
  SignInService,
  ViewAsService,
  ViewerService,
} from '@entregent/server';
import { z } from 'zod';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ENVIRONMENT } from '../settings.ts';
import type { Environment } from '../environment.ts';
import { languageOf } from './language.ts';
import { clearSessionCookie, sessionSecret, setSessionCookie } from './cookie.ts';

const AnotherAccount = z.object({ user: z.uuid() });

@Controller('session')
export class SessionController {
  readonly #signIn: SignInService;
  readonly #viewer: ViewerService;
  readonly #viewAs: ViewAsService;
  readonly #secure: boolean;

  constructor(
    signIn: SignInService,
    viewer: ViewerService,
    viewAs: ViewAsService,
    @Inject(ENVIRONMENT) environment: Environment,
  ) {
    this.#signIn = signIn;
    this.#viewer = viewer;
    this.#viewAs = viewAs;
    this.#secure = environment.SECURE;
  }

  /** Who is signed in; null when nobody is. */
  @Get()
  @OpenToAll()
  async viewer(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const viewer = request.reader ? await this.#viewer.of(request.reader) : null;
    await reply.type('application/json').send(JSON.stringify(viewer));
  }

  @Post()
  @OpenToAll()
  @HttpCode(200)
  async withPassword(
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<{ hasPassword: boolean }> {
    const given = validate(PasswordSignIn, body, languageOf(request));
    return this.#opened(await this.#signIn.withPassword(given), reply);
  }

  @Post('link')
  @OpenToAll()
  @HttpCode(200)
  async withLink(
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<{ hasPassword: boolean }> {
    const given = validate(LinkSignIn, body, languageOf(request));
    return this.#opened(await this.#signIn.withLink(given), reply);
  }

  @Put('password')
  @HttpCode(204)
  async setPassword(
    @CurrentReader('account.own') reader: Reader,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    const secret = sessionSecret(request, this.#secure);
    if (secret === undefined) throw new DomainError('UNAUTHENTICATED');
    await this.#signIn.setPassword(reader, secret, validate(NewPassword, body, languageOf(request)));
  }

  /** Looks at the product as another account sees it, in every tab of this session. */
  @Post('view-as')
  @HttpCode(200)
  async viewAs(
    @CurrentReader('access.viewAs') reader: Reader,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
  ): Promise<{ readonly until: string }> {
    const secret = sessionSecret(request, this.#secure);
    if (secret === undefined) throw new DomainError('UNAUTHENTICATED');
    const { user } = validate(AnotherAccount, body, languageOf(request));
    return this.#viewAs.begin(reader, secret, user);
  }

  /** Back to oneself. Open like signing out: it only ever takes away. */
  @Delete('view-as')
  @OpenToAll()
  @HttpCode(204)
  async viewAsOneself(@Req() request: FastifyRequest): Promise<void> {
    const secret = sessionSecret(request, this.#secure);
    if (secret !== undefined) await this.#viewAs.end(secret);
  }

  @Delete()
  @OpenToAll()
  @HttpCode(204)
  async signOut(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    const secret = sessionSecret(request, this.#secure);
    if (secret !== undefined) await this.#signIn.signOut(secret);
    clearSessionCookie(reply, this.#secure);
  }

  #opened({ secret, until, hasPassword }: OpenedSession, reply: FastifyReply): { hasPassword: boolean } {
    setSessionCookie(reply, secret, until, this.#secure);
    return { hasPassword };
  }
}
