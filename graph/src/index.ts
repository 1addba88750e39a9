import { storedMigrations } from './gen/migrations.ts';
import type { Migration } from './migration.ts';

export { queries } from './gen/queries.ts';
export type { Migration } from './migration.ts';
export type { Query, StoredQuery } from './query.ts';

/** All migrations, in the order in which they apply. */
export const migrations = (): readonly Migration[] => storedMigrations;
