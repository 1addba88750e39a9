import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { endOf } from '../processes.mjs';

/** A folder of its own for one spec; `remove` it afterwards. */
export function temporaryFolder(name) {
  const path = mkdtempSync(join(tmpdir(), `entregent-${name}-`));
  return { path, remove: () => rmSync(path, { recursive: true, force: true, maxRetries: 5 }) };
}

const withoutServer = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('NEO4J_')));

/** A script of this folder as a process, with its output and its end. */
export function runScript(name, args, env = withoutServer) {
  const script = fileURLToPath(new URL(name, import.meta.url));
  const child = spawn(process.execPath, [script, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const said = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr']) child[stream].on('data', (chunk) => (said[stream] += chunk));
  return { child, said, ended: endOf(child) };
}

/** Waits until something is so, and gives the value; throws with the text of what did not become so. */
export async function until(what, value, ms = 90_000) {
  for (const end = Date.now() + ms; Date.now() < end; await sleep(50)) {
    const now = await value();
    if (now) return now;
  }
  throw new Error(`not within ${ms} ms: ${what}`);
}

/** The command line of a process, empty when there is none. */
export function commandLine(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return '';
  }
}

/** The processes that a process started itself. */
export const childrenOf = (pid) =>
  readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number);

/** The JVM of Neo4j among the children of a process; undefined while there is none. */
export const databaseOf = (pid) => childrenOf(pid).find((id) => commandLine(id).includes('GraphServer'));

/** Which of these processes still run after waiting for all to end. */
export async function survivors(pids, ms) {
  const left = () => pids.filter((pid) => commandLine(pid) !== '');
  await until('all have ended', () => left().length === 0, ms).catch(() => undefined);
  return left();
}

/** The addresses of this machine that others can reach. */
export const outerAddresses = () =>
  Object.values(networkInterfaces())
    .flat()
    .filter(({ internal, family }) => !internal && family === 'IPv4')
    .map(({ address }) => address);
