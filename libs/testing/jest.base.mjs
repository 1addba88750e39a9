// One Jest set-up for every project: ES modules, swc with the decorator metadata that Nest reads, and the `source`
// condition, which resolves each workspace library to its TypeScript so that nothing is built before a test.
const swc = {
  swcrc: false,
  sourceMaps: 'inline',
  module: { type: 'es6' },
  jsc: {
    target: 'es2024',
    keepClassNames: true,
    parser: { syntax: 'typescript', decorators: true, tsx: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, react: { runtime: 'automatic' } },
    experimental: { keepImportAttributes: true },
  },
};

/** @param {string} name shown in the output, and the name of the cache folder */
export const jestProject = (name, more = {}) => ({
  displayName: name,
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: { '^.+\\.tsx?$': ['@swc/jest', swc] },
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  testEnvironmentOptions: { customExportConditions: ['source', 'node', 'node-addons'] },
  cacheDirectory: new URL(`../../node_modules/.cache/jest/${name}`, import.meta.url).pathname,
  ...more,
});
