import { z } from 'zod';

/** French, then English. */
export type Labels = readonly [fr: string, en: string];

const registry = new Map<string, Readonly<Record<string, Labels>>>();

/**
 * A closed list with a label in each language; `id` names the GraphQL enum. It stands twice in the meta data: zod drops an
 * `id` when a schema gets more meta data, as each field does.
 */
export function choice<const T extends Readonly<Record<string, Labels>>>(id: string, values: T) {
  if (registry.has(id)) throw new Error(`two closed lists are called ${id}`);
  registry.set(id, values);
  return z.enum(Object.keys(values) as [Extract<keyof T, string>]).meta({ id, choice: id, values });
}

/** What a value of a closed list is called on screen; the value itself when it is not in the list. */
export const choiceLabel = (id: string, value: string, language: 'fr' | 'en'): string =>
  registry.get(id)?.[value]?.[language === 'fr' ? 0 : 1] ?? value;

/** Every closed list by its id. */
export const choices = (): ReadonlyMap<string, Readonly<Record<string, Labels>>> => registry;
