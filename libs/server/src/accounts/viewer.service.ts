import { Injectable } from '@nestjs/common';
import { DomainError, Language, parseAccessKey, type Reader, UserRole } from '@entregent/model';
import { z } from 'zod';
import { AccountsRepository } from './accounts.repository.ts';

const Ceiling = z
  .object({
    code: z.string(),
    name: z.string(),
    level: z.int32().meta({ description: 'Highest TLP level that he may read and give, 0 to 4' }),
    defaultLevel: z.int32(),
    closed: z.boolean().meta({ description: 'He reads what it holds and marks nothing new with it' }),
  })
  .meta({ id: 'CircleCeiling' });

const ViewingAs = z
  .object({ name: z.string().meta({ description: 'Who looks' }), until: z.string() })
  .meta({ id: 'ViewingAs' });

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
    viewing: ViewingAs.nullable().meta({
      description: 'Set while another person looks through the eyes of this one: the circles are those that both hold',
    }),
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
    const { viewing } = reader;
    const [account, own, circles, sample] = await Promise.all([
      this.#accounts.byId(viewing?.user ?? reader.user),
      viewing && this.#accounts.byId(reader.user),
      this.#accounts.circles(),
      this.#accounts.isSample(reader),
    ]);
    if (!account || (viewing && !own)) throw new DomainError('UNAUTHENTICATED');
    const { id, login, name, role, language, person } = account;
    const ceilings = ceilingsOf(reader.access);
    return {
      id,
      login,
      name,
      role,
      language,
      person,
      hasPassword: account.password !== null,
      marking: reader.marking ?? null,
      viewing: viewing && own ? { name: own.name, until: viewing.until } : null,
      sample,
      circles: [...ceilings].flatMap(([code, level]) => {
        const circle = circles.find((one) => one.code === code);
        if (!circle) return [];
        return [{ code, name: circle.name, level, defaultLevel: circle.defaultLevel, closed: circle.closed !== null }];
      }),
    };
  }
}

/** The highest level of each circle among some keys, in their order. */
function ceilingsOf(access: readonly string[]): ReadonlyMap<string, number> {
  const ceilings = new Map<string, number>();
  for (const { circle, level } of access.map(parseAccessKey))
    ceilings.set(circle, Math.max(level, ceilings.get(circle) ?? 0));
  return ceilings;
}
