/** What a bench says of one goal. It holds while `ratio` is at most `goal`. */
export interface BenchResult {
  readonly name: string;
  /** Median over the pairs of the candidate's time by the reference's time in the same pair. */
  readonly ratio: number;
  readonly goal: number;
  /** Median times, in milliseconds: for the reader, never a gate. */
  readonly candidateMs: number;
  readonly referenceMs: number;
  /** What one run did, for example `paper` or `1,000 rows`. */
  readonly unit?: string;
  readonly note?: string;
}

/** Two ways of doing the same work, and how often to compare them. */
export interface Contest {
  readonly name: string;
  readonly goal: number;
  readonly candidate: () => Promise<unknown>;
  readonly reference: () => Promise<unknown>;
  /** Untimed runs of each before the first pair. */
  readonly warmup: number;
  readonly pairs: number;
  readonly unit?: string;
  readonly note?: string;
}

/** The middle value, or the mean of the two middle ones. @throws RangeError when there is none. */
export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.floor((sorted.length - 1) / 2)];
  if (upper === undefined || lower === undefined) throw new RangeError('A median needs at least one value.');
  return (lower + upper) / 2;
};

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};

/**
 * Times candidate and reference in turn, in one process, changing who goes first at each pair: a load that comes and goes
 * then falls on both alike, and so does what the one leaves to the other's garbage collection.
 *
 * @throws RangeError when `pairs` is below 1, and whatever the work itself throws.
 */
export const pairs = async (contest: Contest): Promise<BenchResult> => {
  const { name, goal, candidate, reference, warmup, unit, note } = contest;
  for (let run = 0; run < warmup; run += 1) {
    await reference();
    await candidate();
  }
  const timings: { readonly candidate: number; readonly reference: number }[] = [];
  for (let pair = 0; pair < contest.pairs; pair += 1) {
    const before = pair % 2 === 0 ? await timed(reference) : undefined;
    const own = await timed(candidate);
    timings.push({ candidate: own, reference: before ?? (await timed(reference)) });
  }
  return {
    name,
    goal,
    ratio: median(timings.map((timing) => timing.candidate / timing.reference)),
    candidateMs: median(timings.map((timing) => timing.candidate)),
    referenceMs: median(timings.map((timing) => timing.reference)),
    ...(unit ? { unit } : {}),
    ...(note ? { note } : {}),
  };
};
