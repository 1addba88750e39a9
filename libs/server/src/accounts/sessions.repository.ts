import { Injectable } from '@nestjs/common';
import { queries } from '@entregent/graph';
import { appendAudit, GraphStore, type PlatformRun } from '@entregent/graph-db';
import { type AuditNote, DomainError } from '@entregent/model';
import { z } from 'zod';
import { type Account, AccountRow } from './account.ts';
import { nextGuessAt, withinWindow } from './guesses.ts';
import type { GuessRule } from './sign-in-rules.ts';

const { accounts } = queries;
const Id = z.object({ id: z.string() });
const Nothing = z.object({}).loose();
const Guesses = z.object({ key: z.string(), times: z.array(z.number()), told: z.boolean() });
/** The account of a session, and the one through whose eyes the session looks, if it does. */
const SessionAccount = AccountRow.extend({
  session: z.string(),
  proved: z.string(),
  viewAs: z.string().nullable(),
  viewAsUntil: z.string().nullable(),
});
export type SessionAccount = z.output<typeof SessionAccount>;
const KnownAccount = AccountRow.extend({ known: z.boolean() });
export type KnownAccount = z.output<typeof KnownAccount>;
const SessionRow = z.object({ id: z.string(), device: z.string().nullable(), opened: z.string(), seen: z.string() });
export type SessionRow = z.output<typeof SessionRow>;

/** What guesses are counted by, and how many may be: one account, one device, one address. */
export interface GuessKey {
  readonly key: string;
  readonly rule: GuessRule;
}

/** A guess that was counted and may now be evaluated; `at` takes it back. The first key is its own, others share the rest. */
export interface CountedGuess {
  readonly keys: readonly GuessKey[];
  readonly at: number;
}

/** A session to open, and what goes with it in the same transaction. */
export interface Opening {
  readonly id: string;
  readonly hash: string;
  readonly user: string;
  readonly at: string;
  readonly until: string;
  readonly device: string | null;
  /** Hash of the password that was verified: another one by now opens nothing. */
  readonly password: string | null;
  /** Hash of the session that the browser had: it ends. */
  readonly replaces: string;
  readonly remember?: { readonly hash: string; readonly until: string } | undefined;
  /** Hash of the same password with today's settings. */
  readonly rehashed?: string | undefined;
  readonly guess?: CountedGuess | undefined;
}

const iso = (time: number): string => new Date(time).toISOString();

/** Keys in one order, so that two guesses never wait for each other; each is kept as long as it counts. */
const lockOf = (keys: readonly GuessKey[], now: number) => ({
  keys: keys.map(({ key }) => key).toSorted(),
  until: iso(now + Math.max(...keys.map(({ rule }) => rule.window))),
});

/** Sessions, sign-in links, guesses and known devices, each act with its entry in the audit log. */
@Injectable()
export class SessionsRepository {
  readonly #store: GraphStore;

  constructor(store: GraphStore) {
    this.#store = store;
  }

  async forSignIn(login: string, device: string, now: number) {
    const given = { login, device, now: iso(now) };
    return (await this.#store.platform(accounts.signIn, given, KnownAccount))[0];
  }

  async session(hash: string, now: number, idle: number) {
    const times = { now: iso(now), idleSince: iso(now - idle), noteAfter: iso(now - 60_000) };
    return (await this.#store.platform(accounts.session, { hash, ...times }, SessionAccount))[0];
  }

  sessionsOf(user: string, now: number, idle: number): Promise<SessionRow[]> {
    const given = { user, now: iso(now), idleSince: iso(now - idle) };
    return this.#store.platform(accounts.sessions, given, SessionRow);
  }

  /**
   * Counts a guess before it is evaluated. The count of each key is locked while it is looked at, so that however many come
   * at once no more than the rule allows are counted. The first refusal after a guess is told to the audit log, the next are not.
   * @returns the guess; or, when none may be evaluated now, from when the next one may
   */
  countGuess(keys: readonly GuessKey[], refusal: AuditNote): Promise<CountedGuess | { readonly next: number }> {
    return this.#store.platformTogether(async (run) => {
      const held = await run(accounts.lockGuesses, lockOf(keys, Date.now()), Guesses);
      const timesOf = (name: string) => held.find(({ key }) => key === name)?.times ?? [];
      const at = Date.now();
      const waits = keys.map(({ key, rule }) => ({ key, next: nextGuessAt(timesOf(key), at, rule) }));
      const next = Math.max(...waits.map((wait) => wait.next));
      if (next > at) {
        const blocking = held.filter((row) => waits.some((wait) => wait.key === row.key && wait.next > at));
        if (blocking.every(({ told }) => told)) return { next };
        await run(accounts.countGuesses, { rows: blocking.map((row) => ({ ...row, told: true })) }, Nothing);
        await appendAudit(run, [refusal]);
        return { next };
      }
      const rows = keys.map(({ key, rule }) => ({
        key,
        times: [...withinWindow(timesOf(key), at, rule), at],
        told: false,
      }));
      await run(accounts.countGuesses, { rows }, Nothing);
      return { keys, at };
    });
  }

  /** @throws DomainError UNAUTHENTICATED when the account was closed or its password changed in this very moment */
  async open(opening: Opening, note: AuditNote): Promise<void> {
    await this.#store.platformTogether((run) => this.openIn(run, opening, note));
    await this.#store.platform(accounts.prune, { now: iso(Date.now()) }, Nothing);
  }

