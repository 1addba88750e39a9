import { type Migration, migrations, queries } from '@entregent/graph';
import { DomainError } from '@entregent/model';
import { isMadeMeanwhile } from './errors.ts';
import type { GraphStore } from './store.ts';

/** What a run of the migrations did: names newly applied, and those that were there. */
export interface MigrationReport {
  readonly applied: readonly string[];
  readonly known: readonly string[];
}

/**
 * Applies every migration that is not recorded yet, in the order of the names. The set of names is what counts, not a high
 * mark: one that is merged late is still applied. Each statement may run twice without harm.
 * @throws DomainError MIGRATION_EDITED when a recorded migration no longer has the text that was applied
 */
export async function migrate(store: GraphStore, all: readonly Migration[] = migrations()): Promise<MigrationReport> {
  const rows = (await store.schema(queries.migrations.list.text)) as readonly { name: string; checksum: string }[];
  const known = new Map(rows.map(({ name, checksum }) => [name, checksum]));
  const edited = all.find(({ name, checksum }) => known.has(name) && known.get(name) !== checksum);
  if (edited) throw new DomainError('MIGRATION_EDITED', { name: edited.name });
  const applied: string[] = [];
  for (const { name, checksum, statements } of all) {
    if (known.has(name)) continue;
    for (const statement of statements) await sure(() => store.schema(statement));
    const at = new Date().toISOString();
    await sure(() => store.schema(queries.migrations.record.text, { name, checksum, at }));
    applied.push(name);
  }
  if (applied.length > 0) await store.schema(queries.migrations.awaitIndexes.text);
  return { applied, known: all.filter(({ name }) => known.has(name)).map(({ name }) => name) };
}

/** Replicas may start together: what another one made in this very moment is there when the statement runs again. */
async function sure<T>(statement: () => Promise<T>): Promise<T> {
  try {
    return await statement();
  } catch (error) {
    if (!isMadeMeanwhile(error)) throw error;
    return statement();
  }
}
