import type { GraphStore, StoreSettings } from '@entregent/graph-db';
import { testStore } from '../../../libs/testing/src/contract/store.ts';
import { emptyStore, enterCircles } from './empty-store.ts';

/** A store that is empty before each test of a suite and closed after the last, and the statements that ran on it. */
export function freshStore(more: Partial<StoreSettings> = {}): {
  readonly store: GraphStore;
  readonly statements: string[];
} {
  const statements: string[] = [];
  const store = testStore({ onStatement: (name) => statements.push(name), ...more });
  beforeEach(async () => {
    await emptyStore(store);
    await enterCircles(store, ['cluster', 'dossier', 'council']);
    statements.length = 0;
  });
  afterAll(() => store.close());
  return { store, statements };
}
