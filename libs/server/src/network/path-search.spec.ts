import { MOST_PATHS, searchPaths } from './path-search.ts';

/** Answers rounds of a search from a list of paths: the shortest of those that avoid what is left out. */
const over = (paths: readonly string[]) => {
  const asked: (readonly string[])[] = [];
  const shortest = async (without: readonly string[]) => {
    asked.push(without);
    const left = paths.filter((path) => !without.some((actor) => path.includes(actor)));
    const least = Math.min(...left.map(({ length }) => length));
    return left
      .filter(({ length }) => length === least)
      .slice(0, MOST_PATHS)
      .map((path) => path.split(''));
  };
  return { asked, shortest };
};
const found = async (paths: readonly string[]) =>
  (await searchPaths(over(paths).shortest))?.map((sequence) => sequence.join(''));

describe('the search for ways of introduction', () => {
  it('stops at a direct tie, which needs nobody in between', async () => {
    const { asked, shortest } = over(['AB', 'AxB']);
    expect(await searchPaths(shortest)).toEqual([['A', 'B']]);
    expect(asked).toEqual([[]]);
  });

  it('leaves out the last introducers, then the first contacts', async () => {
    const { asked, shortest } = over(['AxyB', 'AxzvB', 'AwuyB']);
    await searchPaths(shortest);
    expect(asked).toEqual([[], ['y'], ['y', 'v'], ['x'], ['x', 'w']]);
  });

  it('finds what each exclusion opens, once', async () => {
    expect(await found(['AxyB', 'AxzvB', 'AwuyB'])).toEqual(['AxyB', 'AxzvB', 'AwuyB']);
  });

  it('stops at the best and ten others', async () => {
    const many = Array.from({ length: 20 }, (_, index) => `A${String.fromCharCode(97 + index)}B`);
    expect(await found(many)).toHaveLength(MOST_PATHS);
  });

  it('finds nothing in one round where nothing is', async () => {
    const { asked, shortest } = over([]);
    expect(await searchPaths(shortest)).toEqual([]);
    expect(asked).toHaveLength(1);
  });

  it('says when an end cannot be seen', async () => {
    expect(await searchPaths(async () => undefined)).toBeUndefined();
  });
});
