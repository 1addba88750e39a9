import type { Type } from '@nestjs/common';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { DomainError } from '@entregent/model';
import { z } from 'zod';

/** One page of a list: its rows, where the next one starts, and how many rows there are in all for this reader. */
export interface Page<T> {
  readonly nodes: readonly T[];
  readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
  readonly totalCount: number;
}

@ObjectType()
export class PageInfo {
  @Field(() => String, { nullable: true })
  endCursor!: string | null;

  @Field(() => Boolean)
  hasNextPage!: boolean;
}

/** The GraphQL type of a page of `of`, called `<name>Page`. */
export function pageType<T>(name: string, of: Type<T>): Type<Page<T>> {
  @ObjectType(`${name}Page`)
  class ListPage {
    @Field(() => [of])
    nodes!: readonly T[];

    @Field(() => PageInfo)
    pageInfo!: PageInfo;

    @Field(() => Int)
    totalCount!: number;
  }
  return ListPage as Type<Page<T>>;
}

export const MOST_ROWS = 100;

/** `first` and `after` of every list. */
export const PageInput = {
  first: z
    .int32()
    .min(1)
    .max(MOST_ROWS)
    .default(50)
    .meta({ description: `1 to ${MOST_ROWS}` }),
  after: z.string().max(2000).nullable().optional().meta({ description: 'endCursor of the page before' }),
};

/** A keyset cursor: the values that the list is ordered by, of the last row seen. */
export const toCursor = (values: readonly (string | number | null)[]): string =>
  Buffer.from(JSON.stringify(values)).toString('base64url');

/** @throws DomainError BAD_USER_INPUT for a cursor that this list did not give */
export function fromCursor<T extends readonly unknown[]>(cursor: string, shape: z.ZodType<T>): T {
  try {
    return shape.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
  } catch (error) {
    throw new DomainError('BAD_USER_INPUT', { issues: [{ path: ['after'], message: 'cursor' }] }, error);
  }
}

/** Cuts rows that were read one more than asked into a page. */
export function pageOf<T>(
  rows: readonly T[],
  first: number,
  totalCount: number,
  cursorOf: (row: T) => readonly (string | number | null)[],
): Page<T> {
  const nodes = rows.slice(0, first);
  const last = nodes.at(-1);
  return {
    nodes,
    pageInfo: { endCursor: last === undefined ? null : toCursor(cursorOf(last)), hasNextPage: rows.length > first },
    totalCount,
  };
}
