import { randomUUID } from 'node:crypto';
import { Inject, Injectable, Optional } from '@nestjs/common';
import type { PlatformRun } from '@entregent/graph-db';
import { type AuditNote, DomainError, passwordLength, type Reader } from '@entregent/model';
import { z } from 'zod';
import { type Acting, actorOf, assertMayAct } from '../platform/acting.ts';
import { type Account, hashOf, newSecret, readerOf, readerOfToken } from './account.ts';
import { AccountsRepository } from './accounts.repository.ts';
import { HalfSessions, type OwedStep } from './factors/half-sessions.ts';
import { delayed } from './guesses.ts';
import { hashPassword, isOutdated, isPassword } from './passwords/password-hash.ts';
import {
  type CountedGuess,
  type GuessKey,
  type KnownAccount,
  type Opening,
  SessionsRepository,
} from './sessions.repository.ts';
import { defaultSignInRules, SIGN_IN_RULES, type SignInRules } from './sign-in-rules.ts';
import { TokensRepository } from './tokens.repository.ts';
import { ViewAsService } from './view-as.service.ts';
import { factsOf, type Visit } from './visit.ts';

const Password = z
  .string()
  .min(1)
  .max(4 * passwordLength.most);
export const PasswordSignIn = z.object({ login: z.string().trim().toLowerCase().max(254), password: Password });
export const LinkSignIn = z.object({ token: z.string().min(20).max(100) });
export const PasswordOnly = z.object({ password: Password });

export interface OpenedSession {
  readonly secret: string;
  readonly until: Date;
  readonly hasPassword: boolean;
  /** What is still owed; the secret is then that of a half session. */
  readonly owes: OwedStep | null;
  /** Secret that the device keeps, so that others' guesses cannot keep its owner out. */
  readonly device?: { readonly secret: string; readonly until: Date } | undefined;
}

/** What somebody has shown of who he is. */
export interface Proof {
  readonly user: string;
  /** How, in the words of the audit log: `password`, `link`, `passkey`, `password+totp` … */
  readonly means: string;
  /** Hash of the password that was shown; another one by the time of the session opens nothing. */
  readonly password: string | null;
}

/** Signing in and out, and who a request comes from. */
@Injectable()
export class SignInService {
  readonly #accounts: AccountsRepository;
  readonly #sessions: SessionsRepository;
  readonly #tokens: TokensRepository;
  readonly #halves: HalfSessions;
  readonly #viewAs: ViewAsService;
  readonly #rules: SignInRules;

  constructor(
    accounts: AccountsRepository,
    sessions: SessionsRepository,
    tokens: TokensRepository,
    halves: HalfSessions,
    viewAs: ViewAsService,
    @Optional() @Inject(SIGN_IN_RULES) rules?: SignInRules,
  ) {
    this.#accounts = accounts;
    this.#sessions = sessions;
    this.#tokens = tokens;
    this.#halves = halves;
    this.#viewAs = viewAs;
    this.#rules = rules ?? defaultSignInRules;
  }

  /**
   * Opens a session. An unknown name, a closed account and a wrong password get one answer after the same work.
   * @throws DomainError UNAUTHENTICATED; SIGN_IN_DELAYED, with from when to try again, for a guess that was not evaluated
   */
  async withPassword({ login, password }: z.output<typeof PasswordSignIn>, visit: Visit): Promise<OpenedSession> {
    const { device, network } = factsOf(visit);
    const account = await this.#sessions.forSignIn(login, device, Date.now());
    const refused = refusal(account?.id ?? null, network);
    const guess = await this.countGuess(
      this.#keysOf(login, account?.known ? device : null, network),
      refused('delayed'),
    );
    const right = await isPassword(account?.password, password);
    if (!account?.active || !right) {
      await this.#sessions.tell(refused(account ? (account.active ? 'password' : 'inactive') : 'unknown'));
      throw new DomainError('UNAUTHENTICATED');
    }
    const proof = { user: account.id, means: 'password', password: account.password };
    const owes = await this.#halves.owedBy(account.id);
    if (owes) {
      await this.#sessions.forgetGuesses(guess);
      return this.#begin(account, proof, owes);
    }
    const rehashed = isOutdated(account.password ?? '') ? await hashPassword(password) : undefined;
    return this.#open(account, proof, visit, { rehashed, guess });
  }

