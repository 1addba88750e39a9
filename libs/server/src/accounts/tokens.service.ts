import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Day, DomainError, today, UserRole, validate } from '@entregent/model';
import { z } from 'zod';
import { hashOf, newSecret } from './account.ts';
import { AccountsRepository, type TokenRow } from './accounts.repository.ts';

export type Token = z.output<typeof TokenRow>;

const days = (n: number) => today('Europe/Paris', new Date(Date.now() + n * 86_400_000));

const NewToken = z.object({
  login: z.string().trim().toLowerCase(),
  name: z.string().trim().min(1).max(120).default('API'),
  role: UserRole,
  circles: z.array(z.string()).min(1),
  /** Last day on which it works; 90 days from now when left out. */
  until: Day.optional(),
  /** Greatest cost of one operation that it may send. */
  cost: z.coerce.number().int().min(1).max(100_000).default(1000),
});

/** API tokens: a role, circles within those of the account, an end, a cost limit. */
@Injectable()
export class TokensService {
  readonly #accounts: AccountsRepository;

  constructor(accounts: AccountsRepository) {
    this.#accounts = accounts;
  }

  tokens = (): Promise<Token[]> => this.#accounts.tokens();

  /**
   * Makes a token for an account; the secret is told here and never again. A token may do what its account may, or less.
   * @throws DomainError NOT_FOUND, BAD_USER_INPUT
   */
  async create(
    input: Readonly<Record<string, unknown>>,
  ): Promise<{ readonly id: string; readonly secret: string; readonly until: string }> {
    const { until = days(90), ...token } = validate(NewToken, input);
    const account = await this.#accounts.byLogin(token.login);
    if (!account?.active) throw new DomainError('NOT_FOUND');
    const foreign = token.circles.filter((code) => !account.memberships.some(([own]) => own === code));
    if (foreign.length > 0)
      refuse(
        'circles',
        `ne sont pas à ce compte : ${foreign.join(', ')}`,
        `are not this account’s: ${foreign.join(', ')}`,
      );
    if (![account.role, 'guest'].includes(token.role) && account.role !== 'administrator')
      refuse('role', 'dépasse celui du compte', 'exceeds that of the account');
    if (until < today()) refuse('until', 'est passé', 'is past');
    const id = randomUUID();
    const secret = newSecret();
    // Compared as text with the present moment: the token works through the whole of its last day.
    const made = await this.#accounts.createToken({
      ...token,
      id,
      hash: hashOf(secret),
      until: `${until}T23:59:59.999Z`,
    });
    if (!made) throw new DomainError('NOT_FOUND');
    return { id, secret, until };
  }

  /** @throws DomainError NOT_FOUND */
  async end(id: string): Promise<void> {
    if (!(await this.#accounts.endToken(id))) throw new DomainError('NOT_FOUND');
  }
}

function refuse(path: string, fr: string, en: string): never {
  throw new DomainError('BAD_USER_INPUT', { issues: [{ path: [path], message: `${fr} · ${en}` }] });
}
