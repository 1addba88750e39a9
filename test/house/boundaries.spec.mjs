import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import config from '../../.dependency-cruiser.mjs';
import { inTree, root } from './planted-tree.mjs';

/** Runs the real rules over a tree made of these files; answers `rule: file` for each violation. */
const cruise = (files) =>
  inTree(files, (tree) => {
    const bin = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
    const rules = join(root, '.dependency-cruiser.mjs');
    const folders = ['apps', 'libs', 'graph', 'test'];
    const run = spawnSync(process.execPath, [bin, ...folders, '--config', rules, '-T', 'json'], {
      cwd: tree,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    });
    return JSON.parse(run.stdout).summary.violations.map(({ rule, from }) => `${rule.name}: ${from}`);
  });

const value = 'export const value = 1;\n';
const imports = (path) => `import { value } from '${path}';\nexport const mine = value;\n`;
const loads = (name) => `import '${name}';\n`;
const library = (name) =>
  JSON.stringify({ name: `@entregent/${name}`, type: 'module', exports: { '.': { source: './src/index.ts' } } });

const clean = {
  'apps/api/src/environment.ts': value,
  'apps/api/src/main.ts': imports('../../../libs/server/src/index.ts'),
  'apps/cli/src/main.ts': imports('../../api/src/environment.ts'),
  'apps/launch/start.mjs': loads('node:fs'),
  'apps/web/src/features/people/card.tsx': imports('../../../../../libs/ui/src/index.ts'),
  'apps/web/src/features/people/paper.ts':
    "import type { value } from '../../../../../libs/papers/src/index.ts';\nexport type V = typeof value;\n",
  'graph/src/index.ts': imports('../../libs/model/src/index.ts'),
  'libs/api-client/src/index.ts': imports('@entregent/model'),
  'libs/graph-db/src/index.ts': "import neo4j from 'neo4j-driver';\nexport const driver = neo4j;\n",
  'libs/graph-view/src/index.ts': loads('cytoscape') + value,
  'libs/model/package.json': library('model'),
  'libs/model/src/index.ts': "import { z } from 'zod';\nexport const value = z.string();\n",
  'libs/model/src/index.spec.ts': loads('fast-check') + imports('./index.ts'),
  'libs/papers/src/index.ts':
    loads('node:zlib') +
    imports('@entregent/model').replace('mine', 'value2') +
    value.replace('value', 'paper') +
    'export { value };\n',
  'libs/server/package.json': library('server'),
  'libs/server/src/index.ts': imports('./people/people.service.ts') + 'export { value };\n',
  'libs/server/src/people/people.service.ts': imports('../platform/clock.ts') + 'export { value };\n',
  'libs/server/src/people/people.service.spec.ts': imports('../../../testing/src/index.ts'),
  'libs/server/src/platform/clock.ts': value,
  'libs/testing/package.json': library('testing'),
  'libs/testing/src/index.ts': value,
  'libs/ui/src/index.ts': loads('react') + value,
  'test/contract/driver.spec.ts': loads('neo4j-driver'),
};

