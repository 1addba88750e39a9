import { randomUUID } from 'node:crypto';
import { Inject, Injectable, Optional } from '@nestjs/common';
import {
  type AuditDetail,
  type AuditNote,
  DomainError,
  Language,
  line,
  type Reader,
  User,
  UserRole,
  validate,
} from '@entregent/model';
import { z } from 'zod';
import { type Acting, actorOf, assertMayAct } from '../platform/acting.ts';
import { fromCursor, type Page, pageOf } from '../platform/lists.ts';
import { assertAnother } from '../platform/memberships.ts';
import { onlyOnce, refuse } from '../platform/refuse.ts';
import { type Account, hashOf, newSecret, readerOf } from './account.ts';
import { AccountsRepository, type ChangedAccount, type CircleRow, type UserRow } from './accounts.repository.ts';
import {
  type AccountLine,
  type AccountsInput,
  accountLineOf,
  type ChangeAccountCircle,
  type OwnLanguage,
} from './account-views.ts';
import { defaultSignInRules, SIGN_IN_RULES, type SignInRules } from './sign-in-rules.ts';

export type UserAccount = z.output<typeof UserRow>;
export type CircleCount = z.output<typeof CircleRow>;

/** Values as a person gave them, of the fields of a schema. */
type Unchecked = Readonly<Record<string, unknown>>;

const login = z.string().trim().toLowerCase().pipe(User.shape.login);

/** Why somebody entered or left a circle, where the act tells no reason of its own. */
const WITH_ACCOUNT = 'Ouverture du compte';
const BY_ACCOUNT = 'Depuis la liste des comptes';

const Level = z.coerce.number().int().min(0).max(4);
const NewUser = z.object({
  login,
  name: User.shape.name,
  role: UserRole,
  language: Language.default('fr'),
  person: z.uuid().nullable().default(null),
  memberships: z
    .array(z.object({ circle: z.string(), level: Level }))
    .max(200)
    .default([]),
  /** Why it enters its circles. */
  reason: line(300).default(WITH_ACCOUNT),
});
const UserChange = z.object({
  login,
  name: User.shape.name.nullable().default(null),
  role: UserRole.nullable().default(null),
  language: Language.nullable().default(null),
  person: z.uuid().nullable().default(null),
  active: z.boolean().nullable().default(null),
});
const Membership = z.object({ login, circle: z.string(), level: Level, reason: line(300).default(BY_ACCOUNT) });

/** A new account, and the link that opens it once; nothing is sent by itself. */
export interface Invitation {
  readonly account: UserAccount;
  readonly token: string;
  readonly until: string;
}

/** Who may sign in, and to which circles he belongs. */
@Injectable()
export class AccountsService {
  readonly #accounts: AccountsRepository;
  readonly #rules: SignInRules;

  constructor(accounts: AccountsRepository, @Optional() @Inject(SIGN_IN_RULES) rules?: SignInRules) {
    this.#accounts = accounts;
    this.#rules = rules ?? defaultSignInRules;
  }

  users = (): Promise<UserAccount[]> => this.#accounts.users();

  circles = (): Promise<CircleCount[]> => this.#accounts.circles();

