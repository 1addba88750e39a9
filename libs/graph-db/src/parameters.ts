import neo4j from 'neo4j-driver';

/** A value that a query may be given: what JSON has, whole numbers as integers. */
export type Parameter =
  string | number | boolean | null | undefined | readonly Parameter[] | { readonly [key: string]: Parameter };

/**
 * The driver sends each JavaScript number as a float, which LIMIT refuses and a whole number is not: whole numbers become
 * integers. Left out entries stay out; null stays null (in a SET it clears).
 */
export function toParameter(value: Parameter): unknown {
  if (typeof value === 'number') return Number.isInteger(value) ? neo4j.int(value) : value;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(toParameter);
  const map: Record<string, unknown> = {};
  for (const [key, entry] of Object.entries(value)) if (entry !== undefined) map[key] = toParameter(entry);
  return map;
}
