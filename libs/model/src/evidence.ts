import { z } from 'zod';
import { choice } from './choice.ts';
import { PartialDate } from './dates.ts';
import { entity } from './entity.ts';
import { is } from './field.ts';
import { receivedLine, receivedProse } from './restricted.ts';

/** How far the source can be relied on (Admiralty code, letter). */
export const Reliability = choice('Reliability', {
  A: ['source sûre', 'reliable'],
  B: ['source le plus souvent sûre', 'usually reliable'],
  C: ['source assez sûre', 'fairly reliable'],
  D: ['source souvent peu sûre', 'not usually reliable'],
  E: ['source peu sûre', 'unreliable'],
  F: ['sûreté inconnue', 'reliability unknown'],
});

/** How far the fact itself can be believed (Admiralty code, digit); `c1` is the best. */
export const Credibility = choice('Credibility', {
  c1: ['confirmé par d’autres sources', 'confirmed by other sources'],
  c2: ['probable', 'probably true'],
  c3: ['possible', 'possibly true'],
  c4: ['douteux', 'doubtful'],
  c5: ['improbable', 'improbable'],
  c6: ['impossible à juger', 'cannot be judged'],
});

export const Source = entity(
  'Source',
  {
    title: receivedLine(300).meta(is('titre', 'title')),
    url: z
      .url({ protocol: /^https?$/ })
      .max(1000)
      .nullable()
      .meta(is('adresse', 'address')),
    publisher: receivedLine(200).nullable().meta(is('éditeur', 'publisher')),
    published: PartialDate.nullable().meta(is('publiée', 'published')),
    accessed: PartialDate.nullable().meta(is('consultée', 'accessed')),
    reliability: Reliability.nullable().meta(is('fiabilité', 'reliability')),
    licence: receivedLine(300).nullable().meta(is('licence et mention', 'licence and attribution')),
    note: receivedProse(2000).nullable().meta(is('note', 'note')),
  },
  {
    labels: [
      ['source', 'sources'],
      ['source', 'sources'],
    ],
    name: (s) => s.title ?? '',
    search: ['title', 'publisher'],
  },
);
export type Source = z.output<(typeof Source)['schema']>;
