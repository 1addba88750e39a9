import { Body, Controller, Delete, Get, HttpCode, Inject, Post, Put, Req, Res } from '@nestjs/common';
import { DomainError, type Reader, validate } from '@entregent/model';
import {
  CurrentReader,
  LinkSignIn,
  OpenToAll,
  type OpenedSession,
  PasswordOnly,
  PasswordSignIn,
  SessionsService,
  SignInService,
  ViewAsService,
  ViewerService,
} from '@entregent/server';
import { z } from 'zod';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ENVIRONMENT } from '../settings.ts';
import type { Environment } from '../environment.ts';
import { languageOf } from './language.ts';
import { clearSessionCookie, handOver, ownSecret, sessionSecret, type SignedIn, visitOf } from './cookie.ts';

const AnotherAccount = z.object({ user: z.uuid() });

@Controller('session')
export class SessionController {
  readonly #signIn: SignInService;
  readonly #sessions: SessionsService;
  readonly #viewer: ViewerService;
  readonly #viewAs: ViewAsService;
  readonly #secure: boolean;

  constructor(
    signIn: SignInService,
    sessions: SessionsService,
    viewer: ViewerService,
    viewAs: ViewAsService,
    @Inject(ENVIRONMENT) environment: Environment,
  ) {
    this.#signIn = signIn;
    this.#sessions = sessions;
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
  ): Promise<SignedIn> {
    const given = validate(PasswordSignIn, body, languageOf(request));
    return this.#opened(await this.#signIn.withPassword(given, visitOf(request, this.#secure)), reply);
  }

  @Post('link')
  @OpenToAll()
  @HttpCode(200)
  async withLink(
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignedIn> {
    const given = validate(LinkSignIn, body, languageOf(request));
    return this.#opened(await this.#signIn.withLink(given, visitOf(request, this.#secure)), reply);
  }

  /** Confirms that it is the reader himself who sits there, for what asks for a fresh sign-in. */
  @Post('confirm')
  @HttpCode(204)
  async confirm(
    @CurrentReader('account.own') reader: Reader,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const { password } = validate(PasswordOnly, body, reader.language);
    this.#opened(await this.#sessions.confirm(reader, ownSecret(request, this.#secure), password), reply);
  }

  @Put('password')
  @HttpCode(204)
  async setPassword(
    @CurrentReader('account.own') reader: Reader,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const { password } = validate(PasswordOnly, body, reader.language);
    this.#opened(await this.#sessions.setPassword(reader, ownSecret(request, this.#secure), password), reply);
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

  #opened(opened: OpenedSession, reply: FastifyReply): SignedIn {
    return handOver(reply, opened, this.#secure);
  }
}
