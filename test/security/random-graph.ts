import type { Operation, Values } from '@entregent/graph-db';
import {
  accessKey,
  bare,
  entityOf,
  type Kind,
  kinds,
  parseAccessKey,
  type Reader,
  referencesOf,
  tieDefinition,
  tieTypes,
} from '@entregent/model';
import fc from 'fast-check';
import { arbitraryRecord, arbitraryTie } from '../../libs/testing/src/contract/arbitraries.ts';

export const circles = ['cluster', 'dossier', 'membre'] as const;

/** How many records of each kind a random graph has: enough that each read finds some that are hidden and some not. */
const sizes: Readonly<Record<Kind, number>> = {
  Source: 5, Person: 7, Organisation: 5, Committee: 5, Issue: 3, WorkItem: 4, Mandate: 9, Stance: 7, Assessment: 5,
  Argument: 4, Activity: 7, Attendance: 12, Task: 8, Paper: 3, Undertaking: 8,
}; // prettier-ignore
const TIES = 22;

/** Draws from a seed: the same seed gives the same graph. */
export class Dice {
  readonly #next: () => number;

  constructor(seed: number) {
    let state = seed >>> 0;
    // mulberry32: small, and good enough to choose test data
    this.#next = () => {
      state = (state + 0x6d2b79f5) >>> 0;
      let t = Math.imul(state ^ (state >>> 15), state | 1);
      t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
      return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
    };
  }

  below(most: number): number {
    return Math.floor(this.#next() * most);
  }

  pick<T>(from: readonly T[]): T {
    return from[this.below(from.length)]!;
  }

  /** An id of version 4: the same seed gives the same ids, whose order some lists fall back on. */
  id(): string {
    const hex = Array.from({ length: 32 }, () => this.below(16).toString(16)).join('');
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
  }

  some<T>(from: readonly T[], most: number): T[] {
    return from.filter(() => this.below(from.length) < most);
  }
}

export interface RandomGraph {
  readonly operations: readonly Operation[];
  readonly ids: Readonly<Record<Kind, readonly string[]>>;
  /** A word that stands in the name of some record, for the search box. */
  readonly text: string;
}

// Drawn once in some number: to build the arbitrary anew for each record would take longer than all else.
const DRAWN = 300;
const drawn = (arbitrary: fc.Arbitrary<Values>): readonly Values[] => fc.sample(arbitrary, { seed: 7, numRuns: DRAWN });
const records = new Map<Kind, readonly Values[]>();
const ties: { values?: readonly Values[] } = {};

const valuesOf = (kind: Kind, dice: Dice): Values => {
  if (!records.has(kind)) records.set(kind, drawn(arbitraryRecord(kind)));
  return dice.pick(records.get(kind)!);
};
const valuesOfTie = (dice: Dice): Values => dice.pick((ties.values ??= drawn(arbitraryTie())));

/** Records and ties of every kind, marked at random over three circles and five levels. */
export function randomGraph(dice: Dice): RandomGraph {
  const access = new Map<string, string>();
  const ids = Object.fromEntries(kinds.map((kind) => [kind, [] as string[]])) as Record<Kind, string[]>;
  const operations: Operation[] = [];

  const marking = (joined: readonly string[]): string => {
    const least = Math.max(0, ...joined.map((id) => parseAccessKey(access.get(id)!).level));
    return accessKey(dice.pick(circles), least + dice.below(5 - least));
  };

  for (const kind of inOrder()) {
    for (let left = sizes[kind]; left > 0; left -= 1) {
      const id = dice.id();
      const references = referencesOf(entityOf(kind)).map(({ field, kinds: named, many }) => {
        const candidates = named.flatMap((name) => ids[name as Kind]);
        const optional = bare(entityOf(kind).own[field]!).nullable;
        const value = many ? dice.some(candidates, 2) : optional && dice.below(3) === 0 ? null : dice.pick(candidates);
        return [field, value] as const;
      });
      const joined = references.flatMap(([, value]) => (typeof value === 'string' ? [value] : []));
      const set: Values = {
        ...valuesOf(kind, dice),
        ...Object.fromEntries(references),
        ...(kind === 'Undertaking' ? { scope: dice.some(circles, 2), conflictScope: dice.some(circles, 1) } : {}),
        sources: dice.some(ids.Source, 2),
        access: marking(joined),
      };
      access.set(id, set['access'] as string);
      ids[kind].push(id);
      operations.push({ op: 'create', type: kind, id, set });
    }
  }
  for (let left = TIES; left > 0; left -= 1) {
    const type = dice.pick(tieTypes);
    const { tail: tails, head: heads } = tieDefinition(type);
    const tail = dice.pick(tails.flatMap((kind) => ids[kind]));
    const head = dice.pick(heads.flatMap((kind) => ids[kind]).filter((id) => id !== tail));
    const set: Values = {
      ...valuesOfTie(dice),
      sources: dice.some(ids.Source, 2),
      access: marking([tail, head]),
    };
    operations.push({ op: 'create', type, id: dice.id(), tail, head, set });
  }
  const named = operations.flatMap((op) =>
    op.op === 'create' && op.type === 'Person' ? [op.set['familyName'] as string] : [],
  );
  return { operations, ids, text: dice.pick(named).slice(0, 6) };
}

/** Kinds such that each comes after those that it names. */
function inOrder(): readonly Kind[] {
  const ordered: Kind[] = [];
  const visit = (kind: Kind): void => {
    if (ordered.includes(kind)) return;
    for (const { kinds: named } of referencesOf(entityOf(kind))) for (const name of named) visit(name as Kind);
    ordered.push(kind);
  };
  visit('Source');
  kinds.forEach(visit);
  return ordered;
}

/** A reader who holds some levels of some circles, and is one of the people of the graph. */
export function randomReader(dice: Dice, people: readonly string[]): Reader {
  const access = circles.flatMap((circle) =>
    Array.from({ length: dice.below(5) }, (_, level) => accessKey(circle, level)),
  );
  const language = dice.pick(['fr', 'en'] as const);
  return { user: 'a-reader', person: dice.pick(people), role: 'influence_lead', language, access };
}
