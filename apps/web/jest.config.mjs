import { jestProject } from '../../libs/testing/jest.base.mjs';

export default jestProject('web', {
  testEnvironment: 'jest-environment-jsdom',
  setupFilesAfterEnv: ['<rootDir>/test/setup.ts'],
  moduleNameMapper: { '\\.css$': '<rootDir>/test/empty.mjs' },
  testEnvironmentOptions: { customExportConditions: ['source', 'browser'] },
});
