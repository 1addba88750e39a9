import { jest } from '@jest/globals';
import type { ImportsRepository } from './imports.repository.ts';
import { inTurn } from './turn.ts';

/** Turns kept in memory, whose signs of life take as long as the spec says. */
function turns() {
  const told: string[] = [];
  let answer: () => void = () => {};
  let waits = false;
  const repository = {
    takeTurn: async () => {
      if (waits) await new Promise<void>((resolve) => (answer = resolve));
      told.push('taken');
      return true;
    },
    giveTurnBack: async () => void told.push('given back'),
  };
  return {
    told,
    imports: repository as unknown as ImportsRepository,
    slow: () => (waits = true),
    answer: () => answer(),
  };
}

describe('the turn of an import', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  it('is given back after a sign of life that is still under way, which would take it again', async () => {
    const { told, imports, slow, answer } = turns();
    let finish: (result: string) => void = () => {};
    const done = inTurn(imports, 'iso', () => new Promise<string>((resolve) => (finish = resolve)));
    await jest.advanceTimersByTimeAsync(1);
    slow();
    await jest.advanceTimersByTimeAsync(10_000);
    finish('imported');
    await jest.advanceTimersByTimeAsync(1);
    expect(told).toEqual(['taken']);
    answer();
    expect(await done).toBe('imported');
    expect(told).toEqual(['taken', 'taken', 'given back']);
  });

  it('is given back when the import fails', async () => {
    const { told, imports } = turns();
    await expect(inTurn(imports, 'iso', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(told).toEqual(['taken', 'given back']);
  });
});
