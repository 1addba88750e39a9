import type { Query } from '@entregent/graph';
import { GraphStore, type ParametersOf, type Run } from '@entregent/graph-db';
import type { Reader } from '@entregent/model';
import type { z } from 'zod';

/** One access predicate of one query, by its place in the text. */
export interface PredicateMutant {
  /** `feature/name` of the query. */
  readonly query: string;
  readonly index: number;
}

const predicate = /\b(\w+)\.(?:access|removedAccess) IN \$access/g;

/** How many predicates a text has. */
export const predicatesIn = (text: string): number => [...text.matchAll(predicate)].length;

/**
 * What the variable of a predicate can stand for, as far as the text says: `of` is unknown where it is bound elsewhere, and
 * `kinds` is empty where any label or type will do.
 */
export interface Guarded {
  readonly of: 'nodes' | 'relationships' | undefined;
  readonly kinds: readonly string[];
}

export function guardedBy(text: string, index: number): Guarded {
  const variable = [...text.matchAll(predicate)][index]?.[1] ?? '';
  const bound = [...text.matchAll(new RegExp(`([([])${variable}\\b(?::([\\w:|&]+))?`, 'g'))];
  const brackets = new Set(bound.map(([, bracket]) => bracket));
  return {
    of: brackets.size === 1 ? (brackets.has('[') ? 'relationships' : 'nodes') : undefined,
    kinds: bound.flatMap(([, , kinds]) => kinds?.split(/[:|&]/) ?? []),
  };
}

/** A text with one of its predicates taken out. */
export function without(text: string, index: number): string {
  const match = [...text.matchAll(predicate)][index];
  if (!match) throw new RangeError(`there is no predicate ${index}`);
  return `${text.slice(0, match.index)}true${text.slice(match.index + match[0].length)}`;
}

/** A store that sends one query without one of its access predicates. */
export class MutableStore extends GraphStore {
  mutant: PredicateMutant | undefined;

  override read<P extends string, T>(reader: Reader, query: Query<P>, given: ParametersOf<P>, row: z.ZodType<T>): Promise<T[]> {
    return super.read(reader, this.#sent(query), given, row);
  }

  override readTogether<T>(reader: Reader, work: (run: Run) => Promise<T>, least?: number): Promise<T> {
    return super.readTogether(reader, (run) => work(this.#through(run)), least);
  }

  override write<T>(
    reader: Reader,
    work: (run: Run, over: (access: readonly string[]) => Run) => Promise<T>,
    least?: number,
  ): Promise<T> {
    return super.write(reader, (run, over) => work(this.#through(run), (keys) => this.#through(over(keys))), least);
  }

  #through(run: Run): Run {
    return (query, given, row) => run(this.#sent(query), given, row);
  }

  #sent<P extends string>(query: Query<P>): Query<P> {
    const { mutant } = this;
    // A query for one type of tie is called after its file and the type.
    if (!mutant || query.name.replace(/:[A-Z_]+$/, '') !== mutant.query) return query;
    return { ...query, text: without(query.text, mutant.index) };
  }
} // prettier-ignore
