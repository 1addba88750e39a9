import { parseAccessKey } from './access.ts';

/** Level from which a marking is lowered by two people alone: 3, TLP:AMBER+STRICT. */
export const TWO_PEOPLE_FROM = 3;

/**
 * Whether a change of marking opens a record to people who could not read it before: a lower level, or another circle
 * whatever its level. Raising within the same circle opens it to nobody.
 */
export function isLowering(from: string, to: string): boolean {
  const [before, after] = [parseAccessKey(from), parseAccessKey(to)];
  return before.circle !== after.circle || after.level < before.level;
}

/** Whether what bears this marking is lowered by two people alone (OWASP ASVS 5.0, 2.3.5). */
export const needsTwoPeople = (from: string): boolean => parseAccessKey(from).level >= TWO_PEOPLE_FROM;
