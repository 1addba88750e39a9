import { AccountsService } from '@entregent/server';
import { acting } from '../acting.ts';
import { shownUser } from '../accounts-shown.ts';
import type { Command } from '../command.ts';
import { UsageError } from '../failure.ts';
import { optional, required, several } from '../options.ts';

/** `circle:level`, level 0 to 4. */
const membershipOf = (text: string) => {
  const [, circle, level] = /^([a-z0-9][a-z0-9-]*):([0-4])$/.exec(text) ?? [];
  if (circle === undefined || level === undefined)
    throw new UsageError('--circle s’écrit CERCLE:NIVEAU, niveau de 0 à 4.', '--circle is CIRCLE:LEVEL, level 0 to 4.');
  return { circle, level: Number(level) };
};

export const userAddCommand: Command = {
  name: 'user add',
  right: 'accounts.manage',
  usage: {
    fr: 'user add LOGIN --name NOM --role RÔLE [--language fr|en] [--circle CERCLE:NIVEAU]… : crée un compte',
    en: 'user add LOGIN --name NAME --role ROLE [--language fr|en] [--circle CIRCLE:LEVEL]…: creates an account',
  },
  options: {
    name: { type: 'string' },
    role: { type: 'string' },
    language: { type: 'string' },
    circle: { type: 'string', multiple: true },
  },
  words: [1, 1],
  run: async (call) => {
    const accounts = await call.product.get(AccountsService);
    const by = await acting(call);
    const memberships = several(call, 'circle').map(membershipOf);
    for (const { circle } of memberships) await accounts.circle(circle);
    const user = await accounts.addUser({
      login: call.words[0] ?? '',
      name: required(call, 'name'),
      role: required(call, 'role'),
      language: optional(call, 'language') ?? 'fr',
    });
    for (const membership of memberships)
      await accounts.setMembership({ login: user.login, ...membership }, { by, reason: 'user add' });
    return shownUser(await accounts.user(user.login));
  },
};
