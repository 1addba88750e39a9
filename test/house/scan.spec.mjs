import { rules, scan } from './scan.mjs';
import { inTree } from './planted-tree.mjs';

// Written in two halves, so that this file keeps the rules that it plants violations of.
const split = (a, b) => `${a}${b}\n`;
const environment = split('export const port = process.', 'env.PORT;');
const long = (count) => 'x\n'.repeat(count);

const clean = {
  '.gitignore': 'node_modules\ndist\ngen\ntest/e2e/out\n',
  LICENSE: 'Apache-2.0\n',
  'README.md': '# Entregent\n',
  'package-lock.json': '{}\n',
  'apps/api/src/environment.ts': environment,
  'apps/api/dist/main.js': environment,
  'apps/launch/start.mjs': environment,
  'apps/web/src/routes.ts': "export const routes = ['/work/$id', '/home', '/people'];\n",
  'apps/web/jest.config.mjs': environment,
  'apps/web/src/main.css': long(600),
  'graph/queries/people/all.cypher': split('// All.\nMATCH', ' (p:Person) RETURN p'),
  'graph/src/check.spec.ts': split("export const query = 'MATCH", " (n) RETURN n';"),
  'graph/src/gen/queries.ts': long(1000),
  'graph/migrations/0001-first.cypher': long(300),
  'libs/model/src/text.ts': "// MATCH (n) is Cypher, process.env is not read\nexport const verb = 'Create (now)';\n",
  'test/contract/driver.mjs': split("export const query = 'MATCH", " (n) RETURN n';"),
  'test/fixtures/picture.png': 'a\0b',
};

const planted = {
  'cypher-outside-graph': {
    'libs/server/src/a.ts': split("export const query = 'MATCH", " (n) RETURN n';"),
    'libs/server/src/b.ts': split('export const query = `\n  MERGE', ' (n)\n`;'),
    'apps/cli/src/c.mjs': split('export const query = "UNWIND', ' $rows AS row RETURN row";'),
    'apps/web/src/d.tsx': split("export const query = 'DETACH", " DELETE n';"),
    'libs/server/src/e.ts': split("export const url = 'http://x'; export const query = 'CREATE", " (n)';"),
  },
  'environment-elsewhere': {
    'libs/server/src/f.ts': environment,
    'apps/cli/src/g.ts': split('export const port = process?.', 'env.PORT;'),
    'libs/graph-db/src/h.ts': split("export const port = process['", "env'].PORT;"),
    'libs/graph-db/src/i.mjs': split("import { env } from 'node:", "process';"),
    'apps/api/src/other/environment.ts': environment,
  },
  'file-too-long': {
    'apps/launch/long.mjs': long(301),
    'graph/queries/people/long.cypher': long(301),
    'graph/server/src/Long.java': long(301),
    'libs/ui/src/long.css': long(601),
  },
  'path-of-a-machine': {
    'docs/guide.md': split('See /ho', 'me/someone/notes.'),
    'libs/rules/src/j.ts': split("export const file = '/wo", "rk/main/x';"),
    '.editorrc': split('folder=/ro', 'ot/x'),
    'docs/mac.md': split('See /Use', 'rs/someone.'),
  },
  'registry-host': {
    '.npmrc': split('registry', '=https://packages.example/'),
    'docs/install.md': split('https://registry.npm', 'js.org/zod'),
    'graph/server/pom.xml': split('<url>https://nexus', '.example.org/maven</url>'),
  },
  'unknown-top-entry': { 'tools/run.mjs': 'export {};\n', 'CHANGELOG.md': '# Changes\n' },
};

describe('the scan of the house rules', () => {
  it('lets a clean tree pass', () => {
    expect(inTree(clean, scan)).toEqual([]);
  });

  it('has planted violations for every rule', () => {
    expect(Object.keys(planted)).toEqual(Object.keys(rules));
  });

  it.each(Object.entries(planted))('finds each planted violation of %s, and nothing else', (rule, files) => {
    const expected = Object.keys(files).map((path) => `${rule}: ${path}`);
    expect(inTree({ ...clean, ...files }, scan).toSorted()).toEqual(expected.toSorted());
  });
});
