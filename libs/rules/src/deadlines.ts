/** Whole days from one day to another, both `YYYY-MM-DD`; negative when the second is past. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);

export interface Deadlines {
  /** Day by which the national committee must have the contribution. */
  readonly nationalDeadline?: string | null;
  /** Day on which the body itself closes. */
  readonly officialDeadline?: string | null;
}

/** What one must not miss: the national deadline where there is one, for after it the official one is out of reach. */
export function effectiveDeadline({ nationalDeadline, officialDeadline }: Deadlines): string | undefined {
  return nationalDeadline ?? officialDeadline ?? undefined;
}

/** Days left to the effective deadline; undefined when there is none. */
export function daysLeft(deadlines: Deadlines, today: string): number | undefined {
  const deadline = effectiveDeadline(deadlines);
  return deadline === undefined ? undefined : daysBetween(today, deadline);
}

const compare = (a: string | null | undefined, b: string | null | undefined): number => {
  if (!a || !b) return Number(!a) - Number(!b);
  return a < b ? -1 : Number(a > b);
};

/**
 * Order of urgency: by effective deadline; on the same day a national deadline comes before an official one, then the
 * earlier official deadline; what has none comes last.
 */
export const byUrgency = (a: Deadlines, b: Deadlines): number =>
  compare(effectiveDeadline(a), effectiveDeadline(b)) ||
  Number(!a.nationalDeadline) - Number(!b.nationalDeadline) ||
  compare(a.officialDeadline, b.officialDeadline);
