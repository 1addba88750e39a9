import { PartialDate } from '@entregent/model';
import { z } from 'zod';
import { checkedFact, teller } from './facts.ts';
import { jsonRows } from './rows.ts';
import { isRefusal, type ReadOptions, type Register, type Told } from './types.ts';

const Id = z.int().positive();
const Body = z.object({ id: Id, acronym: z.string() });
const list = <S extends z.ZodType>(item: S) => z.array(item).nullish();

/** One committee of the file iso_technical_committees.jsonl; its scope text is not read. */
const Row = z.object({
  id: Id,
  reference: z.string().min(1),
  status: z.string().nullish(),
  title: z.object({ en: z.string().nullish() }).nullish(),
  /** Both null where there is none. */
  secretariat: z.object({ id: Id.nullish(), acronym: z.string().nullish() }).nullish(),
  creationDate: PartialDate.nullish(),
  parentId: Id.nullish(),
  pMembers: list(Body),
  oMembers: list(Body),
  committeeLiaisons: list(z.object({ id: Id, reference: z.string().nullish() })),
  organizationLiaisons: list(Body),
});
type Row = z.output<typeof Row>;

const kinds: readonly (readonly [RegExp, string])[] = [
  [/\/SC ?\w+$/, 'sc'],
  [/JSyC /, 'syc'],
  [/JTC ?\d+$/, 'jtc'],
  [/\/TC ?\d+$/, 'tc'],
  [/\/PC ?\d+$/, 'pc'],
  [/\/WS /, 'workshop'],
];

const kindOf = (reference: string): string => kinds.find(([shape]) => shape.test(reference))?.[1] ?? 'other';

/** ISO and IEC lead some committees together, and the register writes the two codes in either order. */
const bodyOf = (reference: string): 'ISO' | 'IEC' | 'ISO/IEC' => {
  if (/^(?:ISO\/IEC|IEC\/ISO)\b/.test(reference)) return 'ISO/IEC';
  return reference.startsWith('IEC') ? 'IEC' : 'ISO';
};

const statuses: Readonly<Record<string, string>> = { Active: 'active', Suspended: 'suspended' };

const about = {
  id: 'iso',
  labels: { fr: 'Comités techniques de l’ISO', en: 'ISO technical committees' },
  attribution: {
    fr: 'Contient des données d’ISO Open Data, https://www.iso.org/open-data.html, ODC-By 1.0',
    en: 'Contains data from ISO Open Data, https://www.iso.org/open-data.html, ODC-By 1.0',
  },
  licence: 'ODC-By 1.0',
  source: {
    title: 'ISO Open Data: technical committees',
    url: 'https://www.iso.org/open-data.html',
    publisher: 'ISO',
  },
} as const;

const tell = teller(about);
const committee = (id: number) => `iso:committee:${id}`;
const iso = 'iso:iso';
const iec = 'iso:iec';

const worldBody = (origin: string, code: string, name: string) =>
  tell.record('Organisation', origin, {
    name,
    acronym: code,
    code,
    kind: 'standards_body',
    level: 'international',
    participation: 'delegation',
  });

const committeeFact = (row: Row) =>
  tell.record('Committee', committee(row.id), {
    identifier: row.reference,
    title: row.title?.en ?? null,
    kind: kindOf(row.reference),
    body: bodyOf(row.reference),
    status: statuses[row.status ?? ''] ?? 'unknown',
    created: row.creationDate ?? null,
  });

const nationalBody = ({ id, acronym }: z.output<typeof Body>) =>
  tell.record('Organisation', `iso:body:${id}`, {
    name: acronym,
    acronym,
    code: acronym,
    kind: 'standards_body',
    level: 'national',
  });

const liaisonOrganisation = ({ id, acronym }: z.output<typeof Body>) =>
  tell.record('Organisation', `iso:liaison:${id}`, {
    name: acronym,
    acronym: acronym.length <= 40 ? acronym : null,
    kind: 'other',
  });

const parents = (row: Row): Told[] => {
  const child = committee(row.id);
  if (row.parentId) return [tell.tie('PART_OF', `iso:part-of:${row.id}`, child, committee(row.parentId))];
  const body = bodyOf(row.reference);
  return [
    ...(body === 'IEC' ? [] : [tell.tie('PART_OF', `iso:part-of:${row.id}`, child, iso)]),
    ...(body === 'ISO' ? [] : [tell.tie('PART_OF', `iso:part-of:${row.id}:iec`, child, iec)]),
  ];
};

/** Facts of a file, each told once; committees that are only named by others come last. */
async function* read(bytes: AsyncIterable<Uint8Array>, options: ReadOptions): AsyncGenerator<Told> {
  yield tell.source();
  yield worldBody(iso, 'ISO', 'ISO');
  yield worldBody(iec, 'IEC', 'IEC');
  const told = new Set<string>();
  const seen = new Set<number>();
  const named = new Map<number, string | null>();

  const once = (fact: ReturnType<typeof tell.record>, row: number): Told[] => {
    if (told.has(fact.origin)) return [];
    told.add(fact.origin);
    return [checkedFact(fact, row)];
  };

  for await (const next of jsonRows('iso', bytes, Row, options)) {
    if (isRefusal(next)) {
      yield next;
      continue;
    }
    const { row, value } = next;
    const fact = checkedFact(committeeFact(value), row);
    yield fact;
    if (isRefusal(fact)) continue;
    seen.add(value.id);
    if (value.parentId) named.set(value.parentId, named.get(value.parentId) ?? null);
    yield* parents(value);
    const { id, acronym } = value.secretariat ?? {};
    if (id && acronym) {
      yield* once(nationalBody({ id, acronym }), row);
      yield tell.tie('HOLDS_SECRETARIAT', `iso:secretariat:${value.id}`, `iso:body:${id}`, committee(value.id));
    }
    for (const status of ['P', 'O'] as const) {
      for (const body of (status === 'P' ? value.pMembers : value.oMembers) ?? []) {
        yield* once(nationalBody(body), row);
        const origin = `iso:member:${value.id}:${body.id}`;
        yield tell.tie('MEMBER_OF', origin, `iso:body:${body.id}`, committee(value.id), { status });
      }
    }
    for (const other of value.committeeLiaisons ?? []) {
      named.set(other.id, other.reference ?? named.get(other.id) ?? null);
      const [low, high] = value.id < other.id ? [value.id, other.id] : [other.id, value.id];
      const origin = `iso:committee-liaison:${low}:${high}`;
      if (low === high || told.has(origin)) continue;
      told.add(origin);
      yield tell.tie('LIAISES_WITH', origin, committee(low), committee(high));
    }
    for (const other of value.organizationLiaisons ?? []) {
      yield* once(liaisonOrganisation(other), row);
      const origin = `iso:organisation-liaison:${value.id}:${other.id}`;
      yield tell.tie('LIAISES_WITH', origin, `iso:liaison:${other.id}`, committee(value.id));
    }
  }
  for (const [id, reference] of named) {
    if (seen.has(id)) continue;
    const identifier = reference ?? `ISO (id ${id})`;
    yield tell.record('Committee', committee(id), {
      identifier,
      kind: kindOf(identifier),
      body: bodyOf(identifier),
      status: 'unknown',
    });
  }
}

/** ISO Open Data, technical committees: committees, parents, secretariats, P- and O-members, liaisons. */
export const isoRegister: Register = { ...about, read };
