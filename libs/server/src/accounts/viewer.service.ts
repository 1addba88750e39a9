import { Injectable } from '@nestjs/common';
import { DomainError, Language, type Reader, UserRole } from '@entregent/model';
import { z } from 'zod';
import type { Account } from './account.ts';
import { AccountsRepository } from './accounts.repository.ts';

const Ceiling = z
  .object({
    code: z.string(),
    name: z.string(),
    level: z.int32().meta({ description: 'Highest TLP level that he may read and give, 0 to 4' }),
    defaultLevel: z.int32(),
  })
  .meta({ id: 'CircleCeiling' });

export const Viewer = z
  .object({
    id: z.uuid().meta({ graphql: 'ID' }),
    login: z.string(),
    name: z.string(),
    role: UserRole,
    language: Language,
    person: z.uuid().nullable().meta({ graphql: 'ID' }),
    hasPassword: z.boolean(),
    marking: z.string().nullable().meta({ description: 'Marking that a new record gets unless another is chosen' }),
    circles: z.array(Ceiling),
    sample: z.boolean().meta({ description: 'True when the base holds the demonstration cluster' }),
  })
  .meta({ id: 'Viewer' });
export type Viewer = z.output<typeof Viewer>;

@Injectable()
export class ViewerService {
  readonly #accounts: AccountsRepository;

  constructor(accounts: AccountsRepository) {
    this.#accounts = accounts;
  }

  async of(reader: Reader): Promise<Viewer> {
    const [account, circles, sample] = await Promise.all([
      this.#accounts.byId(reader.user),
      this.#accounts.circles(),
      this.#accounts.isSample(reader),
    ]);
    if (!account) throw new DomainError('UNAUTHENTICATED');
    const names = new Map(circles.map(({ code, name }) => [code, name]));
    return {
      id: account.id,
      login: account.login,
      name: account.name,
      role: account.role,
      language: account.language,
      person: account.person,
      hasPassword: account.password !== null,
      marking: reader.marking ?? null,
      sample,
      circles: highestOf(account.memberships).map(([code, level, defaultLevel]) => ({
        code,
        name: names.get(code) ?? code,
        level,
        defaultLevel,
      })),
    };
  }
}

/** One line a circle: the highest level that he holds in it at this moment. */
function highestOf(memberships: Account['memberships']): Account['memberships'] {
  const highest = new Map<string, Account['memberships'][number]>();
  for (const membership of memberships) {
    const [circle, level] = membership;
    const known = highest.get(circle);
    if (!known || known[1] < level) highest.set(circle, membership);
  }
  return [...highest.values()];
}
