import { Injectable } from '@nestjs/common';
import { queries } from '@entregent/graph';
import { GraphStore } from '@entregent/graph-db';
import type { Reader } from '@entregent/model';
import { z } from 'zod';
import { type Account, AccountRow } from './account.ts';

const { accounts } = queries;
const Id = z.object({ id: z.string() });
const Nothing = z.object({}).loose();

export const CircleRow = z.object({ code: z.string(), name: z.string(), defaultLevel: z.int(), members: z.int() });
export const UserRow = AccountRow.omit({ password: true, memberships: true }).extend({
  hasPassword: z.boolean(),
  memberships: z.array(z.tuple([z.string(), z.coerce.number()])),
});
export const TokenRow = z.object({
  id: z.string(),
  name: z.string(),
  login: z.string(),
  role: z.string(),
  circles: z.array(z.string()),
  until: z.string(),
  cost: z.int(),
  used: z.string().nullable(),
});
const TokenAccount = AccountRow.extend({ circles: z.array(z.string()), cost: z.int() });

/** Accounts, circles, sessions, links and tokens: the platform's own records, which no reader's key opens. */
@Injectable()
export class AccountsRepository {
  readonly #store: GraphStore;

  constructor(store: GraphStore) {
    this.#store = store;
  }

  async byLogin(login: string): Promise<Account | undefined> {
    return (await this.#store.platform(accounts.userByLogin, { login, now: new Date().toISOString() }, AccountRow))[0];
  }

  async byId(id: string): Promise<Account | undefined> {
    return (await this.#store.platform(accounts.userById, { id, now: new Date().toISOString() }, AccountRow))[0];
  }

  users = () => this.#store.platform(accounts.users, {}, UserRow);

  circles = () => this.#store.platform(accounts.circles, {}, CircleRow);

  async isSample(reader: Reader): Promise<boolean> {
    const [row] = await this.#store.read(reader, accounts.sample, {}, z.object({ sample: z.boolean() }));
    return row?.sample ?? false;
  }

  async createUser(user: {
    id: string;
    login: string;
    name: string;
    role: string;
    language: string;
    person: string | null;
  }) {
    await this.#store.platform(accounts.createUser, { ...user, at: new Date().toISOString() }, Id);
  }

  async updateUser(change: {
    login: string;
    name: string | null;
    role: string | null;
    language: string | null;
    person: string | null;
    active: boolean | null;
  }): Promise<boolean> {
    return (await this.#store.platform(accounts.updateUser, change, Id)).length > 0;
  }

  async saveCircle(circle: { code: string; name: string; defaultLevel: number }): Promise<void> {
    await this.#store.platform(accounts.createCircle, circle, Nothing);
  }

  async setMembership(login: string, circle: string, level: number): Promise<boolean> {
    const at = new Date().toISOString();
    return (await this.#store.platform(accounts.setMembership, { login, circle, level, at }, Nothing)).length > 0;
  }

  async endMembership(login: string, circle: string): Promise<boolean> {
    return (await this.#store.platform(accounts.endMembership, { login, circle }, Nothing)).length > 0;
  }

  async setPassword(id: string, password: string, keep: string): Promise<void> {
    await this.#store.platform(accounts.setPassword, { id, password, keep }, Id);
  }

  async openSession(hash: string, user: string, at: Date, until: Date): Promise<void> {
    await this.#store.platform(
      accounts.createSession,
      { hash, user, at: at.toISOString(), until: until.toISOString() },
      Nothing,
    );
  }

  async session(hash: string, at: Date, idleSince: Date, noteAfter: Date): Promise<Account | undefined> {
    const times = { now: at.toISOString(), idleSince: idleSince.toISOString(), noteAfter: noteAfter.toISOString() };
    return (await this.#store.platform(accounts.session, { hash, ...times }, AccountRow))[0];
  }

  async endSession(hash: string): Promise<void> {
    await this.#store.platform(accounts.endSession, { hash }, Nothing);
  }

  async createLink(login: string, hash: string, until: Date): Promise<boolean> {
    return (
      (await this.#store.platform(accounts.createLink, { login, hash, until: until.toISOString() }, Id)).length > 0
    );
  }

  async useLink(hash: string, now: Date): Promise<string | undefined> {
    const rows = await this.#store.platform(
      accounts.useLink,
      { hash, now: now.toISOString() },
      z.object({ user: z.string() }),
    );
    return rows[0]?.user;
  }

  async noteAttempt(key: string, now: Date, windowStart: Date): Promise<number> {
    const times = { now: now.toISOString(), windowStart: windowStart.toISOString() };
    const [row] = await this.#store.platform(accounts.noteAttempt, { key, ...times }, z.object({ count: z.int() }));
    return row?.count ?? 0;
  }

  async clearAttempts(key: string): Promise<void> {
    await this.#store.platform(accounts.clearAttempts, { key }, Nothing);
  }

  async createToken(token: {
    id: string;
    login: string;
    hash: string;
    name: string;
    role: string;
    circles: readonly string[];
    until: string;
    cost: number;
  }): Promise<boolean> {
    return (
      (await this.#store.platform(accounts.createToken, { ...token, at: new Date().toISOString() }, Id)).length > 0
    );
  }

  async token(hash: string, now: Date) {
    return (await this.#store.platform(accounts.token, { hash, now: now.toISOString() }, TokenAccount))[0];
  }

  tokens = () => this.#store.platform(accounts.tokens, {}, TokenRow);

  async endToken(id: string): Promise<boolean> {
    return (await this.#store.platform(accounts.endToken, { id }, Id)).length > 0;
  }
}
