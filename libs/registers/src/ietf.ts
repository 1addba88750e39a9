import { fold } from '@entregent/model';
import { parse } from 'yaml';
import { z } from 'zod';
import { textOf } from './bytes.ts';
import { checkedFact, teller } from './facts.ts';
import { recognised } from './recognise.ts';
import { refusal, unreadable, whyNot } from './refuse.ts';
import { tally } from './rows.ts';
import { isRefusal, type ReadOptions, type Register, type Told } from './types.ts';

const Row = z.object({
  abbreviation: z.string().min(1),
  name: z.string().min(1),
  organization: z.enum(['ietf', 'irtf']),
  type: z.string().nullish(),
  status: z.string().nullish(),
  area: z.string().nullish(),
  website_url: z.string().nullish(),
});

/** YAML is read whole, unlike the other formats: this bounds the memory that it takes. */
const largest = 10_000_000;

const kinds: Readonly<Record<string, string>> = {
  wg: 'wg',
  rg: 'other',
  ag: 'ag',
  area: 'area',
  team: 'team',
  dir: 'team',
  review: 'team',
  iab: 'board',
};

const statuses: Readonly<Record<string, string>> = {
  active: 'active',
  concluded: 'closed',
  closed: 'closed',
  proposed: 'proposed',
  bof: 'proposed',
};

const about = {
  id: 'ietf',
  labels: { fr: 'Groupes de l’IETF et de l’IRTF', en: 'IETF and IRTF groups' },
  attribution: {
    fr: 'Liste des groupes de l’IETF, licence BSD à deux clauses',
    en: 'List of IETF groups, two-clause BSD licence',
  },
  licence: 'BSD-2-Clause',
  source: { title: 'IETF groups', url: 'https://datatracker.ietf.org/group/', publisher: 'IETF' },
} as const;

const tell = teller(about);
const bodies = {
  ietf: { origin: 'ietf:ietf', code: 'IETF', name: 'Internet Engineering Task Force' },
  irtf: { origin: 'ietf:irtf', code: 'IRTF', name: 'Internet Research Task Force' },
} as const;

const group = (abbreviation: string) => `ietf:group:${fold(abbreviation).replaceAll(' ', '-')}`;

/** Lines of the file as a list of groups; throws UNREADABLE_FILE. */
function groupsOf(text: string): unknown[] {
  let file: unknown;
  try {
    file = parse(text);
  } catch (cause) {
    throw unreadable(
      'ce n’est pas du YAML complet ; téléchargez le fichier à nouveau',
      'it is not complete YAML; download the file again',
      cause,
    );
  }
  const groups = Array.isArray(file) ? file : (file as { groups?: unknown } | null)?.groups;
  if (Array.isArray(groups)) return groups as unknown[];
  throw unreadable('il ne contient pas de liste « groups »', 'it holds no list "groups"');
}

async function* read(bytes: AsyncIterable<Uint8Array>, options: ReadOptions): AsyncGenerator<Told> {
  const { text } = await recognised('ietf', textOf(bytes, Math.min(options.maxBytes ?? largest, largest)));
  let whole = '';
  for await (const chunk of text) whole += chunk;
  const groups = groupsOf(whole);
  yield tell.source();
  for (const { origin, code, name } of Object.values(bodies)) {
    yield tell.record('Organisation', origin, {
      name,
      acronym: code,
      code,
      kind: 'standards_body',
      level: 'consortium',
      participation: 'individual',
    });
  }
  const known = new Set(groups.flatMap((g) => (Row.safeParse(g).success ? [group(Row.parse(g).abbreviation)] : [])));
  const told = new Set<string>();
  const count = tally();
  for (const [index, raw] of groups.entries()) {
    const row = index + 1;
    const checked = Row.safeParse(raw);
    if (!checked.success) {
      yield count.bad(refusal(row, ...whyNot(Row, raw)));
      continue;
    }
    count.good();
    const value = checked.data;
    const origin = group(value.abbreviation);
    if (told.has(origin)) continue;
    // Research groups stand twice in the list, once under each body: they are the IRTF's.
    const body = bodies[/^rg$|^rag$/.test(value.type ?? '') ? 'irtf' : value.organization];
    const fact = checkedFact(
      tell.record('Committee', origin, {
        identifier: `${body.code} ${value.abbreviation}`,
        title: value.name,
        aliases: [value.abbreviation],
        kind: kinds[value.type ?? ''] ?? 'other',
        body: body.code,
        status: statuses[value.status ?? ''] ?? 'unknown',
        website: value.website_url && /^https?:\/\//.test(value.website_url) ? value.website_url : null,
      }),
      row,
    );
    yield fact;
    if (isRefusal(fact)) continue;
    told.add(origin);
    const area = value.area ? group(value.area) : undefined;
    const parent = area !== undefined && area !== origin && known.has(area) ? area : body.origin;
    yield tell.tie('PART_OF', `ietf:part-of:${origin.slice('ietf:group:'.length)}`, origin, parent);
  }
  count.end();
}

/** Groups of the IETF and of the IRTF: areas, working groups, directorates, research groups. People are never read. */
export const ietfRegister: Register = { ...about, read };
