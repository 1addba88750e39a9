import { AccountsService } from '@entregent/server';
import { shownCircle } from '../accounts-shown.ts';
import type { Command } from '../command.ts';
import { required, wholeNumber } from '../options.ts';

export const circleAddCommand: Command = {
  name: 'circle add',
  right: 'circles.manage',
  usage: {
    fr: 'circle add CODE --name NOM [--level 0-4] : crée un cercle, ou change son nom et son marquage par défaut',
    en: 'circle add CODE --name NAME [--level 0-4]: creates a circle, or changes its name and default marking',
  },
  options: { name: { type: 'string' }, level: { type: 'string' } },
  words: [1, 1],
  run: async (call) => {
    const accounts = await call.product.get(AccountsService);
    const code = call.words[0] ?? '';
    const defaultLevel = wholeNumber(call, 'level') ?? 2;
    return shownCircle(await accounts.saveCircle({ code, name: required(call, 'name'), defaultLevel }));
  },
};
