import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inTree, root } from './planted-tree.mjs';

/** Lints a tree of these files with the real settings; answers `rule: file` for each finding. */
const lint = (files) =>
  inTree(files, (tree) => {
    writeFileSync(join(tree, '.oxlintrc.json'), readFileSync(join(root, '.oxlintrc.json')));
    const options = {
      strict: true,
      module: 'nodenext',
      target: 'es2024',
      allowImportingTsExtensions: true,
      noEmit: true,
    };
    const compilerOptions = { ...options, types: ['node', 'jest'] };
    writeFileSync(join(tree, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['**/*.ts'] }));
    const run = spawnSync(
      process.execPath,
      [join(root, 'node_modules/oxlint/bin/oxlint'), '--type-aware', '--deny-warnings', '-f', 'json', 'apps', 'libs'],
      { cwd: tree, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
    );
    return JSON.parse(run.stdout).diagnostics.map(
      ({ code, filename }) => `${code.replace(/^(.*)\((.*)\)$/, '$2')}: ${filename}`,
    );
  });

const sound = "it('adds one and one', () => {\n  expect(1 + 1).toBe(2);\n});\n";
const clean = {
  'apps/web/src/people-card.ts': 'export const card = 1;\n',
  'libs/model/src/people.service.spec.ts': sound,
  'libs/model/jest.config.mjs': 'export default {};\n',
  'libs/model/src/long.ts': 'export const a = 1;\n'.replace('a', 'a1') + '\n'.repeat(299),
  'libs/model/src/gen/anything.ts': 'export const x: any = 1;\n',
};

/** The rule, the file and the text that breaks it. */
const planted = [
  ['no-explicit-any', 'libs/a/src/any.ts', 'export const read = (value: any): string => String(value);\n'],
  [
    'no-floating-promises',
    'libs/a/src/floating.ts',
    'const load = async () => 1;\nexport const go = () => {\n  load();\n};\n',
  ],
  ['max-lines', 'libs/a/src/long.ts', `export const a = 1;\n${'// why\n'.repeat(300)}`],
  ['max-lines', 'libs/a/src/blank.ts', `export const a = 1;\n${'\n'.repeat(300)}export const b = 1;\n`],
  ['no-disabled-tests', 'libs/a/src/skip.spec.ts', sound.replace('it(', 'it.skip(')],
  ['no-disabled-tests', 'libs/a/src/skip-all.spec.ts', `describe.skip('sums', () => {\n${sound}});\n`],
  ['no-focused-tests', 'libs/a/src/only.spec.ts', sound.replace('it(', 'it.only(')],
  ['expect-expect', 'libs/a/src/empty.spec.ts', "it('adds', () => {\n  Math.max(1, 1);\n});\n"],
  [
    'no-conditional-in-test',
    'libs/a/src/branch.spec.ts',
    "it('adds', () => {\n  if (Math.random() > 2) expect(1).toBe(2);\n  expect(1).toBe(1);\n});\n",
  ],
  ['no-warning-comments', 'libs/a/src/later.ts', `// ${'TO'}DO later\nexport const a = 1;\n`],
  ['no-default-export', 'libs/a/src/default.ts', 'const a = 1;\nexport default a;\n'],
  ['filename-case', 'libs/a/src/PeopleCard.ts', 'export const card = 1;\n'],
  ['filename-case', 'libs/a/src/people_card.spec.ts', sound],
];

describe('the linter', () => {
  let findings;
  beforeAll(() => {
    findings = lint({ ...clean, ...Object.fromEntries(planted.map(([, path, text]) => [path, text])) });
  });

  it('lets a clean tree pass', () => {
    expect(lint(clean)).toEqual([]);
  });

  it.each(planted)('refuses by %s the file %s', (rule, path) => {
    expect(findings).toContain(`${rule}: ${path}`);
  });

  it('accuses no file of the clean tree', () => {
    expect(findings.filter((finding) => Object.keys(clean).includes(finding.split(': ')[1]))).toEqual([]);
  });
});