  /** @throws DomainError UNAUTHENTICATED for a link that was used, has ended or never was */
  async withLink({ token }: z.output<typeof LinkSignIn>, visit: Visit): Promise<OpenedSession> {
    const opened = await this.#sessions.useLink(hashOf(token), async (run, account) => {
      const proof = { user: account.id, means: 'link', password: null };
      const owes = await this.#halves.owedBy(account.id, run);
      if (owes) return this.#begin(account, proof, owes, run);
      const { opening, opened: session, note } = this.#opening(account, visit, proof);
      await this.#sessions.openIn(run, opening, note);
      return session;
    });
    if (opened) return opened;
    await this.#sessions.tell(refusal(null, factsOf(visit).network)('link'));
    throw new DomainError('UNAUTHENTICATED');
  }

  /** One factor was shown elsewhere: a session, or a half session for an account that owes another. @throws as open */
  async enter(proof: Proof, visit: Visit): Promise<OpenedSession> {
    const owes = await this.#halves.owedBy(proof.user);
    if (!owes) return this.open(proof, visit);
    return this.#begin(await this.#activeAccount(proof.user), proof, owes);
  }

  /** All was shown elsewhere. @throws DomainError UNAUTHENTICATED when the account was closed, or its password changed, meanwhile */
  async open(proof: Proof, visit: Visit): Promise<OpenedSession> {
    const { login } = await this.#activeAccount(proof.user);
    const account = await this.#sessions.forSignIn(login, factsOf(visit).device, Date.now());
    if (!account) throw new DomainError('UNAUTHENTICATED');
    return this.#open(account, proof, visit);
  }

  /**
   * Counts a guess at a secret before it is evaluated.
   * @throws DomainError SIGN_IN_DELAYED when it may not be evaluated now
   */
  async countGuess(keys: readonly GuessKey[], refused: AuditNote): Promise<CountedGuess> {
    const counted = await this.#sessions.countGuess(keys, refused);
    if ('next' in counted) throw delayed(Date.now(), counted.next);
    return counted;
  }

  /**
   * The secret of a link that signs an account in once, to hand over: nothing is sent by itself.
   * @throws DomainError NOT_FOUND; FORBIDDEN; FRESH_SIGN_IN
   */
  async newLink(by: Acting, login: string): Promise<{ readonly token: string; readonly until: string }> {
    assertMayAct(by, 'accounts.manage', { fresh: true });
    const token = newSecret();
    const until = new Date(Date.now() + this.#rules.link).toISOString();
    const made = await this.#sessions.createLink(login, hashOf(token), until, (user) => ({
      act: 'account_changed',
      by: actorOf(by),
      subject: user,
      detail: { change: 'link', until },
    }));
    if (!made) throw new DomainError('NOT_FOUND');
    return { token, until };
  }

  /** The reader behind a session cookie, read anew on each request: what was revoked is refused at once. */
  async readerOfSession(secret: string): Promise<Reader | null> {
    const now = Date.now();
    const hash = hashOf(secret);
    const found = await this.#sessions.session(hash, now, this.#rules.idle);
    if (!found) return null;
    const fresh = found.proved > new Date(now - this.#rules.fresh).toISOString();
    return this.#viewAs.readerOf(hash, { ...readerOf(found), session: found.session, fresh }, found);
  }

  /** The reader behind an API token, and what one of its operations may cost. */
  async readerOfToken(secret: string): Promise<{ readonly reader: Reader; readonly cost: number } | null> {
    const token = await this.#tokens.bySecret(hashOf(secret));
    return token ? { reader: readerOfToken(token, token.circles), cost: token.cost } : null;
  }

  async signOut(secret: string): Promise<void> {
    await this.#sessions.endBySecret(hashOf(secret));
  }

  /** A device that the account knows has guesses of its own, which nobody elsewhere can use up. */
  #keysOf(login: string, knownDevice: string | null, network: string): readonly GuessKey[] {
    const { account, address } = this.#rules;
    if (knownDevice !== null) return [{ key: `device:${knownDevice}`, rule: account }];
    return [
      { key: `account:${hashOf(login)}`, rule: account },
      { key: `address:${hashOf(network)}`, rule: address },
    ];
  }

  #newDevice() {
    return { secret: newSecret(), until: new Date(Date.now() + this.#rules.device) };
  }

  async #activeAccount(user: string): Promise<Account> {
    const account = await this.#accounts.byId(user);
    if (!account?.active) throw new DomainError('UNAUTHENTICATED');
    return account;
  }

  async #begin({ password: own }: Account, proof: Proof, owes: OwedStep, run?: PlatformRun): Promise<OpenedSession> {
    const half = await this.#halves.begin({ ...proof, step: owes }, run);
    return { ...half, hasPassword: own !== null, owes };
  }

  async #open(
    account: KnownAccount,
    proof: Proof,
    visit: Visit,
    more: Pick<Opening, 'rehashed' | 'guess'> = {},
  ): Promise<OpenedSession> {
    const device = account.known ? undefined : this.#newDevice();
    const { opening, opened, note } = this.#opening(account, visit, proof);
    const remember = device && { hash: hashOf(device.secret), until: device.until.toISOString() };
    await this.#sessions.open({ ...opening, ...more, remember }, note);
    return { ...opened, device };
  }

  #opening(
    account: Account,
    visit: Visit,
    { means, password }: Proof,
  ): { readonly opening: Opening; readonly opened: OpenedSession; readonly note: AuditNote } {
    const { words, network, session } = factsOf(visit);
    const secret = newSecret();
    const at = new Date();
    const until = new Date(at.getTime() + this.#rules.absolute);
    return {
      opened: { secret, until, hasPassword: account.password !== null, owes: null },
      opening: {
        id: randomUUID(),
        hash: hashOf(secret),
        user: account.id,
        at: at.toISOString(),
        until: until.toISOString(),
        device: words,
        password,
        replaces: session,
      },
      note: {
        act: 'signed_in',
        by: account.id,
        subject: account.id,
        detail: { means, device: words, address: network },
      },
    };
  }
}

/** A refused sign-in, for the audit log: of which account, if there is one, from where, and the class of the reason. */
const refusal =
  (user: string | null, address: string) =>
  (reason: 'unknown' | 'inactive' | 'password' | 'delayed' | 'link'): AuditNote => ({
    act: 'sign_in_refused',
    by: null,
    subject: user,
    detail: { reason, address },
  });
