import { TokensService } from '@entregent/server';
import type { Command } from '../command.ts';

export const tokenListCommand: Command = {
  name: 'token list',
  right: 'tokens.manage',
  usage: { fr: 'token list : les jetons d’API, sans leur secret', en: 'token list: API tokens, without their secret' },
  run: async ({ product }) => {
    const tokens = await (await product.get(TokensService)).tokens();
    const lines = tokens.map(
      (token) =>
        `${token.id}  ${token.name}  ${token.login}  ${token.role}  ${token.circles.join(', ')}  → ${token.until.slice(0, 10)}`,
    );
    return { json: { tokens }, text: lines.join('\n') };
  },
};
