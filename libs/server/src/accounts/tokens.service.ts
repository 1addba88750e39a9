import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  type AuditDetail,
  CircleCode,
  Day,
  DomainError,
  line,
  parseAccessKey,
  today,
  UserRole,
  validate,
} from '@entregent/model';
import { z } from 'zod';
import { type Acting, actorOf, assertMayAct } from '../platform/acting.ts';
import { refuse } from '../platform/refuse.ts';
import { type Account, hashOf, newSecret } from './account.ts';
import { AccountsRepository } from './accounts.repository.ts';
import { type TokenRow, TokensRepository } from './tokens.repository.ts';

const days = (n: number) => today('Europe/Paris', new Date(Date.now() + n * 86_400_000));
const LONGEST_DAYS = 366;

const NewToken = z.object({
  login: z.string().trim().toLowerCase(),
  name: line(120).default('API'),
  role: UserRole,
  /** Each a circle, up to the level of its account; or `circle:level`, up to that level at most. */
  circles: z
    .array(z.union([CircleCode, z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}:[0-4]$/)]))
    .min(1)
    .max(200),
  /** Last day on which it works; 90 days from now when left out. */
  until: Day.nullish(),
  /** Greatest cost of one operation that it may send. */
  cost: z.preprocess((given) => given ?? 1000, z.coerce.number().int().min(1).max(100_000)),
});

export interface MadeToken {
  readonly id: string;
  readonly secret: string;
  readonly until: string;
}

/** API tokens: a role, circles within those of the account, an end, a cost limit. */
@Injectable()
export class TokensService {
  readonly #accounts: AccountsRepository;
  readonly #tokens: TokensRepository;

  constructor(accounts: AccountsRepository, tokens: TokensRepository) {
    this.#accounts = accounts;
    this.#tokens = tokens;
  }

  tokens = (): Promise<TokenRow[]> => this.#tokens.tokens();

  /**
   * Makes a token for an account; the secret is told here and never again. A token may do what its account may, or less.
   * @throws DomainError NOT_FOUND, BAD_USER_INPUT, FORBIDDEN, FRESH_SIGN_IN
   */
  async create(by: Acting, input: Readonly<Record<string, unknown>>): Promise<MadeToken> {
    assertMayAct(by, 'tokens.manage', { fresh: true });
    const { until: asked, ...token } = validate(NewToken, input);
    const until = asked ?? days(90);
    const account = await this.#accounts.byLogin(token.login);
    if (!account?.active) throw new DomainError('NOT_FOUND');
    if (![account.role, 'guest'].includes(token.role) && account.role !== 'administrator')
      refuse('role', 'dépasse celui du compte', 'exceeds that of the account');
    if (until < today()) refuse('until', 'est passé', 'is past');
    if (until > days(LONGEST_DAYS)) refuse('until', 'dépasse un an', 'is more than a year away');
    const circles = ceilings(account, token.circles);
    const id = randomUUID();
    const secret = newSecret();
    // Compared as text with the present moment: the token works through the whole of its last day.
    const row = { ...token, id, circles, hash: hashOf(secret), until: `${until}T23:59:59.999Z` };
    const { name, role, cost } = token;
    const detail: AuditDetail = { change: 'made', name, role, circles: circles.join(' '), until, cost, token: id };
    const noteOf = (user: string) => ({ act: 'token_changed', by: actorOf(by), subject: user, detail }) as const;
    if (!(await this.#tokens.create(row, noteOf))) throw new DomainError('NOT_FOUND');
    return { id, secret, until };
  }

  /** Ends a token: its next request is refused. @throws DomainError NOT_FOUND; FORBIDDEN */
  async end(by: Acting, id: string): Promise<string> {
    assertMayAct(by, 'tokens.manage');
    if (!(await this.#tokens.end(id, actorOf(by)))) throw new DomainError('NOT_FOUND');
    return id;
  }
}

/** The circles of a token with their ceilings, each within what its account holds. @throws DomainError BAD_USER_INPUT */
function ceilings({ memberships }: Account, asked: readonly string[]): string[] {
  const held = new Map(memberships.map(([circle, level]) => [circle, level]));
  const wanted = asked.map((one) =>
    one.includes(':') ? parseAccessKey(one) : { circle: one, level: held.get(one) ?? Infinity },
  );
  const beyond = wanted.filter(({ circle, level }) => level > (held.get(circle) ?? -1)).map(({ circle }) => circle);
  if (beyond.length > 0)
    refuse(
      'circles',
      `ne sont pas à ce compte, ou pas jusqu’à ce niveau : ${beyond.join(', ')}`,
      `are not this account’s, or not up to this level: ${beyond.join(', ')}`,
    );
  return [...new Map(wanted.map(({ circle, level }) => [circle, `${circle}:${level}`])).values()];
}
