import { AccountsService } from '@entregent/server';
import { shownUsers } from '../accounts-shown.ts';
import type { Command } from '../command.ts';

export const userListCommand: Command = {
  name: 'user list',
  usage: {
    fr: 'user list : les comptes, leurs rôles et leurs cercles',
    en: 'user list: accounts, their roles and circles',
  },
  acts: 'administrator',
  run: async ({ product }) => shownUsers(await (await product.get(AccountsService)).users()),
};
