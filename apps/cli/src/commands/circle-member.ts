import { AccountsService, CirclesService } from '@entregent/server';
import { shownUser } from '../accounts-shown.ts';
import type { Command } from '../command.ts';
import { optional, wholeNumber } from '../options.ts';
import { keeping } from '../people.ts';

export const circleMemberCommand: Command = {
  name: 'circle member',
  right: 'circles.manage',
  usage: {
    fr: 'circle member CODE LOGIN [--level 0-4] [--from JOUR] [--until JOUR] [--reason MOTIF] : fait entrer un compte dans un cercle, jusqu’à un niveau et, s’il est donné, jusqu’à un dernier jour',
    en: 'circle member CODE LOGIN [--level 0-4] [--from DAY] [--until DAY] [--reason WHY]: lets an account into a circle, up to a level and, if given, until a last day',
  },
  options: {
    level: { type: 'string' },
    from: { type: 'string' },
    until: { type: 'string' },
    reason: { type: 'string' },
  },
  words: [2, 2],
  run: async (call) => {
    const accounts = await call.product.get(AccountsService);
    const circles = await call.product.get(CirclesService);
    const [code = '', login = ''] = call.words;
    const circle = await accounts.circle(code);
    await circles.letIn(await keeping(call), {
      circle: code,
      user: (await accounts.user(login)).id,
      level: wholeNumber(call, 'level') ?? circle.defaultLevel,
      from: optional(call, 'from'),
      to: optional(call, 'until'),
      reason: optional(call, 'reason') ?? 'circle member',
    });
    return shownUser(await accounts.user(login));
  },
};
