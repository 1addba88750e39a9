// Writes src/gen from queries/ and migrations/. Run by the Nx target `codegen`.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { migrationsModule, queriesModule } from './codegen/generate.mjs';

const root = fileURLToPath(new URL('.', import.meta.url));
const gen = new URL('./src/gen/', import.meta.url);
mkdirSync(gen, { recursive: true });

/** Leaves an unchanged file alone, so that watchers stay quiet. */
function write(name, text) {
  const file = new URL(name, gen);
  if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text);
}

try {
  write('queries.ts', queriesModule(root));
  write('migrations.ts', migrationsModule(root));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
