import { NetworkService } from '@entregent/server';
import { actorKinds } from '@entregent/model';
import type { Command } from '../command.ts';
import { named } from '../naming.ts';
import { optional } from '../options.ts';

export const pathCommand: Command = {
  name: 'path',
  right: 'records.read',
  usage: {
    fr: 'path A B [--on JOUR] : chemins de mise en relation',
    en: 'path A B [--on DAY]: ways of introduction',
  },
  options: { on: { type: 'string' } },
  words: [2, 2],
  run: async (call) => {
    const [from, to] = [call.words[0] ?? '', call.words[1] ?? ''];
    const ends = [await named(call, from, actorKinds), await named(call, to, actorKinds)] as const;
    const on = optional(call, 'on');
    const network = await call.product.get(NetworkService);
    const found = await network.paths(await call.reader(), {
      from: ends[0].id,
      to: ends[1].id,
      ...(on === undefined ? {} : { on }),
    });
    const lines = found.paths.map(({ length, sentence }) => `${length}  ${sentence}`);
    return { json: found, text: [...lines, ...(found.message === null ? [] : [found.message])].join('\n') };
  },
};
