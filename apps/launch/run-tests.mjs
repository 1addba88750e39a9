import { closeSync, mkdtempSync, openSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawn } from 'node:child_process';
import { countJest, countNx, failure, sum } from './counting.mjs';
import { describeError } from './launch-error.mjs';
import { serverEnvironment, startNeo4j } from './neo4j.mjs';
import { nx, prepare } from './prepare.mjs';
import { endOf } from './processes.mjs';
import { findSuites } from './suites.mjs';
import { ensureTools } from './tools.mjs';
import { childEnvironment, productNode, readJson, workspace } from './workspace.mjs';

const checks = ['typecheck', 'lint', 'boundaries', 'format', 'unused', 'lock'];
const jest = join(workspace, 'node_modules/jest/bin/jest.js');

const tellCount = (progress, name, { passed, failed }, began) => {
  const took = ((performance.now() - began) / 1000).toFixed(1);
  progress.line(`${failed > 0 ? '✘' : '✔'} ${name}: ${passed} passed, ${failed} failed (${took} s)`);
};

async function projectsWith(target, signal) {
  const { stdout } = await nx(['show', 'projects', '--with-target', target, '--json'], { capture: true, signal });
  return JSON.parse(stdout);
}

async function runChecks(targets, { progress, signal }) {
  if (targets.length === 0) return [];
  const began = performance.now();
  const expected = {};
  for (const target of targets) expected[target] = await projectsWith(target, signal);
  const args = ['run-many', '-t', targets.join(','), '--outputStyle=static'];
  const { code, stdout } = await nx(args, { capture: 'all', tolerate: true, signal });
  const count = countNx(expected, stdout, code);
  if (code !== 0) progress.line(stdout.slice(-20_000));
  tellCount(progress, targets.join(' '), count, began);
  return [count];
}

/** Runs Jest in a process group of its own, so that a suite that hangs can be ended with all that it started. */
async function runJest(suite, { env, reports, signal }) {
  signal.throwIfAborted();
  const base = join(reports, suite.name.replaceAll('/', '-'));
  const outputFile = `${base}.json`;
  const log = openSync(`${base}.log`, 'w');
  const flags = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
  const pace = suite.inBand ? '--runInBand' : '--maxWorkers=2';
  const args = [...flags, jest, '--json', `--outputFile=${outputFile}`, '--passWithNoTests', pace];
  const cwd = join(workspace, suite.name);
  const child = spawn(productNode(), args, { cwd, env, detached: true, stdio: ['ignore', log, log] });
  closeSync(log);
  const endGroup = () => {
    try {
      process.kill(-Number(child.pid), 'SIGKILL');
    } catch {
      // it has ended meanwhile
    }
  };
  const limit = setTimeout(endGroup, suite.patience);
  signal.addEventListener('abort', endGroup, { once: true });
  const code = await endOf(child);
  clearTimeout(limit);
  signal.removeEventListener('abort', endGroup);
  signal.throwIfAborted();
  return countJest(suite.name, readJson(outputFile), code);
}

/** One Neo4j for all the suites that use one, started when the first of them begins. */
function sharedServer(context) {
  let started;
  const home = mkdtempSync(join(tmpdir(), 'entregent-test-'));
  return {
    environment: async () => serverEnvironment(await (started ??= startNeo4j({ ...context, home, quick: true }))),
    async stop() {
      const server = await started?.catch(() => undefined);
      await server?.stop();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

async function runSuites(suites, { progress, signal, tools }) {
  const reports = mkdtempSync(join(tmpdir(), 'entregent-reports-'));
  const server = sharedServer({ progress, signal });
  const counts = [];
  try {
    for (const suite of suites) {
      const began = performance.now();
      let count;
      if (!suite.present) count = failure(`${suite.name}: the suite is missing`);
      else {
        const shared = suite.usesNeo4j ? await server.environment() : {};
        const env = childEnvironment({ ...shared, ...(tools.chromium && { CHROMIUM: tools.chromium }) });
        count = await runJest(suite, { env, reports, signal });
      }
      tellCount(progress, suite.name, count, began);
      counts.push(count);
    }
  } finally {
    await server.stop();
  }
  if (sum(counts).failed > 0) progress.line(`(journaux · logs: ${reports})`);
  else rmSync(reports, { recursive: true, force: true });
  return counts;
}

/** The tools of the browser and document suites; each that cannot be had is one failure, and the rest is still run. */
async function findTools(names, context) {
  try {
    return { tools: await ensureTools(names, context), lacking: [] };
  } catch (error) {
    return { tools: {}, lacking: [failure(describeError(error))] };
  }
}

/**
 * Runs what `npm test` runs.
 * @param {{ only?: string, progress: object, signal: AbortSignal }} options `only`: the checks and suites whose name holds it
 * @returns {Promise<import('./counting.mjs').Count>}
 */
export async function runTests({ only = '', progress, signal }) {
  await prepare({ progress, signal, building: false });
  const suites = findSuites().filter((suite) => suite.name.includes(only));
  const targets = checks.filter((target) => target.includes(only));
  if (suites.length + targets.length === 0) return failure(`--only ${only}: nothing has this name`);
  const rendered = suites.some(({ name }) => ['test/e2e', 'test/documents'].includes(name));
  const wanted = rendered ? ['chromium', 'soffice', 'fonts', 'pdftoppm'] : [];
  const { tools, lacking } = await findTools(wanted, { progress, signal });
  await progress.step('Code généré · generated code', () =>
    nx(['run-many', '-t', 'codegen', '--outputStyle=static'], { capture: true, signal }),
  );
  const checked = await runChecks(targets, { progress, signal });
  const ran = await runSuites(suites, { progress, signal, tools });
  return sum([...lacking, ...checked, ...ran]);
}