  /** Spends a link and lets its account in, in one transaction. @returns undefined for a link that does not work */
  async useLink<T>(link: string, enter: (run: PlatformRun, account: Account) => Promise<T>): Promise<T | undefined> {
    return this.#store.platformTogether(async (run) => {
      const given = { hash: link, now: iso(Date.now()) };
      const [used] = await run(accounts.useLink, given, z.object({ user: z.string() }));
      const [account] = used ? await run(accounts.userById, { id: used.user, now: given.now }, AccountRow) : [];
      return account?.active ? enter(run, account) : undefined;
    });
  }

  /**
   * Gives a session a new secret after a proof of identity; the old one answers for `grace` milliseconds more. With a new
   * password the account's other sessions end, and the links that were made for it.
   * @throws DomainError UNAUTHENTICATED when the session ended in this very moment
   */
  async renew(
    {
      grace,
      ...given
    }: { readonly hash: string; readonly newHash: string; readonly retired: string; readonly grace: number },
    notes: readonly AuditNote[],
    change?: { readonly user: string; readonly password: string },
  ): Promise<{ readonly until: string }> {
    return this.#store.platformTogether(async (run) => {
      const now = Date.now();
      const times = { at: iso(now), grace: iso(now + grace) };
      const [session] = await run(accounts.replaceSession, { ...given, ...times }, Id.extend({ until: z.string() }));
      if (!session) throw new DomainError('UNAUTHENTICATED');
      await appendAudit(run, notes);
      if (!change) return session;
      const { user, password } = change;
      await run(accounts.setPassword, { id: user, password }, Id);
      await run(accounts.endLinks, { user }, Nothing);
      const ended = await run(accounts.endSessions, { user, keep: session.id }, Id);
      if (ended.length > 0) await appendAudit(run, [sessionEnded(user, user, ended.length, 'password')]);
      return session;
    });
  }

  async forgetGuesses(guess: CountedGuess): Promise<void> {
    await this.#store.platformTogether((run) => this.#takeBack(run, guess));
  }

  async tell(note: AuditNote): Promise<void> {
    await this.#store.platformTogether((run) => appendAudit(run, [note]));
  }

  async endBySecret(hash: string): Promise<void> {
    await this.#store.platformTogether(async (run) => {
      const [ended] = await run(accounts.endSession, { hash }, Id.extend({ user: z.string() }));
      if (ended) await appendAudit(run, [sessionEnded(ended.user, ended.user, 1, 'signed_out')]);
    });
  }

  async endOwn(user: string, id: string): Promise<boolean> {
    return this.#store.platformTogether(async (run) => {
      const ended = await run(accounts.endOwnSession, { user, id }, Id);
      if (ended.length > 0) await appendAudit(run, [sessionEnded(user, user, 1, 'ended_by_owner')]);
      return ended.length > 0;
    });
  }

  /** Ends the sessions of an account, but for the one that is kept. @returns how many */
  endAll(by: string | null, user: string, keep: string | null, reason: string): Promise<number> {
    return this.#store.platformTogether(async (run) => {
      const ended = await run(accounts.endSessions, { user, keep }, Id);
      if (ended.length > 0) await appendAudit(run, [sessionEnded(by, user, ended.length, reason)]);
      return ended.length;
    });
  }

  createLink(login: string, hash: string, until: string, noteOf: (user: string) => AuditNote): Promise<boolean> {
    return this.#store.platformTogether(async (run) => {
      const [made] = await run(accounts.createLink, { login, hash, until }, Id);
      if (made) await appendAudit(run, [noteOf(made.id)]);
      return made !== undefined;
    });
  }

  /** As open, in a transaction that does more. */
  async openIn(run: PlatformRun, opening: Opening, note: AuditNote): Promise<void> {
    const { replaces, remember, rehashed, guess, ...session } = opening;
    const made = await run(accounts.createSession, session, Id);
    if (made.length === 0) throw new DomainError('UNAUTHENTICATED');
    const { user, password, at } = session;
    if (replaces !== '') await run(accounts.endSession, { hash: replaces }, Nothing);
    if (remember) await run(accounts.rememberDevice, { ...remember, user }, Nothing);
    if (rehashed !== undefined)
      await run(accounts.rehashPassword, { id: user, before: password, password: rehashed, at }, Nothing);
    if (guess) await this.#takeBack(run, guess);
    await appendAudit(run, [note]);
  }

  /** A right guess opens its account's count anew, and is not held against its address. */
  async #takeBack(run: PlatformRun, { keys, at }: CountedGuess): Promise<void> {
    const own = keys[0]?.key;
    const held = await run(accounts.lockGuesses, lockOf(keys, at), Guesses);
    const rows = held.map(({ key, times }) => ({
      key,
      times: key === own ? [] : times.filter((time, index) => time !== at || index !== times.indexOf(at)),
      told: false,
    }));
    await run(accounts.countGuesses, { rows }, Nothing);
  }
}

export const sessionEnded = (by: string | null, user: string, count: number, reason: string): AuditNote => ({
  act: 'session_ended',
  by,
  subject: user,
  detail: { count, reason },
});
