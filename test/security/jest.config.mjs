import { jestProject } from '../../libs/testing/jest.base.mjs';

export default jestProject('security', {
  globalSetup: '../../libs/testing/neo4j/steady-plans-setup.mjs',
  globalTeardown: '../../libs/testing/neo4j/global-teardown.mjs',
  testTimeout: 1_800_000,
});
