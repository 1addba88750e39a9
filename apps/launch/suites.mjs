import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readJson, workspace } from './workspace.mjs';

/** The tiers that must always be there, in the order in which they run after those beside the code. */
const tiers = ['test/contract', 'test/security', 'test/documents', 'test/e2e'];
const minutes = 60_000;

/** @typedef {{ name: string, present: boolean, usesNeo4j: boolean, inBand: boolean, patience: number }} Suite */

function candidates(root) {
  const children = (group) =>
    existsSync(join(root, group))
      ? readdirSync(join(root, group), { withFileTypes: true })
          .filter((entry) => entry.isDirectory() && entry.name !== 'node_modules')
          .map((entry) => `${group}/${entry.name}`)
      : [];
  return [...['apps', 'libs'].flatMap(children), 'graph', ...children('test')].filter((name) => !tiers.includes(name));
}

const promisesTests = (root, name) => Boolean(readJson(join(root, name, 'package.json'))?.nx?.targets?.test);

function describe(root, name) {
  const config = join(root, name, 'jest.config.mjs');
  const present = existsSync(config);
  const usesNeo4j = present && readFileSync(config, 'utf8').includes('neo4j/global-setup');
  const slow = tiers.includes(name);
  // One database for all files of such a suite: they take turns. So do browsers.
  return { name, present, usesNeo4j, inBand: usesNeo4j || slow, patience: (slow ? 30 : 10) * minutes };
}

/**
 * Every Jest suite of the repository: those with a jest.config.mjs, those whose package says that it has tests, and the
 * tiers. One that is promised and not there is listed with `present: false`.
 * @returns {Suite[]}
 */
export function findSuites(root = workspace) {
  const beside = candidates(root).filter(
    (name) => existsSync(join(root, name, 'jest.config.mjs')) || promisesTests(root, name),
  );
  return [...beside, ...tiers].map((name) => describe(root, name));
}
