import { Injectable } from '@nestjs/common';
import { queries } from '@entregent/graph';
import { appendAudit, GraphStore, type PlatformRun } from '@entregent/graph-db';
import { type AuditNote, DomainError, Language, type Reader, UserRole } from '@entregent/model';
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
export const AccountListRow = z.object({
  id: z.string(),
  login: z.string(),
  name: z.string(),
  role: UserRole,
  language: Language,
  person: z.string().nullable(),
  active: z.boolean(),
  hasPassword: z.boolean(),
  signedIn: z.string().nullable(),
  sessions: z.int(),
  linkOpen: z.boolean(),
  circles: z.array(z.tuple([z.string(), z.string(), z.coerce.number()])),
});

export interface NewAccount {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly role: string;
  readonly language: string;
  readonly person: string | null;
}

/** What goes with a new account in the same transaction. */
export interface WithAccount {
  readonly memberships?: readonly { readonly circle: string; readonly level: number }[];
  readonly link?: { readonly hash: string; readonly until: string };
  readonly notes?: readonly AuditNote[];
}

export interface AccountChange {
  readonly login: string;
  readonly name: string | null;
  readonly role: string | null;
  readonly language: string | null;
  readonly person: string | null;
  readonly active: boolean | null;
}

/** What an account was before a change, and what ended with it. */
export interface ChangedAccount {
  readonly id: string;
  readonly role: string;
  readonly active: boolean;
}

/** Accounts and circles: the platform's own records, which no reader's key opens. */
@Injectable()
export class AccountsRepository {
  readonly #store: GraphStore;

  constructor(store: GraphStore) {
    this.#store = store;
  }

  async byLogin(login: string): Promise<Account | undefined> {
    return (await this.#store.platform(accounts.userByLogin, { login }, AccountRow))[0];
  }

  async byId(id: string): Promise<Account | undefined> {
    return (await this.#store.platform(accounts.userById, { id }, AccountRow))[0];
  }

  users = () => this.#store.platform(accounts.users, {}, UserRow);

  circles = () => this.#store.platform(accounts.circles, {}, CircleRow);

  async isSample(reader: Reader): Promise<boolean> {
    const [row] = await this.#store.read(reader, accounts.sample, {}, z.object({ sample: z.boolean() }));
    return row?.sample ?? false;
  }

  async accountsPage(text: string, after: string | null, limit: number, now: Date, idleSince: Date) {
    const given = { text, after, limit, now: now.toISOString(), idleSince: idleSince.toISOString() };
    return this.#store.platformTogether(async (run) => {
      const rows = await run(accounts.usersPage, given, AccountListRow);
      const [count] = await run(accounts.usersCount, { text }, z.object({ total: z.int() }));
      return { rows, total: count?.total ?? 0 };
    });
  }

  /** @throws DomainError NOT_FOUND for a circle that is not there: then there is no account either */
  async createUser(user: NewAccount, { memberships = [], link, notes = [] }: WithAccount = {}): Promise<void> {
    const { login } = user;
    const at = new Date().toISOString();
    await this.#store.platformTogether(async (run) => {
      await run(accounts.createUser, { ...user, at }, Id);
      for (const membership of memberships) {
        const [entered] = await run(accounts.setMembership, { login, ...membership, at }, Nothing);
        if (!entered) throw new DomainError('NOT_FOUND');
      }
      if (link) await run(accounts.createLink, { login, ...link }, Id);
      await appendAudit(run, notes);
    });
  }

  /**
   * Changes an account. `review` sees what it was, may refuse by throwing, and says what the audit log is told. When it is
   * closed or gets another role, its sessions end, and its tokens and links with them where they do not fit any more.
   * @returns false when it is not there
   */
  async updateUser(
    change: AccountChange,
    review: (before: ChangedAccount, otherAdministrators: number) => readonly AuditNote[],
  ): Promise<boolean> {
    const at = new Date().toISOString();
    return this.#store.platformTogether(async (run) => {
      const held = await run(accounts.lockAdministrators, { at }, z.object({ login: z.string() }));
      const Before = Id.extend({ role: z.string(), active: z.boolean() });
      const [before] = await run(accounts.updateUser, { ...change, at }, Before);
      if (!before) return false;
      const notes = review(before, held.filter(({ login }) => login !== change.login).length);
      const closed = change.active === false;
      if (closed || (change.role !== null && change.role !== before.role))
        await this.#endWhatHangsOn(run, before.id, closed ? null : change.role);
      await appendAudit(run, notes);
      return true;
    });
  }

  async #endWhatHangsOn(run: PlatformRun, user: string, role: string | null): Promise<void> {
    await run(accounts.endSessions, { user, keep: null }, Id);
    if (role === null) await run(accounts.endLinks, { user }, Nothing);
    if (role !== 'administrator')
      await run(accounts.endUnfitTokens, { user, roles: role === null ? [] : [role, 'guest'] }, Id);
  }

  async saveCircle(circle: { code: string; name: string; defaultLevel: number }): Promise<void> {
    await this.#store.platform(accounts.createCircle, circle, Nothing);
  }

  setMembership(login: string, circle: string, level: number, notes: readonly AuditNote[] = []): Promise<boolean> {
    const at = new Date().toISOString();
    return this.#store.platformTogether(async (run) => {
      const entered = await run(accounts.setMembership, { login, circle, level, at }, Nothing);
      if (entered.length > 0) await appendAudit(run, notes);
      return entered.length > 0;
    });
  }

  endMembership(login: string, circle: string, notes: readonly AuditNote[] = []): Promise<boolean> {
    return this.#store.platformTogether(async (run) => {
      const left = await run(accounts.endMembership, { login, circle }, Nothing);
      if (left.length > 0) await appendAudit(run, notes);
      return left.length > 0;
    });
  }
}
