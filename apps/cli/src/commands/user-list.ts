import { AccountsService } from '@entregent/server';
import { shownUsers } from '../accounts-shown.ts';
import type { Command } from '../command.ts';

export const userListCommand: Command = {
  name: 'user list',
  right: 'accounts.read',
  usage: {
    fr: 'user list : les comptes, leurs rôles et leurs cercles',
    en: 'user list: accounts, their roles and circles',
  },
  run: async ({ product }) => shownUsers(await (await product.get(AccountsService)).users()),
};
