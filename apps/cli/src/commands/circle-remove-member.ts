import { AccountsService, CirclesService } from '@entregent/server';
import { shownUser } from '../accounts-shown.ts';
import type { Command } from '../command.ts';
import { optional } from '../options.ts';
import { keeping } from '../people.ts';

export const circleRemoveMemberCommand: Command = {
  name: 'circle remove-member',
  right: 'circles.manage',
  usage: {
    fr: 'circle remove-member CODE LOGIN [--until JOUR] [--reason MOTIF] : fait sortir un compte d’un cercle, tout de suite ou après un dernier jour',
    en: 'circle remove-member CODE LOGIN [--until DAY] [--reason WHY]: lets an account out of a circle, at once or after a last day',
  },
  options: { until: { type: 'string' }, reason: { type: 'string' } },
  words: [2, 2],
  run: async (call) => {
    const accounts = await call.product.get(AccountsService);
    const circles = await call.product.get(CirclesService);
    const [circle = '', login = ''] = call.words;
    const { id: user } = await accounts.user(login);
    const reason = optional(call, 'reason') ?? 'circle remove-member';
    await circles.letOut(await keeping(call), { circle, user, to: optional(call, 'until'), reason });
    return shownUser(await accounts.user(login));
  },
};
