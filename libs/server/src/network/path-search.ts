/** The best path and ten alternatives. */
export const MOST_PATHS = 11;

type Sequence = readonly string[];

/**
 * Looks for further ways by leaving out, in turn, the last introducer of each path found, then the first contact of each
 * (design/cypher.md, alternatives by exclusion): it finds other people to ask rather than other ties to the same ones.
 * A direct tie needs nobody in between, so nothing more is looked for.
 *
 * @param shortest sequences of actors, both ends included, of the shortest paths without some actors; strongest first
 * @returns distinct sequences, at most `MOST_PATHS`, in the order found; undefined when an end cannot be seen
 */
export async function searchPaths(
  shortest: (without: readonly string[]) => Promise<readonly Sequence[] | undefined>,
): Promise<readonly Sequence[] | undefined> {
  const first = await shortest([]);
  if (!first) return undefined;
  const found = new Map<string, Sequence>();
  const add = (sequences: readonly Sequence[]) => {
    for (const sequence of sequences) if (found.size < MOST_PATHS) found.set(sequence.join(' '), sequence);
  };
  add(first);
  if ((first[0]?.length ?? 0) <= 2) return [...found.values()];
  for (const place of [-2, 1]) {
    const without = new Set<string>();
    let latest = first;
    while (latest.length > 0 && found.size < MOST_PATHS) {
      for (const sequence of latest) without.add(sequence.at(place) as string);
      latest = (await shortest([...without])) ?? [];
      add(latest);
    }
  }
  return [...found.values()];
}
