import { fileURLToPath } from 'node:url';
import { startNeo4j } from '../neo4j.mjs';
import { dump, load } from '../store.mjs';

const here = (name) => fileURLToPath(new URL(name, import.meta.url));

/** The parts of the product with the API and the CLI replaced by stubs; the database is a real one. */
export const stubParts = {
  prepare: async () => {},
  startNeo4j: (options) => startNeo4j({ ...options, quick: true }),
  store: { dump, load },
  api: () => [process.execPath, here('stub-api.mjs')],
  cli: () => [process.execPath, here('stub-cli.mjs')],
};

/** Also without a database, for what does not concern it. */
export const partsWithoutDatabase = {
  ...stubParts,
  startNeo4j: async () => ({
    uri: 'bolt://127.0.0.1:9',
    user: 'neo4j',
    password: 'none',
    external: false,
    ended: new Promise(() => {}),
    stop: async () => {},
  }),
};
