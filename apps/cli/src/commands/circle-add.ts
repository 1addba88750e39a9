import { AccountsService, CirclesService } from '@entregent/server';
import { shownCircle } from '../accounts-shown.ts';
import type { Command } from '../command.ts';
import { optional, required, wholeNumber } from '../options.ts';
import { keeping } from '../people.ts';

export const circleAddCommand: Command = {
  name: 'circle add',
  right: 'circles.manage',
  usage: {
    fr: 'circle add CODE --name NOM [--kind cluster|dossier|member|people] [--purpose TEXTE] [--owner LOGIN] [--level 0-4] : crée un cercle, ou change ce qui est donné de celui qui existe',
    en: 'circle add CODE --name NAME [--kind cluster|dossier|member|people] [--purpose TEXT] [--owner LOGIN] [--level 0-4]: creates a circle, or changes what is given of one that exists',
  },
  options: {
    name: { type: 'string' },
    kind: { type: 'string' },
    purpose: { type: 'string' },
    owner: { type: 'string' },
    level: { type: 'string' },
  },
  words: [1, 1],
  run: async (call) => {
    const accounts = await call.product.get(AccountsService);
    const circles = await call.product.get(CirclesService);
    const by = await keeping(call);
    const code = call.words[0] ?? '';
    const owner = optional(call, 'owner');
    const level = wholeNumber(call, 'level');
    const given = {
      code,
      name: required(call, 'name'),
      kind: optional(call, 'kind'),
      purpose: optional(call, 'purpose'),
      owner: owner === undefined ? undefined : (await accounts.user(owner)).id,
    };
    const known = (await accounts.circles()).some((one) => one.code === code);
    if (known) await circles.change(by, { ...given, defaultLevel: level });
    else await circles.create(by, { ...given, defaultLevel: level ?? 2 });
    return shownCircle(await accounts.circle(code));
  },
};
