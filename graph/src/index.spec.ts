import { migrations } from './index.ts';
import type { Query } from './index.ts';

/** Stands for a runner: takes a query and exactly the parameters that it names. */
const run = <P extends string>({ parameters }: Query<P>, given: Readonly<Record<P, unknown>>): readonly unknown[] =>
  parameters.map((name) => given[name]);

describe('the store of queries', () => {
  const near: Query<'id' | 'limit'> = { name: 'people/near', text: 'RETURN $id, $limit', parameters: ['id', 'limit'] };

  it('lets the compiler check the names of the parameters', () => {
    expect(run(near, { id: 'a', limit: 1 })).toEqual(['a', 1]);
    // @ts-expect-error: a parameter is missing
    expect(run(near, { id: 'a' })).toEqual(['a', undefined]);
    // @ts-expect-error: a parameter is misspelt
    expect(run(near, { id: 'a', limits: 1 })).toEqual(['a', undefined]);
  });

  it('gives the migrations in ascending order', () => {
    const names = migrations().map(({ name }) => name);
    expect(names).toEqual(names.toSorted());
  });
});
