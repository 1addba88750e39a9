import { type GraphStore, type Operation, type Values } from '@entregent/graph-db';
import {
  bare,
  entityOf,
  type Kind,
  kinds,
  referencesOf,
  tieDefinition,
  type TieType,
  tieTypes,
} from '@entregent/model';
import fc from 'fast-check';
import { arbitraryRecord, arbitraryTie } from '../../../libs/testing/src/contract/arbitraries.ts';
import { newId } from './commits.ts';

/** One step of a script: what it does is said when it is played, on what is there then. */
export interface Step {
  readonly action: 'create' | 'createActor' | 'tie' | 'update' | 'remove' | 'restore';
  readonly seed: number;
}
/** Steps that one writer makes in one commit. */
export interface Act {
  readonly writer: number;
  readonly steps: readonly Step[];
}

const step: fc.Arbitrary<Step> = fc.record({
  action: fc.constantFrom(
    'create',
    'createActor',
    'createActor',
    'tie',
    'update',
    'update',
    'update',
    'remove',
    'restore',
  ),
  seed: fc.nat(),
});

/** At most 30 steps in commits of one to six, by one of some writers. */
export const arbitraryScript = (writers: number): fc.Arbitrary<readonly Act[]> =>
  fc
    .array(fc.record({ writer: fc.nat(writers - 1), steps: fc.array(step, { minLength: 1, maxLength: 6 }) }), {
      minLength: 3,
      maxLength: 12,
    })
    .map((acts) => {
      let left = 30;
      return acts.flatMap(({ writer, steps }) => {
        const taken = steps.slice(0, left);
        left -= taken.length;
        return taken.length > 0 ? [{ writer, steps: taken }] : [];
      });
    });

interface Standing {
  readonly id: string;
  readonly type: string;
  readonly version: number;
  readonly live: boolean;
}

/** What the store holds, hidden and removed too. */
export async function standing(store: GraphStore): Promise<readonly Standing[]> {
  const records = await store.schema(
    'MATCH (n:Record) RETURN n.id AS id, n.type AS type, n.version AS version, n.access IS NOT NULL AS live ORDER BY id',
  );
  const tied = await store.schema(
    `MATCH (a:Record)-[r]->(b:Record) WHERE r.id IS NOT NULL
     RETURN r.id AS id, type(r) AS type, r.version AS version, r.access IS NOT NULL AS live ORDER BY id`,
  );
  return [...records, ...tied] as readonly Standing[];
}

/** The same items in an order that a seed says. */
export const shuffled = <T>(items: readonly T[], seed: number): readonly T[] =>
  items.length === 0
    ? []
    : fc.sample(fc.shuffledSubarray([...items], { minLength: items.length }), { seed, numRuns: 1 })[0]!;

/** Draws values from a seed: the same seed draws the same. */
class Dice {
  #seed: number;

  constructor(seed: number) {
    this.#seed = seed;
  }

  draw<T>(from: fc.Arbitrary<T>): T {
    this.#seed += 1;
    return fc.sample(from, { seed: this.#seed, numRuns: 1 })[0]!;
  }

  some(ids: readonly string[], most: number): string[] {
    return ids.length === 0 ? [] : this.draw(fc.uniqueArray(fc.constantFrom(...ids), { maxLength: most }));
  }
}

// None that takes two people to lower: the histories are of one person after the other.
const keys = ['cluster:0', 'cluster:1', 'cluster:2', 'dossier:0', 'dossier:1', 'dossier:2'];
const idsOf = (there: readonly Standing[], allowed: readonly string[]) =>
  there.flatMap(({ id, type, live }) => (live && allowed.includes(type) ? [id] : []));

function references(
  type: Kind,
  there: readonly Standing[],
  dice: Dice,
): Record<string, string | string[] | null> | undefined {
  const named: Record<string, string | string[] | null> = { sources: dice.some(idsOf(there, ['Source']), 2) };
  for (const { field, kinds: allowed, many } of referencesOf(entityOf(type))) {
    const ids = dice.some(idsOf(there, allowed), 3);
    named[field] = many ? ids : (ids[0] ?? idsOf(there, allowed)[0] ?? null);
    if (named[field] === null && !bare(entityOf(type).own[field]!).nullable) return undefined;
  }
  return named;
}

const marked = (dice: Dice): Values =>
  dice.draw(
    fc.oneof(
      fc.constant({}),
      fc.constantFrom(...keys).map((access) => ({ access })),
    ),
  );

function creation(type: Kind, there: readonly Standing[], dice: Dice): Operation[] {
  const named = references(type, there, dice);
  if (!named) return [];
  return [{ op: 'create', type, id: newId(), set: { ...dice.draw(arbitraryRecord(type)), ...marked(dice), ...named } }];
}

function tie(there: readonly Standing[], dice: Dice): Operation[] {
  const type = dice.draw(fc.constantFrom(...tieTypes));
  const [tail] = dice.some(idsOf(there, tieDefinition(type).tail), 1);
  const [head] = dice.some(idsOf(there, tieDefinition(type).head), 1);
  if (!tail || !head) return [];
  const sources = dice.some(idsOf(there, ['Source']), 2);
  return [
    { op: 'create', type, id: newId(), tail, head, set: { ...dice.draw(arbitraryTie()), ...marked(dice), sources } },
  ];
}

function update(one: Standing, there: readonly Standing[], dice: Dice): Operation {
  const type = one.type as Kind | TieType;
  const record = kinds.includes(type as Kind);
  const values: Values = record ? dice.draw(arbitraryRecord(type as Kind)) : dice.draw(arbitraryTie());
  const named: Values =
    (record ? references(type as Kind, there, dice) : { sources: dice.some(idsOf(there, ['Source']), 2) }) ?? {};
  const all = { ...values, ...named, ...marked(dice) };
  const fields = dice.draw(fc.subarray(Object.keys(all), { minLength: 1 }));
  const dates = fields.some((field) => field === 'from' || field === 'to')
    ? ['from', 'to'].filter((field) => field in all)
    : [];
  const set = Object.fromEntries([...fields, ...dates].map((field) => [field, (all as Values)[field]]));
  return { op: 'update', type, id: one.id, version: one.version, set };
}

function operation({ action, seed }: Step, there: readonly Standing[]): Operation[] {
  const dice = new Dice(seed);
  if (action === 'create') return creation(dice.draw(fc.constantFrom(...kinds)), there, dice);
  if (action === 'createActor')
    return creation(
      dice.draw(fc.constantFrom('Person', 'Organisation', 'Committee', 'Mandate', 'Source')),
      there,
      dice,
    );
  if (action === 'tie') return tie(there, dice);
  const among = there.filter(({ live }) => live === (action !== 'restore'));
  if (among.length === 0) return [];
  const one = dice.draw(fc.constantFrom(...among));
  if (action === 'update') return [update(one, there, dice)];
  const named = { type: one.type as Kind | TieType, id: one.id };
  return [action === 'restore' ? { op: 'restore', ...named } : { op: 'remove', ...named }];
}

/** The operations of an act on what is there; each record once. */
export function operationsOf({ steps }: Act, there: readonly Standing[]): readonly Operation[] {
  const operations = steps.flatMap((one) => operation(one, there));
  return [...new Map(operations.map((op) => [op.id, op])).values()];
}
