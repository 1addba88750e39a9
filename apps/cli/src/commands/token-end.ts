import { TokensService } from '@entregent/server';
import type { Command } from '../command.ts';
import { acting } from '../people.ts';

export const tokenEndCommand: Command = {
  name: 'token end',
  right: 'tokens.manage',
  usage: { fr: 'token end ID : met fin à un jeton d’API', en: 'token end ID: ends an API token' },
  words: [1, 1],
  run: async (call) => {
    const [id = ''] = call.words;
    await (await call.product.get(TokensService)).end(await acting(call), id);
    return { json: { ended: id }, text: id };
  },
};
