// The product as its user has it: `npm start` in a process of its own, over a home of its own.
import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { endOf, endWithin } from '../../../apps/launch/processes.mjs';
import { childrenOf, commandLine, databaseOf, survivors, until } from '../../../apps/launch/testing/processes.mjs';
import { readJson } from '../../../apps/launch/workspace.mjs';

const workspace = fileURLToPath(new URL('../../..', import.meta.url));

/** Kept for the specs, which run in processes of their own, and ignored by git: pictures, figures, what runs where. */
export const out = fileURLToPath(new URL('../out', import.meta.url));
const runningFile = join(out, 'running.json');
export const readRunning = () => readJson(runningFile);
export { runningFile };

// A user's shell has none of what the runner of tests sets.
const notOfUsers = /^(NEO4J_|ENTREGENT_|JEST_|NODE_ENV$|NODE_OPTIONS$|npm_)/;
const usersEnvironment = () =>
  Object.fromEntries(Object.entries(process.env).filter(([name]) => !notOfUsers.test(name)));

const script = (name) => join(workspace, 'apps/launch', name);

/** `npm start -- --home HOME --port 0`, until it says in run.json where it answers. */
export async function startProduct(home) {
  const began = performance.now();
  mkdirSync(out, { recursive: true });
  const log = join(out, 'start.log');
  const file = openSync(log, 'a');
  const child = spawn(process.execPath, [script('start.mjs'), '--home', home, '--port', '0'], {
    cwd: workspace,
    env: usersEnvironment(),
    stdio: ['ignore', file, file],
  });
  closeSync(file);
  const ended = endOf(child);
  const told = until('run.json of the product', () => ownRun(home, child.pid), 15 * 60_000);
  const stop = () => endWithin(child, ended, 30_000);
  try {
    const run = await Promise.race([told, ended.then((how) => Promise.reject(new Error(`it ended: ${how}`)))]);
    return { run, seconds: (performance.now() - began) / 1000, stop };
  } catch (cause) {
    await stop();
    throw new Error(`The product did not start:\n${readFileSync(log, 'utf8').slice(-4000)}`, { cause });
  }
}

const ownRun = (home, pid) => {
  const run = readJson(join(home, 'run.json'));
  return run?.pid === pid ? run : undefined;
};

/** `npm run -s entregent -- LINE --json --home HOME`, beside the product that runs: its answer. */
export async function command(home, line) {
  const child = spawn(process.execPath, [script('cli.mjs'), ...line.split(' '), '--json', '--home', home], {
    cwd: workspace,
    env: usersEnvironment(),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.on('data', (chunk) => (said += chunk));
  const how = await endOf(child);
  if (how !== 0) throw new Error(`entregent ${line}: ${how} ${said}`);
  return JSON.parse(said);
}

/** The JVM of a product by the process of its launcher; waits while it is being started again. */
export const databaseProcess = (pid) => until('a JVM under the launcher', () => databaseOf(pid));

/** Everything that a launcher started, itself first. */
export const treeOf = (pid) => [pid, ...childrenOf(pid).flatMap(treeOf)];

export { commandLine, survivors, until };
