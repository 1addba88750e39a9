import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { findSuites } from './suites.mjs';

let root;
const put = (path, text) => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
};
const promise = JSON.stringify({ nx: { targets: { test: {} } } });

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'suites-'));
});
afterEach(() => rmSync(root, { recursive: true }));

describe('the suites of the repository', () => {
  it('are found by their Jest configuration, those beside the code first', () => {
    put('libs/model/jest.config.mjs', '');
    put('graph/jest.config.mjs', '');
    put('test/house/jest.config.mjs', '');
    put('test/contract/jest.config.mjs', "globalSetup: '../../libs/testing/neo4j/global-setup.mjs'");
    const suites = findSuites(root);
    expect(suites.map(({ name }) => name).slice(0, 4)).toEqual(['libs/model', 'graph', 'test/house', 'test/contract']);
    expect(suites[3]).toMatchObject({ present: true, usesNeo4j: true, inBand: true });
    expect(suites[0]).toMatchObject({ present: true, usesNeo4j: false, inBand: false });
  });

  it('are listed as missing when a project promises tests and has no configuration', () => {
    put('libs/rules/package.json', promise);
    expect(findSuites(root)).toContainEqual(expect.objectContaining({ name: 'libs/rules', present: false }));
  });

  it('always hold the four tiers, present or not', () => {
    const missing = findSuites(root).filter(({ present }) => !present);
    expect(missing.map(({ name }) => name)).toEqual(['test/contract', 'test/security', 'test/documents', 'test/e2e']);
  });
});