/** For each rule the files that break it; the first import of each is the one at fault. */
const planted = {
  'no-circular': {
    'libs/rules/src/a.ts': imports('./b.ts') + 'export { value };\n',
  },
  'no-unresolved': { 'apps/api/src/lost.ts': loads('./nowhere.ts') },
  'apps-stay-apart': {
    'apps/web/src/steals.ts': "import type { mine } from '../../api/src/main.ts';\nexport type M = typeof mine;\n",
  },
  'environment-for-the-cli-alone': { 'apps/web/src/environment.ts': imports('../../api/src/environment.ts') },
  'libraries-know-no-application': { 'libs/server/src/up.ts': imports('../../../apps/api/src/environment.ts') },
  'layer-model': { 'libs/model/src/up.ts': imports('../../rules/src/rule.ts') },
  'layer-rules': { 'libs/rules/src/up.ts': imports('@entregent/server') },
  'layer-papers': { 'libs/papers/src/up.ts': imports('../../rules/src/rule.ts') },
  'layer-tabular': { 'libs/tabular/src/up.ts': imports('../../rules/src/rule.ts') },
  'layer-registers': { 'libs/registers/src/up.ts': imports('../../graph-db/src/index.ts') },
  'layer-graph-view': { 'libs/graph-view/src/up.ts': imports('../../ui/src/index.ts') },
  'layer-ui': { 'libs/ui/src/up.ts': imports('../../api-client/src/index.ts') },
  'layer-api-client': { 'libs/api-client/src/up.ts': imports('../../ui/src/index.ts') },
  'layer-graph': { 'graph/src/up.ts': imports('../../libs/graph-db/src/index.ts') },
  'layer-graph-db': { 'libs/graph-db/src/up.ts': imports('../../server/src/index.ts') },
  'layer-graphql-zod': { 'libs/graphql-zod/src/up.ts': imports('../../graph-db/src/index.ts') },
  'layer-server': { 'libs/server/src/side.ts': imports('../../api-client/src/index.ts') },
  'model-imports-zod-alone': {
    'libs/model/src/impure.ts': loads('node:crypto'),
    'libs/model/src/dated.ts': loads('dayjs'),
  },
  'pure-libraries-do-no-io': {
    'libs/papers/src/disk.ts': loads('node:fs'),
    'libs/tabular/src/disk.ts': loads('node:fs/promises'),
    'libs/registers/src/net.ts': loads('node:https'),
    'libs/rules/src/process.ts': loads('node:child_process'),
  },
  'pure-libraries-know-no-framework': {
    'libs/papers/src/nest.ts': loads('@nestjs/common'),
    'libs/rules/src/react.ts': loads('react'),
  },
  'one-place-for-the-driver': {
    'libs/server/src/people/driver.ts': loads('neo4j-driver'),
    'apps/cli/src/driver.ts': "export const load = () => import('neo4j-driver');\n",
    'libs/testing/src/driver.ts': "import type { Driver } from 'neo4j-driver';\nexport type D = Driver;\n",
  },
  'one-place-for-cytoscape': {
    'apps/web/src/map.ts': loads('cytoscape'),
    'libs/ui/src/map.ts': loads('cytoscape'),
  },
  'web-knows-no-server': {
    'apps/web/src/server.ts': "import type { value } from '@entregent/server';\nexport type V = typeof value;\n",
    'libs/ui/src/nest.ts': loads('@nestjs/graphql'),
    'libs/api-client/src/fastify.ts': loads('fastify'),
    'apps/web/src/queries.ts': imports('../../../graph/src/index.ts'),
  },
  'web-runs-no-papers': { 'apps/web/src/paper.ts': imports('../../../libs/papers/src/index.ts') },
  'web-uses-no-node-builtin': {
    'apps/web/src/path.ts': loads('node:path'),
    'libs/graph-view/src/path.ts': loads('path'),
  },
  'server-knows-no-web': {
    'libs/server/src/page.ts': loads('react'),
    'apps/api/src/ui.ts': imports('../../../libs/ui/src/index.ts'),
  },
  'launcher-needs-no-package': { 'apps/launch/needs.mjs': loads('zod') },
  'testing-is-for-tests': { 'libs/server/src/people/fake.ts': imports('@entregent/testing') },
  'server-features-stay-apart': {
    'libs/server/src/committees/committees.service.ts': imports('../people/people.service.ts'),
    'libs/server/src/platform/upwards.ts': imports('../people/people.service.ts'),
  },
  'web-features-stay-apart': {
    'apps/web/src/features/issues/list.tsx': imports('../people/card.tsx').replace('{ value }', '{ mine as value }'),
  },
  'no-specs-in-products': {
    'libs/model/src/uses-spec.ts': "import { mine } from './index.spec.ts';\nexport const m = mine;\n",
  },
};

const support = {
  'libs/rules/src/b.ts': "import { mine } from './a.ts';\nexport const value = mine;\n",
  'libs/rules/src/rule.ts': value,
};

describe('the boundaries between projects', () => {
  let fired;
  beforeAll(() => {
    fired = cruise(Object.assign({}, clean, support, ...Object.values(planted)));
  });

  it('let a clean tree pass', () => {
    expect(cruise(clean)).toEqual([]);
  });

  it('have a planted violation for every rule', () => {
    expect(Object.keys(planted).toSorted()).toEqual(config.forbidden.map(({ name }) => name).toSorted());
  });

  it.each(Object.entries(planted).flatMap(([rule, files]) => Object.keys(files).map((file) => [rule, file])))(
    '%s is refused in %s',
    (rule, file) => {
      expect(fired).toContain(`${rule}: ${file}`);
    },
  );

  it('accuse no file of the clean tree', () => {
    const guilty = new Set(fired.map((violation) => violation.split(': ')[1]));
    expect(Object.keys(clean).filter((file) => guilty.has(file))).toEqual([]);
  });
});
