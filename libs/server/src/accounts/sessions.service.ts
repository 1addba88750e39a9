import { randomUUID } from 'node:crypto';
import { Inject, Injectable, Optional } from '@nestjs/common';
import { assertFresh, DomainError, type Reader } from '@entregent/model';
import { type Acting, actorOf, assertMayAct } from '../platform/acting.ts';
import { type Account, hashOf, newSecret } from './account.ts';
import { AccountsRepository } from './accounts.repository.ts';
import { assertFit } from './passwords/new-password.ts';
import { hashPassword, isPassword } from './passwords/password-hash.ts';
import { type SessionRow, SessionsRepository } from './sessions.repository.ts';
import { defaultSignInRules, SIGN_IN_RULES, type SignInRules } from './sign-in-rules.ts';
import { type OpenedSession, SignInService } from './sign-in.service.ts';

/** What was asked with the old secret of a session while it got a new one is still answered. */
const GRACE = 10_000;

export interface OwnSession extends SessionRow {
  readonly current: boolean;
}

/** One's own sessions and password, and the proof of identity that sensitive acts ask for. */
@Injectable()
export class SessionsService {
  readonly #accounts: AccountsRepository;
  readonly #sessions: SessionsRepository;
  readonly #signIn: SignInService;
  readonly #rules: SignInRules;

  constructor(
    accounts: AccountsRepository,
    sessions: SessionsRepository,
    signIn: SignInService,
    @Optional() @Inject(SIGN_IN_RULES) rules?: SignInRules,
  ) {
    this.#accounts = accounts;
    this.#sessions = sessions;
    this.#signIn = signIn;
    this.#rules = rules ?? defaultSignInRules;
  }

  async own(reader: Reader): Promise<OwnSession[]> {
    const open = await this.#sessions.sessionsOf(reader.user, Date.now(), this.#rules.idle);
    return open.map((session) => ({ ...session, current: session.id === reader.session }));
  }

  /** @throws DomainError NOT_FOUND for a session that is not the reader's, or is none */
  async end(reader: Reader, id: string): Promise<string> {
    if (!(await this.#sessions.endOwn(reader.user, id))) throw new DomainError('NOT_FOUND');
    return id;
  }

  /** @returns how many were ended */
  endOthers(reader: Reader): Promise<number> {
    return this.#sessions.endAll(reader.user, reader.user, reader.session ?? null, 'ended_by_owner');
  }

  /** Ends every session of an account, by its sign-in name. @returns how many. @throws DomainError NOT_FOUND; FORBIDDEN; FRESH_SIGN_IN */
  async endAllOf(by: Acting, login: string): Promise<number> {
    assertMayAct(by, 'accounts.manage', { fresh: true });
    const account = await this.#accounts.byLogin(login);
    if (!account) throw new DomainError('NOT_FOUND');
    return this.#sessions.endAll(actorOf(by), account.id, null, 'ended_by_administrator');
  }

  /**
   * Confirms that it is the reader who sits at his session, by his password; the session gets a new secret.
   * @throws DomainError WRONG_PASSWORD; SIGN_IN_DELAYED; UNAUTHENTICATED for a reader without a session
   */
  async confirm(reader: Reader, secret: string, password: string): Promise<OpenedSession> {
    const account = await this.#ownAccount(reader);
    const note = (reason: 'password' | 'delayed') =>
      ({ act: 'sign_in_refused', by: reader.user, subject: reader.user, detail: { reason, again: true } }) as const;
    const key = { key: `session:${reader.session ?? ''}`, rule: this.#rules.account };
    const guess = await this.#signIn.countGuess([key], note('delayed'));
    if (!(await isPassword(account.password, password))) {
      await this.#sessions.tell(note('password'));
      throw new DomainError('WRONG_PASSWORD');
    }
    await this.#sessions.forgetGuesses(guess);
    return this.confirmed(reader, secret, 'password');
  }

  /** The reader has just proved himself by some means: his session is fresh, and gets a new secret. */
  confirmed({ user }: Reader, secret: string, means: string): Promise<OpenedSession> {
    return this.#renewed(secret, [{ act: 'signed_in', by: user, subject: user, detail: { means, again: true } }]);
  }

  /**
   * Sets the reader's own password. His other sessions and the links that were made for him end; this session gets a new secret.
   * @throws DomainError BAD_USER_INPUT; FRESH_SIGN_IN, unless it is his first password
   */
  async setPassword(reader: Reader, secret: string, password: string): Promise<OpenedSession> {
    const account = await this.#ownAccount(reader);
    if (account.password !== null) assertFresh(reader);
    const { login, id } = account;
    await assertFit(password, { login, language: reader.language, file: this.#rules.commonPasswords });
    const hash = await hashPassword(password);
    const changed = { act: 'factor_changed', by: id, subject: id, detail: { factor: 'password' } } as const;
    return this.#renewed(secret, [changed], { user: id, password: hash });
  }

  async #ownAccount(reader: Reader): Promise<Account> {
    const account = reader.session === undefined ? undefined : await this.#accounts.byId(reader.user);
    if (!account) throw new DomainError('UNAUTHENTICATED');
    return account;
  }

  async #renewed(
    secret: string,
    notes: Parameters<SessionsRepository['renew']>[1],
    password?: { readonly user: string; readonly password: string },
  ): Promise<OpenedSession> {
    const next = newSecret();
    const renewal = { hash: hashOf(secret), newHash: hashOf(next), retired: randomUUID(), grace: GRACE };
    const { until } = await this.#sessions.renew(renewal, notes, password);
    return { secret: next, until: new Date(until), hasPassword: true, owes: null };
  }
}
