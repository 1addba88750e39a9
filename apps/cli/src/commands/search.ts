import { SearchService } from '@entregent/server';
import { searchableKinds } from '@entregent/model';
import type { Command } from '../command.ts';
import { kindNamed } from '../naming.ts';
import { optional } from '../options.ts';

export const searchCommand: Command = {
  name: 'search',
  right: 'records.read',
  usage: {
    fr: 'search TEXTE [--kind NATURE] : trouve des fiches par leur nom',
    en: 'search TEXT [--kind KIND]: finds records by their name',
  },
  options: { kind: { type: 'string' } },
  words: [1, 20],
  run: async (call) => {
    const kind = optional(call, 'kind');
    const kinds = kind === undefined ? [...searchableKinds] : [kindNamed(kind, searchableKinds)];
    const search = await call.product.get(SearchService);
    const text = call.words.join(' ').slice(0, 200);
    const hits = await search.search(await call.reader(), { text, kinds, first: 20 });
    const none = call.language === 'fr' ? 'Rien trouvé.' : 'Nothing found.';
    return {
      json: { hits: hits.map(({ id, kind: of, label, sub, access }) => ({ id, kind: of, label, sub, access })) },
      text: hits.map(({ id, label, sub }) => `${label}${sub ? `, ${sub}` : ''}  ${id}`).join('\n') || none,
    };
  },
};
