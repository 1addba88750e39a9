import type { Call } from './command.ts';
import { UsageError } from './failure.ts';

type Given = Pick<Call, 'options'>;

/** The text of an option; undefined when it was not given. */
export const optional = ({ options }: Given, name: string): string | undefined => {
  const value = options[name];
  return typeof value === 'string' ? value : undefined;
};

/** @throws UsageError when the option was not given */
export function required(call: Given, name: string): string {
  const value = optional(call, name);
  if (value === undefined || value.trim() === '') throw new UsageError(`Donnez --${name}.`, `Give --${name}.`);
  return value;
}

/** Every value of an option that may be given again, also several in one, separated by commas. */
export function several({ options }: Given, name: string): readonly string[] {
  const value = options[name];
  const given = Array.isArray(value) ? (value as readonly string[]) : typeof value === 'string' ? [value] : [];
  return given.flatMap((one) => one.split(',')).flatMap((one) => one.trim() || []);
}

/** A whole number, or undefined when the option was not given. @throws UsageError for anything else */
export function wholeNumber(call: Given, name: string): number | undefined {
  const value = optional(call, name);
  if (value === undefined) return undefined;
  if (!/^\d{1,9}$/.test(value)) throw new UsageError(`--${name} est un nombre entier.`, `--${name} is a whole number.`);
  return Number(value);
}
