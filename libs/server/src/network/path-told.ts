import type { DetailsRow } from './network.repository.ts';
import type { MapKind } from './network.schemas.ts';
import { costs, isPathTie, type PathTie } from './path-strength.ts';

export interface ToldActor {
  readonly id: string;
  readonly kind: MapKind;
  readonly label: string;
  readonly honorific: string | null;
  readonly access: string;
  readonly ours: boolean;
  readonly relay: boolean;
}

/** A relationship between two neighbours on a path, seen from the first. */
export interface Fact {
  readonly type: PathTie;
  /** True when the first of the two is its tail. */
  readonly forward: boolean;
  readonly tie: string | null;
  readonly mandate: string | null;
  readonly from: string | null;
  readonly title: string | null;
  readonly role: string | null;
  readonly reliability: string | null;
  readonly credibility: string | null;
  readonly sources: number;
  /** For a mandate between a person and a body: held within that body, not on its behalf. */
  readonly within: boolean;
}

/** One step as it is told: from one actor to the next, at times through the body in which both meet. */
export interface ToldStep {
  readonly previous: ToldActor;
  readonly actor: ToldActor;
  readonly through: ToldActor | null;
  readonly facts: readonly Fact[];
  readonly lastMet: string | null;
}

export interface ToldPath {
  readonly ids: readonly string[];
  readonly start: ToldActor;
  readonly steps: readonly ToldStep[];
}

const pairKey = (a: string, b: string): string => `${a} ${b}`;

/** Neighbours on the paths, and people who follow each other on them, each pair once. */
export function pairsOf(sequences: readonly (readonly string[])[]): {
  readonly ids: readonly string[];
  readonly pairs: readonly (readonly [string, string])[];
} {
  const pairs = new Map<string, readonly [string, string]>();
  for (const sequence of sequences)
    sequence.slice(1).forEach((id, index) => {
      const before = sequence[index] as string;
      pairs.set(pairKey(before, id), [before, id]);
    });
  return { ids: [...new Set(sequences.flat())].toSorted(), pairs: [...pairs.values()] };
}

/** Two people with nobody, or one body, between them. */
export function closePairsOf(sequences: readonly (readonly string[])[]): readonly (readonly [string, string])[] {
  const pairs = new Map<string, readonly [string, string]>();
  for (const sequence of sequences)
    for (const gap of [1, 2])
      sequence.slice(gap).forEach((id, index) => {
        const before = sequence[index] as string;
        pairs.set(pairKey(before, id), [before, id]);
      });
  return [...pairs.values()];
}

const byStrength = (a: Fact, b: Fact): number =>
  costs[a.type] - costs[b.type] ||
  Math.min(b.sources, 2) - Math.min(a.sources, 2) ||
  (a.from ?? '9').localeCompare(b.from ?? '9') ||
  (a.tie ?? a.mandate ?? '').localeCompare(b.tie ?? b.mandate ?? '');

/** Whether two people meet in a body: as colleagues, or on the same seats. */
function meetIn(body: ToldActor, [one, other]: readonly [Fact, Fact]): boolean {
  if (body.kind === 'Committee')
    return [one, other].every(({ type }) => type === 'VIA_MANDATE' || type === 'MEMBER_OF');
  const works = ({ type, within }: Fact) => type === 'EMPLOYED_BY' || (type === 'VIA_MANDATE' && within);
  return (works(one) && works(other)) || (one.type === 'MEMBER_OF' && other.type === 'MEMBER_OF');
}

/** Knows actors, facts and meetings by what `path-details` answered. */
export class PathTeller {
  readonly #actors: ReadonlyMap<string, ToldActor>;
  readonly #facts = new Map<string, Fact>();
  readonly #met = new Map<string, string>();

