import {
  columnsOf,
  CreateTie,
  createInputOf,
  entityOf,
  type Fact,
  isTieFact,
  type RecordFact,
  referencesOf,
  tieDefinition,
  tieFields,
} from '@entregent/model';
import { randomUUID } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isRefusal, type ReadOptions, type Register, type RegisterId, type Told } from '../src/types.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
export const fixture = (name: string): string => `${root}test/fixtures/registers/${name}`;
export const seed = (name: string): string => `${root}graph/seed/${name}`;

/** Files of each register: the small ones, and the public extracts where they lie beside the project. */
export const files = (
  [
    ['iso', fixture('iso.jsonl')],
    ['iso', seed('iso/iso-committees.jsonl.gz')],
    ['w3c', fixture('w3c-groups.json')],
    ['w3c', fixture('w3c-group-files.jsonl')],
    ['ietf', fixture('ietf.yaml')],
    ['hatvp', fixture('hatvp.json')],
    ['iso', `${root}../shared/data/iso-committees/iso_technical_committees.jsonl`],
    ['w3c', `${root}../shared/data/w3c/w3c-groups.json.gz`],
    ['w3c', `${root}../shared/data/w3c/w3c-group-files.jsonl.gz`],
    ['ietf', `${root}../shared/data/ietf/ietf_groups.yaml`],
    ['hatvp', `${root}../shared/data/hatvp/register-2017-12-18.json.gz`],
    ['hatvp', `${root}../shared/data/hatvp/register-autre-2021-08-17.json.gz`],
  ] satisfies [RegisterId, string][]
).filter(([, path]) => existsSync(path));

export async function* chunked(bytes: Uint8Array, cuts: readonly number[] = []): AsyncGenerator<Uint8Array> {
  const ends = [...new Set(cuts.filter((cut) => cut > 0 && cut < bytes.length))].sort((a, b) => a - b);
  for (const [index, end] of [...ends, bytes.length].entries()) yield bytes.slice(index ? ends[index - 1] : 0, end);
}

export const textBytes = (text: string): AsyncIterable<Uint8Array> => chunked(new TextEncoder().encode(text));
export const fileBytes = (path: string): AsyncIterable<Uint8Array> => createReadStream(path);

export async function tell(
  register: Register,
  bytes: AsyncIterable<Uint8Array>,
  options: Partial<ReadOptions> = {},
): Promise<Told[]> {
  const told: Told[] = [];
  for await (const one of register.read(bytes, { language: 'fr', ...options })) told.push(one);
  return told;
}

export const factsOf = (told: readonly Told[]): Fact[] => told.filter((one): one is Fact => !isRefusal(one));
export const recordsOf = (facts: readonly Fact[]): RecordFact[] =>
  facts.filter((fact): fact is RecordFact => !isTieFact(fact));

export function countBy<T>(items: readonly T[], key: (item: T) => string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const item of items) counts[key(item)] = (counts[key(item)] ?? 0) + 1;
  return counts;
}

/**
 * What the model would refuse of a set of facts once origins are ids: unknown fields, values, references and ends that
 * do not resolve or are of the wrong kind, origins told twice.
 */
export function problems(facts: readonly Fact[]): string[] {
  const kinds = new Map(recordsOf(facts).map((fact) => [fact.origin, fact.kind]));
  const ids = new Map([...kinds.keys()].map((origin) => [origin, randomUUID()]));
  const idOf = (origin: unknown) => ids.get(String(origin)) ?? `unknown: ${String(origin)}`;
  const twice = Object.entries(countBy(facts, (fact) => fact.origin)).filter(([, count]) => count > 1);
  const inputs = new Map([...new Set(kinds.values())].map((kind) => [kind, createInputOf(entityOf(kind))]));

  const ofRecord = (fact: RecordFact): string[] => {
    const entity = entityOf(fact.kind);
    const references = referencesOf(entity);
    const set: Record<string, unknown> = { ...fact.set };
    const wrong = Object.keys(set).filter((field) => !columnsOf(entity).includes(field));
    for (const { field, many, kinds: allowed } of [
      ...references,
      { field: 'sources', many: true, kinds: ['Source'] },
    ]) {
      const value = set[field];
      if (value === undefined || value === null) continue;
      const origins = many ? (value as string[]) : [value as string];
      wrong.push(
        ...origins.filter((origin) => !allowed.includes(kinds.get(origin) ?? '')).map((o) => `${field} → ${o}`),
      );
      set[field] = many ? origins.map(idOf) : idOf(value);
    }
    const parsed = inputs.get(fact.kind)?.safeParse(set);
    return [...wrong, ...(parsed?.error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [])];
  };

  const ofTie = (fact: Exclude<Fact, RecordFact>): string[] => {
    const definition = tieDefinition(fact.type);
    const sources = (fact.set['sources'] as string[] | undefined) ?? [];
    const { error } = CreateTie.safeParse({
      ...fact.set,
      type: fact.type,
      tail: idOf(fact.tail),
      head: idOf(fact.head),
      sources: sources.map(idOf),
    });
    return [
      ...Object.keys(fact.set).filter((field) => !Object.hasOwn(tieFields, field)),
      ...(definition.tail.some((kind) => kind === kinds.get(fact.tail)) ? [] : ['kind of the tail']),
      ...(definition.head.some((kind) => kind === kinds.get(fact.head)) ? [] : ['kind of the head']),
      ...(error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? []),
    ];
  };

  return [
    ...twice.map(([origin]) => `${origin}: told twice`),
    ...facts.flatMap((fact) =>
      (isTieFact(fact) ? ofTie(fact) : ofRecord(fact)).map((what) => `${fact.origin}: ${what}`),
    ),
  ];
}
