import { AccountsService } from '@entregent/server';
import { shownUser } from '../accounts-shown.ts';
import type { Command } from '../command.ts';
import { acting } from '../people.ts';

export const circleRemoveMemberCommand: Command = {
  name: 'circle remove-member',
  right: 'circles.manage',
  usage: {
    fr: 'circle remove-member CODE LOGIN : retire un compte d’un cercle',
    en: 'circle remove-member CODE LOGIN: takes an account out of a circle',
  },
  words: [2, 2],
  run: async (call) => {
    const [code = '', login = ''] = call.words;
    const accounts = await call.product.get(AccountsService);
    return shownUser(await accounts.endMembership(await acting(call), login, code));
  },
};
