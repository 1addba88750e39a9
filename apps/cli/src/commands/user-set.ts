import { AccountsService } from '@entregent/server';
import { shownUser } from '../accounts-shown.ts';
import type { Command } from '../command.ts';
import { UsageError } from '../failure.ts';
import { optional } from '../options.ts';
import { acting } from '../people.ts';

const activeOf = (text: string | undefined): boolean | null => {
  if (text === undefined) return null;
  if (text === 'true' || text === 'false') return text === 'true';
  throw new UsageError('--active vaut true ou false.', '--active is true or false.');
};

export const userSetCommand: Command = {
  name: 'user set',
  right: 'accounts.manage',
  usage: {
    fr: 'user set LOGIN [--name NOM] [--role RÔLE] [--language fr|en] [--active true|false] : modifie un compte',
    en: 'user set LOGIN [--name NAME] [--role ROLE] [--language fr|en] [--active true|false]: changes an account',
  },
  options: {
    name: { type: 'string' },
    role: { type: 'string' },
    language: { type: 'string' },
    active: { type: 'string' },
  },
  words: [1, 1],
  run: async (call) => {
    const accounts = await call.product.get(AccountsService);
    const user = await accounts.changeUser(await acting(call), {
      login: call.words[0] ?? '',
      name: optional(call, 'name') ?? null,
      role: optional(call, 'role') ?? null,
      language: optional(call, 'language') ?? null,
      active: activeOf(optional(call, 'active')),
    });
    return shownUser(user);
  },
};
