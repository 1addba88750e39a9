import { randomUUID } from 'node:crypto';
import type { Values } from '@entregent/graph-db';
import {
  check,
  CreateTie,
  createInputOf,
  entityOf,
  type Fact,
  isTieFact,
  type Kind,
  parseAccessKey,
  type Reader,
  type RecordFact,
  referencesOf,
  tieDefinition,
  type TieFact,
} from '@entregent/model';
import type { z } from 'zod';
import type { ExistingRecord } from './imports.repository.ts';
import type { ImportRefusal } from './report.ts';

type Reason = readonly [fr: string, en: string];

/** A record that facts may name: there already, or about to be created. */
interface Named {
  readonly id: string;
  readonly type: Kind;
  readonly label: string;
  readonly access: string;
}

export interface ResolvedRecord {
  readonly fact: RecordFact;
  readonly id: string;
  readonly existing: ExistingRecord | undefined;
  /** The fields that the register tells, references as ids. */
  readonly told: Values;
  /** The same with the defaults of the model. */
  readonly whole: Values;
  readonly access: string | undefined;
}

export interface ResolvedTie {
  readonly fact: TieFact;
  readonly tail: string;
  readonly head: string;
  readonly told: Values;
  readonly whole: Values;
  readonly access: string | undefined;
}

export interface Resolved {
  readonly records: readonly ResolvedRecord[];
  readonly ties: readonly ResolvedTie[];
  readonly refused: readonly ImportRefusal[];
}

class Refused extends Error {
  readonly reason: Reason;

  constructor(fr: string, en: string) {
    super(en);
    this.reason = [fr, en];
  }
}

const inputs = new Map<Kind, z.ZodObject>();
const inputOf = (kind: Kind): z.ZodObject => {
  const known = inputs.get(kind) ?? (createInputOf(entityOf(kind)) as z.ZodObject);
  inputs.set(kind, known);
  return known;
};

const sourcesField = { field: 'sources', kinds: ['Source'], many: true };
const referenceFields = new Map<Kind, readonly { field: string; kinds: readonly string[]; many: boolean }[]>();
const referencesTold = (kind: Kind) => {
  const known = referenceFields.get(kind) ?? [...referencesOf(entityOf(kind)), sourcesField];
  referenceFields.set(kind, known);
  return known;
};

/** Fields whose lists say nothing by their order. */
export const listsOf = (kind: Kind): ReadonlySet<string> =>
  new Set(referencesTold(kind).flatMap(({ field, many }) => (many ? [field] : [])));

function parse(schema: z.ZodType, value: unknown): Values {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data as Values;
  const said = (language: 'fr' | 'en', colon: string) => {
    const checked = check(schema, value, language);
    const issues = checked.ok ? [] : checked.issues.slice(0, 3);
    return issues.map(({ path, message }) => `${path.join('.')}${colon}${message}`).join(' ; ');
  };
  throw new Refused(said('fr', ' : '), said('en', ': '));
}

/**
 * Turns facts with origins into records and ties with ids, each valid for the model. A fact that is not, or that names one
 * that is refused or unknown, is refused with the reason; the others go on.
 */
export class Resolver {
  readonly #reader: Reader;
  readonly #byDefault: string;
  readonly #named = new Map<string, Named>();
  readonly #existing = new Map<string, ExistingRecord>();
  readonly #refused: ImportRefusal[] = [];
  readonly #why = new Map<string, Reason>();

