import { jestProject } from '../testing/jest.base.mjs';

export default jestProject('ui', {
  testEnvironment: 'jest-environment-jsdom',
  setupFilesAfterEnv: ['<rootDir>/test/setup.ts'],
  moduleNameMapper: { '\\.css$': '<rootDir>/test/empty.mjs' },
  testEnvironmentOptions: { customExportConditions: ['source', 'browser'] },
});
