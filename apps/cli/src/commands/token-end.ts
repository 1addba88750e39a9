import { TokensService } from '@entregent/server';
import type { Command } from '../command.ts';

export const tokenEndCommand: Command = {
  name: 'token end',
  right: 'tokens.manage',
  usage: { fr: 'token end ID : met fin à un jeton d’API', en: 'token end ID: ends an API token' },
  words: [1, 1],
  run: async ({ product, words: [id = ''] }) => {
    await (await product.get(TokensService)).end(id);
    return { json: { ended: id }, text: id };
  },
};