  constructor({ actors, ties, meetings }: DetailsRow) {
    this.#actors = new Map(
      actors.map(([id, kind, label, honorific, access, ours, relay]) => [
        id,
        { id, kind: kind as MapKind, label, honorific, access, ours: ours === true, relay: relay === true },
      ]),
    );
    for (const [
      a,
      b,
      forward,
      type,
      tie,
      mandate,
      from,
      title,
      ,
      role,
      reliability,
      credibility,
      sources,
      within,
    ] of ties) {
      if (!isPathTie(type)) continue;
      const fact = { type, forward, tie, mandate, from, title, role, reliability, credibility, sources, within };
      const known = this.#facts.get(pairKey(a, b));
      if (!known || byStrength(fact, known) < 0) this.#facts.set(pairKey(a, b), fact);
    }
    for (const [a, b, last] of meetings) {
      this.#met.set(pairKey(a, b), last);
      this.#met.set(pairKey(b, a), last);
    }
  }

  actor(id: string): ToldActor {
    const actor = this.#actors.get(id);
    if (!actor) throw new TypeError('a path passes an actor that its details do not hold');
    return actor;
  }

  #fact(a: string, b: string): Fact {
    const fact = this.#facts.get(pairKey(a, b));
    if (!fact) throw new TypeError('a path follows a relationship that its details do not hold');
    return fact;
  }

  /** The steps of a path; person, body, person becomes one step when both meet in that body. */
  tell(ids: readonly string[]): ToldPath {
    const steps: ToldStep[] = [];
    for (let at = 1; at < ids.length; at += 1) {
      const [previous, actor] = [this.actor(ids[at - 1] as string), this.actor(ids[at] as string)];
      const fact = this.#fact(previous.id, actor.id);
      const after = ids[at + 1];
      if (after !== undefined && previous.kind === 'Person' && actor.kind !== 'Person') {
        const [next, nextFact] = [this.actor(after), this.#fact(actor.id, after)];
        if (next.kind === 'Person' && meetIn(actor, [fact, nextFact])) {
          steps.push(this.#step(previous, next, actor, [fact, nextFact]));
          at += 1;
          continue;
        }
      }
      steps.push(this.#step(previous, actor, null, [fact]));
    }
    return { ids, start: this.actor(ids[0] as string), steps };
  }

  #step(previous: ToldActor, actor: ToldActor, through: ToldActor | null, facts: readonly Fact[]): ToldStep {
    return { previous, actor, through, facts, lastMet: this.#met.get(pairKey(previous.id, actor.id)) ?? null };
  }
}

/** Since when all facts of a step hold; null when one of them does not say. */
export function sinceOf({ facts }: ToldStep): string | null {
  const known = facts.flatMap(({ from }) => from ?? []);
  return known.length < facts.length ? null : (known.toSorted().at(-1) ?? null);
}

const gradeOf = ({ reliability, credibility }: Fact): string | null =>
  reliability && credibility ? `${reliability}${credibility.slice(1)}` : null;

/** Reliability and credibility of the weakest of some facts, as in `B2`; null when none is graded. */
export const weakestGrade = (facts: readonly Fact[]): string | null =>
  facts
    .flatMap((fact) => gradeOf(fact) ?? [])
    .toSorted()
    .at(-1) ?? null;

export const leastSources = (facts: readonly Fact[]): number => Math.min(...facts.map(({ sources }) => sources));

const factsOf = (path: ToldPath): readonly Fact[] => path.steps.flatMap(({ facts }) => facts);
const peopleSteps = ({ steps }: ToldPath) =>
  steps.filter(({ previous, actor }) => previous.kind === 'Person' && actor.kind === 'Person');

/**
 * Best first: fewer relationships, stronger ones, people who have met (and lately), facts with more sources, then ids, so
 * that the order never changes by itself. Uses nothing but what the reader sees.
 */
export function rankPaths(paths: readonly ToldPath[]): ToldPath[] {
  const keys = new Map(
    paths.map((path) => {
      const met = peopleSteps(path).map(({ lastMet }) => lastMet);
      const known = met.filter((day): day is string => day !== null).toSorted();
      return [
        path,
        {
          length: path.ids.length,
          cost: factsOf(path).reduce((sum, { type }) => sum + costs[type], 0),
          never: met.length - known.length,
          oldest: known[0] ?? '',
          unsourced: factsOf(path).reduce((sum, { sources }) => sum + (2 - Math.min(sources, 2)), 0),
          ids: path.ids.join(' '),
        },
      ] as const;
    }),
  );
  const keyOf = (path: ToldPath) => keys.get(path) as NonNullable<ReturnType<typeof keys.get>>;
  return paths.toSorted((one, other) => {
    const [a, b] = [keyOf(one), keyOf(other)];
    return (
      a.length - b.length ||
      a.cost - b.cost ||
      a.never - b.never ||
      b.oldest.localeCompare(a.oldest) ||
      a.unsourced - b.unsourced ||
      (a.ids < b.ids ? -1 : 1)
    );
  });
}
