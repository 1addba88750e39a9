import type { Operation } from '@entregent/graph-db';
import { introducingTies, tieDefinition, type TieType, tieTypes } from '@entregent/model';
import fc from 'fast-check';
import { committee, creating, organisation, person, save, tying } from '../support/commits.ts';
import { memberOf, readerWith } from '../../../libs/testing/src/contract/store.ts';
import type { ActorPath } from '../../../libs/server/src/network/network.schemas.ts';
import { type NetworkUnderTest, openNetwork } from './network-set-up.ts';

const on = '2026-06-01';
const author = memberOf(['cluster', 'secret']);
const reader = readerWith(['cluster:1']);
const dates = [{}, { from: '2026-06-01' }, { from: '2026-06-02' }, { to: '2026-05' }, { from: '2020', to: '2026' }];

interface Drawn {
  readonly kinds: readonly number[];
  readonly hiddenNodes: readonly boolean[];
  readonly links: readonly {
    readonly ends: readonly [number, number];
    readonly type: number;
    readonly dates: number;
    readonly hidden: boolean;
  }[];
}

const ACTORS = 12;
const drawn: fc.Arbitrary<Drawn> = fc.record({
  kinds: fc.array(fc.nat(2), { minLength: ACTORS, maxLength: ACTORS }),
  hiddenNodes: fc.array(
    fc.integer({ min: 0, max: 4 }).map((roll) => roll === 0),
    { minLength: ACTORS, maxLength: ACTORS },
  ),
  links: fc.array(
    fc.record({
      ends: fc.tuple(fc.nat(ACTORS - 1), fc.nat(ACTORS - 1)),
      type: fc.nat(tieTypes.length),
      dates: fc.nat(dates.length - 1),
      hidden: fc.integer({ min: 0, max: 5 }).map((roll) => roll === 0),
    }),
    { minLength: 8, maxLength: 22 },
  ),
});

const makers = [
  (index: number) => person(`P${index}`),
  (index: number) => organisation(`O${index}`),
  (index: number) => committee(`C${index}`),
];
const kindNames = ['Person', 'Organisation', 'Committee'] as const;

interface Built {
  readonly operations: readonly Operation[];
  readonly ids: readonly string[];
  /** Ends of each relationship that the reader may follow on the day. */
  readonly open: readonly (readonly [string, string])[];
}

/** The operations of a drawing, and what of it may be followed: said without the code under test. */
function build({ kinds, hiddenNodes, links }: Drawn): Built {
  const nodes = kinds.map((kind, index) => {
    const made = makers[kind]!(index);
    return { ...made, set: { ...made.set, access: hiddenNodes[index] === true ? 'secret:1' : 'cluster:1' } };
  });
  const open: (readonly [string, string])[] = [];
  const operations = links.flatMap(({ ends: [one, other], type, dates: dating, hidden }): Operation[] => {
    const narrow = hidden || hiddenNodes[one]! || hiddenNodes[other]!;
    const set = { ...dates[dating], access: narrow ? 'secret:1' : 'cluster:1' };
    const holds = !narrow && [0, 1, 4].includes(dating);
    const [tail, head] = [nodes[one]!.id, nodes[other]!.id];
    const [tailKind, headKind] = [kindNames[kinds[one]!]!, kindNames[kinds[other]!]!];
    const name = tieTypes[type] as TieType | undefined;
    if (one === other) return [];
    if (name === undefined) {
      if (tailKind !== 'Person' || headKind === 'Person') return [];
      if (holds) open.push([tail, head]);
      return [creating('Mandate', { person: tail, within: head, role: 'expert', ...set })];
    }
    const { tail: tails, head: heads } = tieDefinition(name);
    if (!tails.includes(tailKind) || !heads.includes(headKind)) return [];
    if (holds && introducingTies.includes(name)) open.push([tail, head]);
    return [tying(name, tail, head, set)];
  });
  return { operations: [...nodes, ...operations], ids: nodes.map(({ id }) => id), open };
}

/** Relationships on the shortest way, by breadth-first search; Infinity when there is none of six or fewer. */
function shortestBy(open: Built['open'], from: string, to: string): number {
  let reached = new Set([from]);
  for (let steps = 1; steps <= 6; steps += 1) {
    const next = new Set(reached);
    for (const [a, b] of open) {
      if (reached.has(a)) next.add(b);
      if (reached.has(b)) next.add(a);
    }
    if (next.has(to)) return steps;
    reached = next;
  }
  return Infinity;
}

const lengthOf = ([best]: readonly ActorPath[]): number => best?.length ?? Infinity;
/** Every actor that a path passes, bodies that a step is told through included. */
const sequenceOf = ({ steps }: ActorPath): readonly string[] =>
  steps.flatMap(({ id, through }) => (through ? [through.id, id] : [id]));

describe('the best path', () => {
  let under: NetworkUnderTest;
  beforeAll(async () => {
    under = await openNetwork();
  });
  afterAll(() => under.close());

  it('is there exactly when a plain search over the visible graph finds one, and as long', async () => {
    await fc.assert(
      fc.asyncProperty(drawn, async (drawing) => {
        const { operations, ids, open } = build(drawing);
        await save(under.store, author, operations);
        const visible = ids.filter((_, index) => drawing.hiddenNodes[index] !== true);
        const ways = visible.flatMap((from, index) => visible.slice(index + 1, index + 4).map((to) => ({ from, to })));
        const lengths = await Promise.all(
          ways.map(async (ends) => lengthOf((await under.network.paths(reader, { ...ends, on })).paths)),
        );
        expect(lengths).toEqual(ways.map(({ from, to }) => shortestBy(open, from, to)));
      }),
      { numRuns: 25 },
    );
  });

  it('passes only actors that are seen, each once, over ties that hold', async () => {
    await fc.assert(
      fc.asyncProperty(drawn, async (drawing) => {
        const { operations, ids, open } = build(drawing);
        await save(under.store, author, operations);
        const joined = new Set(open.flatMap(([a, b]) => [`${a} ${b}`, `${b} ${a}`]));
        const visible = ids.filter((_, index) => drawing.hiddenNodes[index] !== true);
        const answers = await Promise.all(
          visible.slice(1, 6).map((to) => under.network.paths(reader, { from: visible[0]!, to, on })),
        );
        const sequences = answers.flatMap(({ paths }) => paths.map(sequenceOf));
        expect(sequences.filter((ids) => new Set(ids).size < ids.length)).toEqual([]);
        expect(
          sequences
            .flatMap((ids) => ids.slice(1).map((id, at) => `${ids[at]} ${id}`))
            .filter((pair) => !joined.has(pair)),
        ).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });
});