  /** What an account may read and write, by its sign-in name. @throws DomainError NOT_FOUND */
  async readerOf(name: string): Promise<Reader> {
    return readerOf(await this.#active(name));
  }

  /** The first active account of a role, by sign-in name; undefined when there is none. */
  async firstOf(role: UserAccount['role']): Promise<UserAccount | undefined> {
    return (await this.users()).find((user) => user.role === role && user.active);
  }

  /** One page of the accounts, by sign-in name. @throws DomainError BAD_USER_INPUT for a cursor of another list */
  async page({ text, first, after }: AccountsInput): Promise<Page<AccountLine>> {
    const [from = null] = after ? fromCursor(after, z.tuple([z.string()])) : [];
    const now = new Date();
    const idleSince = new Date(now.getTime() - this.#rules.idle);
    const { rows, total } = await this.#accounts.accountsPage(text.toLowerCase(), from, first + 1, now, idleSince);
    return pageOf(rows.map(accountLineOf), first, total, (row) => [row.login]);
  }

  /**
   * Makes an account with its circles.
   * @throws DomainError BAD_USER_INPUT, also for a sign-in name that is taken; NOT_FOUND for a circle; FORBIDDEN; FRESH_SIGN_IN
   */
  async addUser(by: Acting, input: Unchecked): Promise<UserAccount> {
    return (await this.#add(by, input)).account;
  }

  /** Makes an account with a link that opens it once. @throws what addUser throws */
  async invite(by: Acting, input: Unchecked): Promise<Invitation> {
    const token = newSecret();
    const until = new Date(Date.now() + this.#rules.invitation).toISOString();
    const { account } = await this.#add(by, input, { hash: hashOf(token), until });
    return { account, token, until };
  }

  /**
   * Changes what is given of an account; null leaves. Closing it or giving it another role ends its sessions at once.
   * @throws DomainError NOT_FOUND, BAD_USER_INPUT, FORBIDDEN; FRESH_SIGN_IN for a role or a closing
   */
  async changeUser(by: Acting, input: Unchecked): Promise<UserAccount> {
    const change = validate(UserChange, input);
    assertMayAct(by, 'accounts.manage', { fresh: change.role !== null || change.active !== null });
    const review = (before: ChangedAccount, otherAdministrators: number): readonly AuditNote[] => {
      const leaves = change.active === false || (change.role !== null && change.role !== 'administrator');
      if (before.role === 'administrator' && before.active && leaves && otherAdministrators === 0)
        refuse('login', 'est le dernier administrateur', 'is the last administrator');
      return notesOf(actorOf(by), before, change);
    };
    if (!(await this.#accounts.updateUser(change, review))) throw new DomainError('NOT_FOUND');
    return this.user(change.login);
  }

  /** The language in which the product speaks to the reader. */
  async setOwnLanguage(reader: Reader, { language }: OwnLanguage): Promise<Language> {
    const account = await this.#accounts.byId(reader.user);
    if (!account) throw new DomainError('UNAUTHENTICATED');
    const nothing = { name: null, role: null, person: null, active: null };
    await this.#accounts.updateUser({ login: account.login, ...nothing, language }, () => []);
    return language;
  }

  /** @throws DomainError NOT_FOUND */
  async user(name: string): Promise<UserAccount> {
    const user = (await this.users()).find(({ login: one }) => one === name.trim().toLowerCase());
    if (!user) throw new DomainError('NOT_FOUND');
    return user;
  }

  /** @throws DomainError NOT_FOUND */
  async circle(code: string): Promise<CircleCount> {
    const circle = (await this.circles()).find((one) => one.code === code);
    if (!circle) throw new DomainError('NOT_FOUND');
    return circle;
  }

  /**
   * Lets an account into a circle up to a level, 0 to 4, or changes the level; never one's own.
   * @throws DomainError NOT_FOUND; FORBIDDEN
   */
  async setMembership(by: Acting, input: z.input<typeof Membership>): Promise<UserAccount> {
    assertMayAct(by, 'circles.manage');
    const { login: name, circle, level, reason } = validate(Membership, input);
    const { id } = await this.user(name);
    assertAnother(actorOf(by), id);
    if (!(await this.#accounts.setMembership({ user: id, circle, level, by: actorOf(by), reason })))
      throw new DomainError('NOT_FOUND');
    return this.user(name);
  }

  /** Lets an account into a circle up to a level, or out of it. @throws DomainError NOT_FOUND; FORBIDDEN */
  setCircle(by: Acting, { login: name, circle, level }: ChangeAccountCircle): Promise<UserAccount> {
    return level === null
      ? this.endMembership(by, name, circle)
      : this.setMembership(by, { login: name, circle, level });
  }

  /** Ends a membership at once; what was stays provable. @throws DomainError NOT_FOUND; FORBIDDEN */
  async endMembership(by: Acting, name: string, circle: string, reason = BY_ACCOUNT): Promise<UserAccount> {
    assertMayAct(by, 'circles.manage');
    const { login: key, id } = await this.user(name);
    if (!(await this.#accounts.endMembership({ user: id, circle, by: actorOf(by), reason })))
      throw new DomainError('NOT_FOUND');
    return this.user(key);
  }

  async #active(name: string): Promise<Account> {
    const account = await this.#accounts.byLogin(name.trim().toLowerCase());
    if (!account?.active) throw new DomainError('NOT_FOUND');
    return account;
  }

  async #add(by: Acting, input: Unchecked, link?: { readonly hash: string; readonly until: string }) {
    assertMayAct(by, 'accounts.manage', { fresh: true });
    const { memberships: asked, reason, ...user } = validate(NewUser, input);
    if (asked.length > 0) assertMayAct(by, 'circles.manage');
    const id = randomUUID();
    const detail: AuditDetail = { change: 'made', role: user.role, link: link !== undefined };
    const notes: readonly AuditNote[] = [{ act: 'account_changed', by: actorOf(by), subject: id, detail }];
    const memberships = asked.map((one) => ({ ...one, by: actorOf(by), reason }));
    const more = { memberships, notes, ...(link ? { link } : {}) };
    await onlyOnce('login', this.#accounts.createUser({ id, ...user }, more));
    return { account: await this.user(user.login) };
  }
}

/** What a change of an account tells the audit log: the fields, and a change of role on its own. */
function notesOf(
  by: string | null,
  before: ChangedAccount,
  { role, login: _, ...fields }: z.output<typeof UserChange>,
): readonly AuditNote[] {
  const subject = before.id;
  const changed = Object.entries(fields).flatMap(([field, value]) => (value === null ? [] : [field]));
  const notes: AuditNote[] = [];
  if (changed.length > 0) {
    const active = fields.active ?? before.active;
    notes.push({ act: 'account_changed', by, subject, detail: { change: changed.join(' '), active } });
  }
  if (role !== null && role !== before.role)
    notes.push({ act: 'role_changed', by, subject, detail: { from: before.role, to: role } });
  return notes;
}
