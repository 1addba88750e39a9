import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DomainError, Language, type Reader, User, UserRole, validate } from '@entregent/model';
import { z } from 'zod';
import { type Acting, actorOf } from '../platform/acting.ts';
import { refuse } from '../platform/refuse.ts';
import { type Account, readerOf } from './account.ts';
import { AccountsRepository, type CircleRow, type UserRow } from './accounts.repository.ts';

export type UserAccount = z.output<typeof UserRow>;
export type CircleCount = z.output<typeof CircleRow>;

/** Values as a person gave them, of the fields of a schema. */
type Unchecked = Readonly<Record<string, unknown>>;

const login = z.string().trim().toLowerCase().pipe(User.shape.login);

const NewUser = z.object({
  login,
  name: User.shape.name,
  role: UserRole,
  language: Language.default('fr'),
  person: z.uuid().nullable().default(null),
});
const UserChange = z.object({
  login,
  name: User.shape.name.nullable().default(null),
  role: UserRole.nullable().default(null),
  language: Language.nullable().default(null),
  person: z.uuid().nullable().default(null),
  active: z.boolean().nullable().default(null),
});
const Membership = z.object({ login, circle: z.string(), level: z.coerce.number().int().min(0).max(4) });

/** Who may sign in, and to which circles he belongs. Rules of who may call it are the caller's. */
@Injectable()
export class AccountsService {
  readonly #accounts: AccountsRepository;

  constructor(accounts: AccountsRepository) {
    this.#accounts = accounts;
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

  /** @throws DomainError BAD_USER_INPUT, also for a sign-in name that is taken */
  async addUser(input: Unchecked): Promise<UserAccount> {
    const user = validate(NewUser, input);
    if (await this.#accounts.byLogin(user.login)) refuse('login', 'est déjà pris', 'is taken');
    await this.#accounts.createUser({ id: randomUUID(), ...user });
    return this.user(user.login);
  }

  /** @throws DomainError NOT_FOUND, BAD_USER_INPUT */
  async changeUser(input: Unchecked): Promise<UserAccount> {
    const change = validate(UserChange, input);
    if (change.active === false || (change.role !== null && change.role !== 'administrator'))
      await this.#assertOtherAdministrator(change.login);
    if (!(await this.#accounts.updateUser(change))) throw new DomainError('NOT_FOUND');
    return this.user(change.login);
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

  /** Lets an account into a circle up to a level, 0 to 4, or changes the level. @throws DomainError NOT_FOUND */
  async setMembership(
    input: z.input<typeof Membership>,
    { by, reason }: { readonly by: Acting; readonly reason: string },
  ): Promise<UserAccount> {
    const { login: user, circle, level } = validate(Membership, input);
    const entry = { user, circle, level, by: actorOf(by), reason };
    if (!(await this.#accounts.setMembership(entry))) throw new DomainError('NOT_FOUND');
    return this.user(user);
  }

  async #active(name: string): Promise<Account> {
    const account = await this.#accounts.byLogin(name.trim().toLowerCase());
    if (!account?.active) throw new DomainError('NOT_FOUND');
    return account;
  }

  async #assertOtherAdministrator(name: string): Promise<void> {
    const administrators = (await this.users()).filter(({ role, active }) => role === 'administrator' && active);
    if (administrators.length === 1 && administrators[0]?.login === name)
      refuse('login', 'est le dernier administrateur', 'is the last administrator');
  }
}
