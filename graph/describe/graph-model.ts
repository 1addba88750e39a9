import {
  bare,
  choices,
  entityOf,
  fieldMeta,
  type Kind,
  kinds,
  labelOf,
  referenceOf,
  referencesOf,
  tieDefinition,
  tieFields,
  tieTypes,
} from '@entregent/model';
import type { z } from 'zod';

const typeOf = (schema: z.ZodType): string => {
  const { schema: core, list } = bare(schema);
  const meta = fieldMeta(schema);
  const reference = referenceOf(schema);
  const closed = meta['choice'];
  const name = reference
    ? `→ ${reference.kinds.join(', ')}`
    : typeof closed === 'string'
      ? `\`${closed}\``
      : ((meta['format'] as string | undefined) ?? (core._zod.def as { type: string }).type);
  return list ? `list of ${name}` : name;
};

const row = (field: string, schema: z.ZodType): string => {
  const empty = bare(schema).nullable ? 'yes' : '';
  const said = (fieldMeta(schema)['description'] as string | undefined) ?? '';
  return `| \`${field}\` | ${typeOf(schema)} | ${empty} | ${labelOf(schema, 'fr') ?? ''} | ${labelOf(schema, 'en') ?? ''} | ${said} |`;
};

const head = '| field | type | may be empty | French | English | meaning |\n|---|---|---|---|---|---|';

function section(kind: Kind): string {
  const entity = entityOf(kind);
  const [[fr], [en]] = entity.options.labels;
  const references = referencesOf(entity).map(
    ({ field, type, kinds: to }) => `\`${field}\`: \`${type}\` → ${to.join(', ')}`,
  );
  return [
    `### ${kind}`,
    `${en} (*${fr}*)${entity.actor ? ', an actor' : ''}${entity.options.search ? ', found by the search box' : ''}.`,
    [head, ...Object.entries(entity.own).map(([field, schema]) => row(field, schema))].join('\n'),
    ...(references.length > 0 ? [`Derived relationships: ${references.join('; ')}.`] : []),
  ].join('\n\n');
}

const tieRow = (type: (typeof tieTypes)[number]): string => {
  const { tail, head: to, says, saysBack, introduces } = tieDefinition(type);
  return `| \`${type}\` | ${tail.join(', ')} | ${to.join(', ')} | ${says[0]} / ${saysBack[0]} | ${says[1]} / ${saysBack[1]} | ${introduces ? 'yes' : ''} |`;
};

const listOf = ([id, values]: readonly [string, Readonly<Record<string, readonly [string, string]>>]): string =>
  `- \`${id}\`: ${Object.entries(values)
    .map(([value, [fr, en]]) => `\`${value}\` ${en} (*${fr}*)`)
    .join(' · ')}`;

/** The page docs/graph-model.md: every kind of record and tie as the model has them. */
export const graphModelPage = (): string =>
  [
    '# The graph model',
    'Made from `libs/model` by `npm run model-page`; a test compares. Change the model, not this page.',
    '## What every record has',
    'Label `:Record` and that of its kind; actors also `:Actor`, what the search box finds `:Searchable`. Beside the fields below: `id` (UUID v4), `access` (`circle:level`, who may read), `version`, `businessSecret`, `sources`, `origin`; and, kept by the write path: `type`, `label`, `sortKey`, `search`, `until` (first day on which a dated fact no longer holds), `commit`. A record in the trash has `:Removed` and no `access`.',
    'A reference field is stored as a property and, for traversal, as a derived relationship with its owner’s access key. A mandate also draws `VIA_MANDATE` between its ends, so that a hat is one step of a path.',
    '## Kinds of record',
    ...kinds.map(section),
    '## Ties between actors',
    [
      '| type | from | to | French | English | way of introduction |',
      '|---|---|---|---|---|---|',
      ...tieTypes.map(tieRow),
    ].join('\n'),
    'Each carries:',
    [head, ...Object.entries(tieFields).map(([field, schema]) => row(field, schema))].join('\n'),
    '## Closed lists',
    [...choices()]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(listOf)
      .join('\n'),
  ].join('\n\n') + '\n';
