// Who may import whom. A violation of each rule is planted in test/house/boundaries.spec.mjs, to know that it fires.

/** What each library may import of ours; whatever stands above it in the table knows nothing of it. */
const below = {
  'libs/model': [],
  'libs/rules': ['libs/model'],
  'libs/papers': ['libs/model'],
  'libs/tabular': ['libs/model'],
  'libs/registers': ['libs/model'],
  'libs/graph-view': ['libs/model'],
  'libs/ui': ['libs/model'],
  'libs/api-client': ['libs/model'],
  graph: ['libs/model'],
  'libs/graph-db': ['libs/model', 'graph'],
  'libs/graphql-zod': ['libs/model'],
  'libs/server': [
    'libs/model',
    'libs/rules',
    'libs/papers',
    'libs/tabular',
    'libs/registers',
    'graph',
    'libs/graph-db',
    'libs/graphql-zod',
  ],
};

const TESTS = [
  '\\.(spec|contract|fixture)\\.[a-z]+$',
  '(^|/)jest[.-][a-z.-]+$',
  '^libs/[^/]+/test/',
  '^apps/[^/]+/testing/',
  '^test/',
];
const PURE = '^libs/(rules|papers|tabular|registers)/src/';
const WEB = '^(apps/web|libs/ui|libs/graph-view|libs/api-client)/src/';
const SERVER_FRAMEWORKS = '(^|/)node_modules/(neo4j-driver|@nestjs|fastify|@fastify|mercurius|graphql-jit)(/|$)';
const WEB_FRAMEWORKS = '(^|/)node_modules/(react|react-dom|@mantine|@tanstack|cytoscape)(/|$)';

const layers = Object.entries(below).map(([library, allowed]) => ({
  name: `layer-${library.replace('libs/', '')}`,
  comment: `${library} may import ${allowed.join(', ') || 'no other project'}.`,
  severity: 'error',
  from: { path: `^${library}/src/`, pathNot: TESTS },
  to: { path: '^(libs/|graph/)', pathNot: [library, ...allowed].map((project) => `^${project}/`) },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-unresolved', severity: 'error', from: { pathNot: '/gen/' }, to: { couldNotResolve: true } },
    {
      name: 'apps-stay-apart',
      comment:
        'What two applications share is a library. The one reader of the environment serves the API and the CLI.',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: ['^apps/$1/', '^apps/api/src/environment\\.ts$'] },
    },
    {
      name: 'environment-for-the-cli-alone',
      severity: 'error',
      from: { path: '^apps/', pathNot: '^apps/(api|cli)/' },
      to: { path: '^apps/api/src/environment\\.ts$' },
    },
    {
      name: 'libraries-know-no-application',
      severity: 'error',
      comment: 'The set-up of the specs starts the same Neo4j as the launcher does.',
      from: { path: '^(libs|graph)/', pathNot: '^libs/testing/neo4j/' },
      to: { path: '^(apps|test)/' },
    },
    ...layers,
    {
      name: 'model-imports-zod-alone',
      comment: 'The model runs in the browser, in the API and in every generator.',
      severity: 'error',
      from: { path: '^libs/model/src/', pathNot: TESTS },
      to: { path: '.', pathNot: ['^(libs|apps|graph|test)/', '(^|/)node_modules/zod/'] },
    },
    {
      name: 'pure-libraries-do-no-io',
      comment: 'Bytes in, values out: only what transforms bytes in memory.',
      severity: 'error',
      from: { path: PURE, pathNot: TESTS },
      to: { dependencyTypes: ['core'], pathNot: '^(node:)?(zlib|stream|buffer|crypto|string_decoder)(/|$)' },
    },
    {
      name: 'pure-libraries-know-no-framework',
      severity: 'error',
      from: { path: PURE, pathNot: TESTS },
      to: { path: [SERVER_FRAMEWORKS, WEB_FRAMEWORKS] },
    },
    {
      name: 'one-place-for-the-driver',
      comment: 'Only libs/graph-db talks to Neo4j; tests may, to look behind it.',
      severity: 'error',
      from: { pathNot: ['^libs/graph-db/', '^apps/launch/testing/', '^test/'] },
      to: { path: '(^|/)node_modules/neo4j-driver' },
    },
    {
      name: 'one-place-for-cytoscape',
      severity: 'error',
      from: { pathNot: '^libs/graph-view/' },
      to: { path: '(^|/)node_modules/cytoscape' },
    },
    {
      name: 'web-knows-no-server',
      severity: 'error',
      from: { path: WEB, pathNot: TESTS },
      to: { path: ['^graph/', '^libs/(graph-db|graphql-zod|server|registers)/', SERVER_FRAMEWORKS] },
    },
    {
      name: 'web-runs-no-papers',
      comment: 'The page may name the types of a paper; the server alone writes one.',
      severity: 'error',
      from: { path: WEB, pathNot: TESTS },
      to: { path: '^libs/papers/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'web-uses-no-node-builtin',
      severity: 'error',
      from: { path: WEB, pathNot: [...TESTS, '(^|/)test-[a-z-]+\\.tsx?$'] },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'server-knows-no-web',
      severity: 'error',
      from: { path: '^(apps/(api|cli)|libs/(server|graph-db|graphql-zod)|graph)/', pathNot: TESTS },
      to: { path: ['^apps/web/', '^libs/(ui|graph-view)/', WEB_FRAMEWORKS] },
    },
    {
      name: 'launcher-needs-no-package',
      comment: 'It runs before anything is installed; swc-register runs after.',
      severity: 'error',
      from: { path: '^apps/launch/', pathNot: [...TESTS, '^apps/launch/swc-register\\.mjs$'] },
      to: { path: ['(^|/)node_modules/', '^libs/', '^graph/'] },
    },
    {
      name: 'testing-is-for-tests',
      severity: 'error',
      from: { pathNot: [...TESTS, '^libs/testing/'] },
      to: { path: '^libs/testing/' },
    },
    {
      name: 'server-features-stay-apart',
      comment:
        'What two features share moves down to the model, the rules or platform; or an application composes them.',
      severity: 'error',
      from: { path: '^libs/server/src/([^/]+)/' },
      to: { path: '^libs/server/src/[^/]+/', pathNot: '^libs/server/src/($1|platform)/' },
    },
    {
      name: 'web-features-stay-apart',
      severity: 'error',
      from: { path: '^apps/web/src/features/([^/]+)/' },
      to: { path: '^apps/web/src/features/', pathNot: '^apps/web/src/features/$1/' },
    },
    {
      name: 'no-specs-in-products',
      severity: 'error',
      from: { path: '^(apps|libs|graph)/', pathNot: TESTS },
      to: { path: '\\.(spec|contract|fixture)\\.[a-z]+$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // our own dist alone: many packages keep their code in a folder of that name
    exclude: { path: ['^(apps|libs)/[^/]+/dist/', '^graph/dist/', '^graph/server/', '^test/(e2e|benchmarks)/out/'] },
    tsPreCompilationDeps: true, // also imports of types alone
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['source', 'import', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
    },
  },
};
