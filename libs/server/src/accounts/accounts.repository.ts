import { Injectable } from '@nestjs/common';
import { queries } from '@entregent/graph';
import { appendAudit, GraphStore, type PlatformRun } from '@entregent/graph-db';
import { type AuditNote, DomainError, Language, type Reader, UserRole } from '@entregent/model';
import { z } from 'zod';
import { type Entry, type Exit, letIn, letOut } from '../platform/memberships.ts';
import { type Account, AccountRow } from './account.ts';

const { accounts } = queries;
const Id = z.object({ id: z.string() });
const Nothing = z.object({}).loose();
const now = (): string => new Date().toISOString();

export const CircleRow = z.object({
  code: z.string(),
  name: z.string(),
  defaultLevel: z.int(),
  closed: z.string().nullable(),
  members: z.int(),
});
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
  readonly memberships?: readonly Omit<Entry, 'user'>[];
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
    return (await this.#store.platform(accounts.userByLogin, { login, now: now() }, AccountRow))[0];
  }

  async byId(id: string): Promise<Account | undefined> {
    return (await this.#store.platform(accounts.userById, { id, now: now() }, AccountRow))[0];
  }

  users = () => this.#store.platform(accounts.users, { now: now() }, UserRow);

  circles = () => this.#store.platform(accounts.circles, { now: now() }, CircleRow);

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
    await this.#store.platformTogether(async (run) => {
      await run(accounts.createUser, { ...user, at: now() }, Id);
      for (const membership of memberships)
        if (!(await letIn(run, { ...membership, user: user.id }))) throw new DomainError('NOT_FOUND');
      if (link) await run(accounts.createLink, { login: user.login, ...link }, Id);
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

  /** @returns false when there is no such open account or no such circle */
  setMembership = (entry: Entry): Promise<boolean> => this.#store.platformTogether((run) => letIn(run, entry));

  /** @returns false when it had no membership to end */
  endMembership = (exit: Exit): Promise<boolean> => this.#store.platformTogether((run) => letOut(run, exit));
}
