import { Injectable } from '@nestjs/common';
import { DomainError, type Reader } from '@entregent/model';
import { hash, verify } from '@node-rs/argon2';
import { z } from 'zod';
import { hashOf, newSecret, readerOf } from './account.ts';
import { AccountsRepository } from './accounts.repository.ts';
import { ViewAsService } from './view-as.service.ts';

const minutes = (n: number) => n * 60_000;

/** Durations of sign-in, in milliseconds (OWASP ASVS 5.0, 7.3 and 6.3.1; domain/compliance-security.md 5.5). */
export interface SignInRules {
  readonly idle: number;
  readonly absolute: number;
  readonly link: number;
  readonly attemptWindow: number;
  readonly attempts: number;
}
export const defaultRules: SignInRules = {
  idle: minutes(12 * 60),
  absolute: minutes(7 * 24 * 60),
  link: minutes(24 * 60),
  attemptWindow: minutes(15),
  attempts: 5,
};

/** NIST SP 800-63B: length is what counts; no rule of composition. */
export const NewPassword = z.object({ password: z.string().min(12).max(200) });
export const PasswordSignIn = z.object({
  login: z.string().trim().toLowerCase().max(254),
  password: z.string().max(200),
});
export const LinkSignIn = z.object({ token: z.string().min(20).max(100) });

// Verified against when there is no such account, so that the answer takes as long and tells nothing.
const nobody = hash('nobody');

export interface OpenedSession {
  readonly secret: string;
  readonly until: Date;
  readonly hasPassword: boolean;
}

@Injectable()
export class SignInService {
  readonly #accounts: AccountsRepository;
  readonly #viewAs: ViewAsService;
  readonly #rules: SignInRules;

  constructor(accounts: AccountsRepository, viewAs: ViewAsService) {
    this.#accounts = accounts;
    this.#viewAs = viewAs;
    this.#rules = defaultRules;
  }

  /**
   * @throws DomainError UNAUTHENTICATED for an unknown name and a wrong password alike; RATE_LIMITED when a name was tried
   * too often, whether it exists or not
   */
  async withPassword({ login, password }: z.output<typeof PasswordSignIn>): Promise<OpenedSession> {
    const now = new Date();
    const key = hashOf(login);
    const tried = await this.#accounts.noteAttempt(key, now, new Date(now.getTime() - this.#rules.attemptWindow));
    if (tried > this.#rules.attempts) throw new DomainError('RATE_LIMITED');
    const account = await this.#accounts.byLogin(login);
    const right = await verify(account?.password ?? (await nobody), password);
    if (!account?.active || !account.password || !right) throw new DomainError('UNAUTHENTICATED');
    await this.#accounts.clearAttempts(key);
    return this.#open(account.id, true);
  }

  /** @throws DomainError UNAUTHENTICATED for a link that was used, has ended or never was */
  async withLink({ token }: z.output<typeof LinkSignIn>): Promise<OpenedSession> {
    const user = await this.#accounts.useLink(hashOf(token), new Date());
    const account = user === undefined ? undefined : await this.#accounts.byId(user);
    if (!account?.active) throw new DomainError('UNAUTHENTICATED');
    return this.#open(account.id, account.password !== null);
  }

  /** Sets the password of a signed-in reader; his other sessions end. */
  async setPassword(reader: Reader, session: string, { password }: z.output<typeof NewPassword>): Promise<void> {
    await this.#accounts.setPassword(reader.user, await hash(password), hashOf(session));
  }

  /** The secret of a link that signs this account in once. @throws DomainError NOT_FOUND */
  async newLink(login: string): Promise<string> {
    const secret = newSecret();
    const until = new Date(Date.now() + this.#rules.link);
    if (!(await this.#accounts.createLink(login, hashOf(secret), until))) throw new DomainError('NOT_FOUND');
    return secret;
  }

  /** The reader behind a session cookie, read anew on each request: what was revoked is refused at once. */
  async readerOfSession(secret: string): Promise<Reader | null> {
    const now = Date.now();
    const account = await this.#accounts.session(
      hashOf(secret),
      new Date(now),
      new Date(now - this.#rules.idle),
      new Date(now - minutes(1)),
    );
    return account ? this.#viewAs.readerOf(hashOf(secret), account) : null;
  }

  /** The reader behind an API token. */
  async readerOfToken(secret: string): Promise<Reader | null> {
    const token = await this.#accounts.token(hashOf(secret), new Date());
    return token ? readerOf(token, token.circles) : null;
  }

  async signOut(secret: string): Promise<void> {
    await this.#accounts.endSession(hashOf(secret));
  }

  async #open(user: string, hasPassword: boolean): Promise<OpenedSession> {
    const secret = newSecret();
    const at = new Date();
    const until = new Date(at.getTime() + this.#rules.absolute);
    await this.#accounts.openSession(hashOf(secret), user, at, until);
    return { secret, until, hasPassword };
  }
}
