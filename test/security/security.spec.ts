import { settingsOfSpecs } from '../../libs/testing/src/contract/store.ts';
import { checks } from './checks.ts';
import { day, line } from './lib/check.ts';

/** `ROUNDS` graphs for the non-interference check; `SEED` says which. */
const { ROUNDS = String(day.graphs), SEED = '20261124' } = process.env;

describe('the product, attacked', () => {
  it.each(Object.entries(checks))('holds every figure of the check %s', async (_, check) => {
    const settings = { ...settingsOfSpecs(), timeout: 180_000 };
    const figures = await check({ settings, share: { ...day, graphs: Number(ROUNDS) }, seed: Number(SEED) });
    const failed = figures.filter(({ held }) => !held);
    expect(failed.map((figure) => [line(figure), ...figure.faults].join('\n'))).toEqual([]);
    expect(figures.length).toBeGreaterThan(0);
  });
});
