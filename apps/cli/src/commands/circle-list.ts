import { CirclesService } from '@entregent/server';
import { Day, validate } from '@entregent/model';
import { shownCircles, shownMembers } from '../accounts-shown.ts';
import type { Command } from '../command.ts';
import { optional } from '../options.ts';

export const circleListCommand: Command = {
  name: 'circle list',
  right: 'circles.manage',
  usage: {
    fr: 'circle list [CODE] [--on JOUR] : les cercles et leur nombre de membres ; avec un code, qui en est (ou en était ce jour-là)',
    en: 'circle list [CODE] [--on DAY]: circles and how many members they have; with a code, who is in it (or was on that day)',
  },
  options: { on: { type: 'string' } },
  words: [0, 1],
  run: async (call) => {
    const circles = await call.product.get(CirclesService);
    const reader = await call.reader();
    const on = validate(Day.optional(), optional(call, 'on'), call.language);
    const [code] = call.words;
    if (code === undefined) return shownCircles(await circles.list(reader, on));
    return shownMembers(await circles.one(reader, { code, on }));
  },
};
