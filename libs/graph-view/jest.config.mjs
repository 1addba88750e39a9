import { jestProject } from '../../libs/testing/jest.base.mjs';

export default jestProject('graph-view', {
  testEnvironment: 'jest-environment-jsdom',
  setupFilesAfterEnv: ['<rootDir>/test/setup.ts'],
  testEnvironmentOptions: { customExportConditions: ['source', 'browser'] },
});
