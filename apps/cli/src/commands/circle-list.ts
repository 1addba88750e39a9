import { AccountsService } from '@entregent/server';
import { shownCircles } from '../accounts-shown.ts';
import type { Command } from '../command.ts';

export const circleListCommand: Command = {
  name: 'circle list',
  right: 'circles.manage',
  usage: {
    fr: 'circle list : les cercles et leur nombre de membres',
    en: 'circle list: circles and how many members they have',
  },
  run: async ({ product }) => shownCircles(await (await product.get(AccountsService)).circles()),
};
