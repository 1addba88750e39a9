import type { StoreSettings } from '@entregent/graph-db';

/** How much of each check is run: all of it at night, a share of it in `npm test`. */
export interface Share {
  /** Random graphs of the non-interference check. */
  readonly graphs: number;
  readonly topologies: number;
  /** Forbidden ids, and as many that do not exist. */
  readonly ids: number;
  /** Graphs on which mutants are tried, and every how many-th mutant. */
  readonly mutantGraphs: number;
  readonly everyMutant: number;
  /** On each of them, how many ways of hiding one kind of thing. */
  readonly hidings: number;
  /** Revocations of each kind. */
  readonly revocations: number;
  /** Payloads in each text argument, sort and filter key. */
  readonly payloads: number;
  readonly guesses: number;
  /** Whether times are judged: never in `npm test`, whose machine has other work. */
  readonly timed: boolean;
}

export const night: Share = {
  graphs: 1000, topologies: 500, ids: 1000, mutantGraphs: 2, everyMutant: 1, hidings: Infinity, revocations: 50, payloads: 500, guesses: 1000,
  timed: true,
}; // prettier-ignore

export const day: Share = {
  graphs: 100, topologies: 60, ids: 100, mutantGraphs: 1, everyMutant: 12, hidings: 24, revocations: 5, payloads: 4, guesses: 100,
  timed: false,
}; // prettier-ignore

/** What a check runs on: a Neo4j of its own, which it may empty. */
export interface Ground {
  readonly settings: StoreSettings;
  readonly share: Share;
  readonly seed: number;
}

/** One thing measured, what it must be, and whether it is. */
export interface Figure {
  readonly name: string;
  readonly value: string;
  readonly bound: string;
  readonly held: boolean;
  /** What went against it, for whoever repairs it. */
  readonly faults: readonly string[];
}

export type Check = (ground: Ground) => Promise<readonly Figure[]>;

const MOST_FAULTS = 12;

/** A figure that is a count of faults, of which there must be none. */
export const none = (name: string, tried: string, faults: readonly string[]): Figure => ({
  name,
  value: `${faults.length} of ${tried}`,
  bound: '0',
  held: faults.length === 0,
  faults: faults.slice(0, MOST_FAULTS),
});

/** A figure that must be at most a bound. */
export const atMost = (name: string, value: number, bound: number, unit: string): Figure => ({
  name,
  value: `${value.toFixed(2)} ${unit}`,
  bound: `≤ ${bound} ${unit}`,
  held: value <= bound,
  faults: [],
});

/** A figure that must be at least a bound: that a check tried enough to mean something. */
export const atLeast = (
  name: string,
  value: number,
  bound: number,
  unit: string,
  faults: readonly string[] = [],
): Figure => ({
  name,
  value: `${Number.isInteger(value) ? value : value.toFixed(1)} ${unit}`,
  bound: `≥ ${bound} ${unit}`,
  held: value >= bound,
  faults,
});

/** A figure that is told and not judged. */
export const told = (name: string, value: number, unit: string, why: string): Figure => ({
  name,
  value: `${value.toFixed(1)} ${unit}`,
  bound: why,
  held: true,
  faults: [],
});

export const line = ({ name, value, bound, held }: Figure): string =>
  `${held ? 'ok    ' : 'FAILED'} ${name}: ${value} (${bound})`;
