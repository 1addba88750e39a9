import { PartialDate } from '@entregent/model';
import { z } from 'zod';
import { checkedFact, teller } from './facts.ts';
import { jsonRows } from './rows.ts';
import { isRefusal, type ReadOptions, type Register, type Told } from './types.ts';

const Named = z.object({ id: z.int().positive(), name: z.string(), identifier: z.string().nullish() });

const Group = z.object({
  ...Named.shape,
  is_closed: z.boolean().nullish(),
  'group-type': z.string().nullish(),
  'creation-date': PartialDate.nullish(),
  closed_date: PartialDate.nullish(),
  /** Only task forces have members, which are the groups that they belong to. */
  members: z.array(Named).nullish(),
  _links: z.object({ homepage: z.object({ href: z.string().nullish() }).nullish() }).nullish(),
});
type Group = z.output<typeof Group>;

/** A line of the groups' repository wraps the group; the list of the API holds it bare. */
const Row = z.preprocess(
  (value) => (value !== null && typeof value === 'object' && 'group' in value ? value.group : value),
  Group,
);

const kinds: Readonly<Record<string, string>> = { wg: 'wg', ig: 'ig', cg: 'cg', bg: 'bg', tf: 'tf' };

/** The type is said by `group-type` or, in older entries, only by the beginning of the identifier. */
const kindOf = (group: z.output<typeof Named> & { 'group-type'?: string | null | undefined }): string => {
  const known = kinds[group['group-type'] ?? group.identifier?.split('/')[0] ?? ''];
  return known ?? (/board/i.test(group.name) ? 'board' : 'team');
};

const about = {
  id: 'w3c',
  labels: { fr: 'Groupes du W3C', en: 'W3C groups' },
  attribution: { fr: 'Groupes du W3C, W3C, licence MIT', en: 'W3C groups, W3C, MIT licence' },
  licence: 'MIT',
  source: { title: 'W3C groups', url: 'https://www.w3.org/groups/', publisher: 'W3C' },
} as const;

const tell = teller(about);
const origin = (id: number) => `w3c:group:${id}`;
const w3c = 'w3c:w3c';

const website = (group: Group): string | null => {
  const href = group._links?.homepage?.href;
  return href && /^https?:\/\//.test(href) ? href : null;
};

async function* read(bytes: AsyncIterable<Uint8Array>, options: ReadOptions): AsyncGenerator<Told> {
  yield tell.source();
  yield tell.record('Organisation', w3c, {
    name: 'World Wide Web Consortium',
    acronym: 'W3C',
    code: 'W3C',
    kind: 'standards_body',
    level: 'consortium',
    participation: 'membership',
    website: 'https://www.w3.org/',
  });
  const told = new Set<number>();
  const named = new Map<number, z.output<typeof Named>>();
  for await (const next of jsonRows('w3c', bytes, Row, options)) {
    if (isRefusal(next)) {
      yield next;
      continue;
    }
    const { row, value } = next;
    // The repository keeps a group once for each address that it has had.
    if (told.has(value.id)) continue;
    const fact = checkedFact(
      tell.record('Committee', origin(value.id), {
        identifier: value.name,
        aliases: value.identifier ? [value.identifier] : [],
        kind: kindOf(value),
        body: 'W3C',
        status: value.is_closed ? 'closed' : 'active',
        created: value['creation-date'] ?? null,
        closed: value.closed_date ?? null,
        website: website(value),
      }),
      row,
    );
    yield fact;
    if (isRefusal(fact)) continue;
    told.add(value.id);
    const parents = new Map((value.members ?? []).map((parent) => [parent.id, parent]));
    for (const parent of parents.values()) {
      named.set(parent.id, parent);
      yield tell.tie('PART_OF', `w3c:part-of:${value.id}:${parent.id}`, origin(value.id), origin(parent.id));
    }
    if (parents.size === 0) yield tell.tie('PART_OF', `w3c:part-of:${value.id}`, origin(value.id), w3c);
  }
  for (const [id, group] of named) {
    if (told.has(id)) continue;
    yield tell.record('Committee', origin(id), {
      identifier: group.name,
      aliases: group.identifier ? [group.identifier] : [],
      kind: kindOf(group),
      body: 'W3C',
      status: 'unknown',
    });
  }
}

/** W3C groups, open and closed, as its API or its repository of groups gives them; people are never read. */
export const w3cRegister: Register = { ...about, read };
