import { AccountsService, FactorsService } from '@entregent/server';
import { shownUser } from '../accounts-shown.ts';
import type { Command } from '../command.ts';
import { acting } from '../people.ts';

export const userResetFactorsCommand: Command = {
  name: 'user reset-factors',
  right: 'accounts.manage',
  usage: {
    fr: 'user reset-factors LOGIN : retire clés d’accès, générateur, codes de secours et identités de qui les a perdus',
    en: 'user reset-factors LOGIN: takes passkeys, generator, recovery codes and identities from who lost them',
  },
  words: [1, 1],
  run: async (call) => {
    const [login = ''] = call.words;
    await (await call.product.get(FactorsService)).reset(await acting(call), login);
    return shownUser(await (await call.product.get(AccountsService)).user(login));
  },
};
