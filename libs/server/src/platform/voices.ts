/** A dated opinion of an actor, as one assessor or one set of sources has it. */
export interface Opinion {
  readonly id: string;
  readonly on: string;
  /** Who assessed it, where that may be seen. */
  readonly assessor: string | null;
  /** Ids of the sources that may be seen, in order. */
  readonly sources: readonly string[];
}

/** What is held now, one latest opinion a voice, and what was held before; both latest first. */
export interface Voices<T> {
  readonly latest: readonly T[];
  readonly earlier: readonly T[];
}

/** Whoever says it: the assessor; failing one, the sources it comes from. */
const voiceOf = ({ assessor, sources }: Opinion): string => assessor ?? `sources:${sources.join(' ')}`;

const latestFirst = (a: Opinion, b: Opinion): number => {
  if (a.on !== b.on) return a.on < b.on ? 1 : -1;
  return a.id < b.id ? -1 : 1;
};

/**
 * Splits opinions on one actor into those that stand and those that a later one of the same voice replaced. Several
 * voices stand side by side: a disagreement is shown and never averaged (architecture 3.4).
 */
export function voices<T extends Opinion>(opinions: readonly T[]): Voices<T> {
  const heard = new Set<string>();
  const latest: T[] = [];
  const earlier: T[] = [];
  for (const opinion of opinions.toSorted(latestFirst)) {
    const voice = voiceOf(opinion);
    (heard.has(voice) ? earlier : latest).push(opinion);
    heard.add(voice);
  }
  return { latest, earlier };
}

/** Groups rows by a key, in the order in which the keys first stand. */
export const groupedBy = <T>(rows: readonly T[], keyOf: (row: T) => string): T[][] => [
  ...Map.groupBy(rows, keyOf).values(),
];
