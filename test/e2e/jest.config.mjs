import { jestProject } from '../../libs/testing/jest.base.mjs';

// The product is started once for all journeys; it needs no Neo4j but its own. Files run in the order of their names:
// the last two stop parts of it, then all of it.
export default jestProject('e2e', {
  globalSetup: './global-setup.mjs',
  globalTeardown: './global-teardown.mjs',
  testSequencer: './by-name.config.mjs',
  testTimeout: 300_000,
});