  constructor(reader: Reader, byDefault: string, existing: readonly ExistingRecord[]) {
    this.#reader = reader;
    this.#byDefault = byDefault;
    for (const record of existing) {
      // The first one counts where an origin is there twice.
      if (this.#existing.has(record.origin)) continue;
      this.#existing.set(record.origin, record);
      this.#named.set(record.origin, { ...record, label: record.label ?? '' });
    }
  }

  resolve(facts: readonly Fact[]): Resolved {
    const once = this.#once(facts);
    const told = once.filter((fact): fact is RecordFact => !isTieFact(fact));
    for (const fact of told) this.#announce(fact);
    const records = this.#settled(told);
    const ties = once.filter(isTieFact).flatMap((fact) => this.#attempt(fact, () => this.#tie(fact)) ?? []);
    return { records, ties, refused: this.#refused };
  }

  #once(facts: readonly Fact[]): Fact[] {
    const seen = new Set<string>();
    return facts.filter((fact) => {
      if (!seen.has(fact.origin)) return seen.add(fact.origin);
      this.#refuse(fact, ['déjà dit plus haut dans le fichier', 'told before in the file']);
      return false;
    });
  }

  #refuse(fact: Fact, reason: Reason): void {
    this.#refused.push({ row: null, origin: fact.origin, reason });
  }

  #attempt<T>(fact: Fact, work: () => T): T | undefined {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      this.#refuse(fact, error.reason);
      if (!isTieFact(fact) && !this.#existing.has(fact.origin)) {
        this.#named.delete(fact.origin);
        this.#why.set(fact.origin, error.reason);
      }
      return undefined;
    }
  }

  #announce({ kind, origin, access }: RecordFact): void {
    if (this.#existing.has(origin)) return;
    this.#named.set(origin, { id: randomUUID(), type: kind, label: origin, access: access ?? this.#byDefault });
  }

  /** Until nothing more is refused: a refused record takes those along that name it. */
  #settled(facts: readonly RecordFact[]): ResolvedRecord[] {
    let resolved = facts.flatMap((fact) => this.#attempt(fact, () => this.#record(fact)) ?? []);
    for (let known = -1; known !== this.#why.size;) {
      known = this.#why.size;
      if (known === 0) break;
      resolved = resolved.flatMap(
        (one) =>
          this.#attempt(one.fact, () => {
            this.#references(one.fact);
            return one;
          }) ?? [],
      );
    }
    return resolved;
  }

  #target(origin: unknown, kinds: readonly string[], field: string): Named {
    const key = String(origin);
    const named = this.#named.get(key);
    if (!named) {
      const why = this.#why.get(key) ?? [
        'il n’est ni dans le fichier ni dans la base',
        'it is neither in the file nor in the base',
      ];
      throw new Refused(`${field} : ${key} manque (${why[0]})`, `${field}: ${key} is missing (${why[1]})`);
    }
    if (!kinds.includes(named.type))
      throw new Refused(`${field} : ${key} n’est pas de la bonne nature`, `${field}: ${key} is of another kind`);
    return named;
  }

  #references(fact: RecordFact): { set: Record<string, unknown>; joined: Named[] } {
    const set: Record<string, unknown> = { ...fact.set };
    const joined: Named[] = [];
    for (const { field, kinds, many } of referencesTold(fact.kind)) {
      const value = fact.set[field];
      if (value === undefined || value === null) continue;
      const targets = (many && Array.isArray(value) ? value : [value]).map((one) => this.#target(one, kinds, field));
      set[field] = many ? targets.map(({ id }) => id) : targets[0]!.id;
      if (!many) joined.push(...targets);
    }
    return { set, joined };
  }

  #record(fact: RecordFact): ResolvedRecord {
    const existing = this.#existing.get(fact.origin);
    if (existing && existing.type !== fact.kind)
      throw new Refused(`est déjà là comme ${existing.type}`, `is there already as ${existing.type}`);
    const unknown = Object.keys(fact.set).find((field) => !(field in inputOf(fact.kind).shape));
    if (unknown !== undefined) throw new Refused(`champ inconnu : ${unknown}`, `unknown field: ${unknown}`);
    const { set, joined } = this.#references(fact);
    const whole = parse(inputOf(fact.kind), set);
    return {
      fact,
      existing,
      id: this.#named.get(fact.origin)!.id,
      told: Object.fromEntries(Object.keys(fact.set).map((field) => [field, whole[field] ?? null])),
      whole,
      access: this.#marking(fact, joined),
    };
  }

  #tie(fact: TieFact): ResolvedTie {
    const definition = tieDefinition(fact.type);
    const tail = this.#target(fact.tail, definition.tail, 'tail');
    const head = this.#target(fact.head, definition.head, 'head');
    const sources = Array.isArray(fact.set['sources']) ? fact.set['sources'] : [];
    const set = { ...fact.set, sources: sources.map((one) => this.#target(one, ['Source'], 'sources').id) };
    const {
      type: _type,
      tail: _tail,
      head: _head,
      access: _access,
      ...whole
    } = parse(CreateTie, {
      ...set,
      type: fact.type,
      tail: tail.id,
      head: head.id,
    });
    const told = Object.fromEntries(Object.keys(fact.set).map((field) => [field, whole[field] ?? null]));
    return { fact, tail: tail.id, head: head.id, told, whole, access: this.#marking(fact, [tail, head]) };
  }

  /** The fact's own marking; none where what it joins is marked higher by now, so that the commit raises it. */
  #marking({ access }: Fact, joined: readonly Named[]): string | undefined {
    if (access === undefined) return undefined;
    if (!this.#reader.access.includes(access))
      throw new Refused(`vous n’avez pas le marquage ${access}`, `you do not hold the marking ${access}`);
    const { level } = parseAccessKey(access);
    return joined.some((end) => parseAccessKey(end.access).level > level) ? undefined : access;
  }
}
