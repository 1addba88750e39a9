import { AccountsService } from '@entregent/server';
import { shownUser } from '../accounts-shown.ts';
import type { Command } from '../command.ts';
import { wholeNumber } from '../options.ts';
import { acting } from '../people.ts';

export const circleMemberCommand: Command = {
  name: 'circle member',
  right: 'circles.manage',
  usage: {
    fr: 'circle member CODE LOGIN [--level 0-4] : fait entrer un compte dans un cercle, jusqu’à un niveau',
    en: 'circle member CODE LOGIN [--level 0-4]: lets an account into a circle, up to a level',
  },
  options: { level: { type: 'string' } },
  words: [2, 2],
  run: async (call) => {
    const accounts = await call.product.get(AccountsService);
    const [code = '', login = ''] = call.words;
    const circle = await accounts.circle(code);
    const level = wholeNumber(call, 'level') ?? circle.defaultLevel;
    return shownUser(await accounts.setMembership(await acting(call), { login, circle: code, level }));
  },
};
