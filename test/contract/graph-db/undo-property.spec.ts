import { GraphStore, type Operation, undo } from '@entregent/graph-db';
import { DomainError, type Reader } from '@entregent/model';
import fc from 'fast-check';
import { memberOf, readerWith, testStore } from '../../../libs/testing/src/contract/store.ts';
import { exported, outcomeOf, save } from '../support/commits.ts';
import { allProperties, rebuiltDerived, storedDerived } from '../support/derived.ts';
import { emptyStore, enterCircles } from '../support/empty-store.ts';
import { type Act, arbitraryScript, operationsOf, shuffled, standing } from '../support/script.ts';

const all = memberOf(['cluster', 'dossier'], { user: 'all' });
const some = readerWith(['cluster:0', 'cluster:1', 'cluster:2', 'cluster:4'], { user: 'some' });
const writers: readonly Reader[] = [all, some];

/** What was written, and what was there before. */
interface Written {
  readonly commit: string;
  readonly writer: Reader;
  readonly before: readonly string[];
}
const tally = { written: 0, refused: 0 };

describe('a random history', () => {
  let store: GraphStore;
  beforeAll(() => {
    store = testStore();
  });
  afterAll(() => store.close());

  const expectDerived = async () => {
    const [stored, properties] = [await storedDerived(store, all), await allProperties(store)];
    expect(stored).toEqual(rebuiltDerived(properties));
  };

  /** The commit that was made, or null when it was refused; then nothing at all may have changed. */
  const attempt = async (writer: Reader, operations: readonly Operation[], before: readonly string[]) => {
    try {
      const { commit } = await save(store, writer, operations);
      tally.written += 1;
      return commit;
    } catch (error) {
      expect(error).toBeInstanceOf(DomainError);
      expect(await exported(store, all)).toEqual(before);
      tally.refused += 1;
      return null;
    }
  };

  const play = async (script: readonly Act[]): Promise<Written[]> => {
    const written: Written[] = [];
    for (const act of script) {
      const writer = writers[act.writer]!;
      const before = await exported(store, all);
      const commit = await attempt(writer, operationsOf(act, await standing(store)), before);
      await expectDerived();
      written.push(...(commit === null ? [] : [{ commit, writer, before }]));
    }
    return written;
  };

  const fresh = async () => {
    await emptyStore(store);
    await enterCircles(store, ['cluster', 'dossier']);
  };

  it('is taken back commit by commit to the same bytes, and what is derived follows the fields at each step', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryScript(writers.length), async (script) => {
        await fresh();
        const written = await play(script);
        // By one who sees all: a step that is closed to a writer counts for him as a change of everything.
        for (const { commit, before } of written.toReversed()) {
          const { conflicts } = await undo(store, all, commit);
          expect(conflicts).toEqual([]);
          expect(await exported(store, all)).toEqual(before);
          await expectDerived();
        }
      }),
      { numRuns: 15, endOnFailure: true },
    );
    expect(tally.written).toBeGreaterThan(tally.refused);
  }, 300_000);

  it('keeps what is derived in step when its commits are taken back in any order, one of them twice', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryScript(writers.length), fc.nat(), async (script, seed) => {
        await fresh();
        const order = shuffled(await play(script), seed);
        for (const { commit, writer } of [...order, ...order.slice(0, 1)]) {
          expect(['done', 'NOT_FOUND']).toContain(await outcomeOf(undo(store, writer, commit)));
          await expectDerived();
        }
      }),
      { numRuns: 10, endOnFailure: true },
    );
  }, 300_000);
});
