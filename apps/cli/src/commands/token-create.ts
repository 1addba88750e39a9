import { TokensService } from '@entregent/server';
import type { Command } from '../command.ts';
import { optional, required, several, wholeNumber } from '../options.ts';
import { acting } from '../people.ts';

export const tokenCreateCommand: Command = {
  name: 'token create',
  right: 'tokens.manage',
  usage: {
    fr: 'token create --user LOGIN --role RÔLE --circles A[:0-4],B [--until JOUR] [--cost N] [--name NOM] : crée un jeton d’API, montré une seule fois',
    en: 'token create --user LOGIN --role ROLE --circles A[:0-4],B [--until DAY] [--cost N] [--name NAME]: makes an API token, shown once',
  },
  options: {
    user: { type: 'string' },
    role: { type: 'string' },
    circles: { type: 'string', multiple: true },
    until: { type: 'string' },
    cost: { type: 'string' },
    name: { type: 'string' },
  },
  run: async (call) => {
    const tokens = await call.product.get(TokensService);
    const made = await tokens.create(await acting(call), {
      login: required(call, 'user'),
      role: required(call, 'role'),
      circles: [...several(call, 'circles')],
      until: optional(call, 'until'),
      cost: wholeNumber(call, 'cost'),
      name: optional(call, 'name'),
    });
    return { json: made, text: `${made.secret}\n${made.id}  → ${made.until}` };
  },
};
