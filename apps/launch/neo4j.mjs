import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { totalmem } from 'node:os';
import { join } from 'node:path';
import { ensureJars } from './jars.mjs';
import { LaunchError } from './launch-error.mjs';
import { endOf, endWithin } from './processes.mjs';
import { ownPassword, recoverStore, storeFolder, writeSettings } from './store-folder.mjs';

/** Neo4j reaches into these packages of the JDK for its off-heap memory. */
const opens = ['java.nio', 'java.io', 'sun.nio.ch', 'java.util.concurrent'];
const openFlags = opens.map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`);
/** Half the processor time of a start, and slower for good: for the short lives of tests. */
const quickFlags = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'];
// A process that ran out of memory answers nothing any more: it ends, says so, and the next start recovers.
const commonFlags = ['-XX:+ExitOnOutOfMemoryError', ...openFlags];

/**
 * The heap for this machine, in MiB: an eighth of its memory, from 1 to 4 GiB; tests get by with half, of at least 1 GiB. A
 * register of 200,000 operations in one commit needs about 700 MiB.
 */
export function heapFor(memory = totalmem(), quick = false) {
  const share = Math.round(memory / 8 / 2 ** 20);
  return Math.min(4096, Math.max(1024, quick ? Math.round(share / 2) : share));
}

/** The server that the environment names, undefined when it names none: then the home's own one is started. */
export function externalServer(env = process.env) {
  if (!env.NEO4J_URI) return undefined;
  return { uri: env.NEO4J_URI, user: env.NEO4J_USER ?? 'neo4j', password: env.NEO4J_PASSWORD ?? '' };
}

/** A port of the loopback address that nobody listens on now. */
export async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address();
  probe.close();
  await once(probe, 'close');
  return port;
}

/** Resolves when the server says `ready`, rejects with the end of its log when it ends before. */
async function readiness(jvm, ended, log) {
  const said = new Promise((done) => {
    let text = '';
    jvm.stdout.on('data', (chunk) => {
      text += chunk;
      if (text.includes('ready\n')) done('ready');
    });
  });
  const how = await Promise.race([said, ended]);
  if (how === 'ready') return;
  const tail = readFileSync(log, 'utf8').slice(-2000);
  throw new LaunchError(
    'NEO4J_NOT_STARTED',
    {
      fr: `Neo4j n’a pas démarré (${how}) ; vos données sont intactes. Journal : ${log}`,
      en: `Neo4j did not start (${how}); your data are untouched. Log: ${log}\n${tail}`,
    },
    { cause: how },
  );
}

const addressTaken = (error) => /Address already in use|Failed to bind/.test(error.message);

/**
 * Starts Neo4j over `<home>/neo4j`, or uses the server that NEO4J_URI names. A port that is not given is chosen anew when
 * another program takes it in between. The server ends with this process, however this one ends.
 * @param {{ home: string, port?: number, heap?: number, pageCache?: number, settings?: object, quick?: boolean, progress?: object,
 *   signal?: AbortSignal }} options `heap` and `pageCache` in MiB; `settings`: more of
 *   the server's own; `quick` is for tests: a
 *   start of half the cost, less memory, slower queries
 * @returns {Promise<{ uri: string, user: string, password: string, external: boolean, pid?: number,
 *   ended: Promise<unknown>, stop: (ms?: number) => Promise<unknown> }>} `stop` gives up waiting after `ms` and kills
 * @throws {LaunchError} TOOL_MISSING, JARS_NOT_BUILT, NEO4J_NOT_STARTED
 */
export async function startNeo4j(options) {
  const external = externalServer();
  if (external) return { ...external, external: true, ended: new Promise(() => {}), stop: async () => {} };
  const { java, classPath } = await ensureJars(options);
  for (let attempt = 1; ; attempt += 1) {
    const port = options.port ?? (await freePort());
    try {
      return await startOwn({ ...options, port, java, classPath });
    } catch (error) {
      if (options.port || attempt === 3 || !addressTaken(error)) throw error;
    }
  }
}

async function startOwn({ home, port, heap, pageCache, settings, quick = false, java, classPath, signal }) {
  signal?.throwIfAborted();
  const store = storeFolder(home);
  const memory = heap ?? heapFor(totalmem(), quick);
  recoverStore(store);
  writeSettings(store, { port, heap: memory, pageCache: pageCache ?? (quick ? 64 : 512), settings });
  const password = ownPassword(home);
  const log = join(store, 'logs/console.log');
  const logFile = openSync(log, 'w', 0o600);
  const args = [
    `-Xmx${memory}m`,
    ...(quick ? quickFlags : []),
    ...commonFlags,
    '-cp',
    classPath,
    'fr.entregent.graph.GraphServer',
    store,
  ];
  // Its own process group: Ctrl-C reaches the launcher alone, which then stops both in order.
  const jvm = spawn(java, args, { stdio: ['pipe', 'pipe', logFile], detached: true, cwd: store });
  closeSync(logFile);
  const ended = endOf(jvm);
  jvm.stdin.on('error', () => {}); // it may end before it read the password
  jvm.stdin.write(`${password}\n`);
  const stop = (ms = 30_000) => {
    jvm.stdin.end();
    return endWithin(jvm, ended, ms);
  };
  const abort = () => void stop(5000);
  signal?.addEventListener('abort', abort, { once: true });
  try {
    await readiness(jvm, ended, log);
  } catch (error) {
    await stop();
    signal?.throwIfAborted();
    throw error;
  } finally {
    signal?.removeEventListener('abort', abort);
  }
  return { uri: `bolt://127.0.0.1:${port}`, user: 'neo4j', password, external: false, pid: jvm.pid, ended, stop };
}

/** The variables by which the API and the commands find a server. */
export const serverEnvironment = ({ uri, user, password }) => ({
  NEO4J_URI: uri,
  NEO4J_USER: user,
  NEO4J_PASSWORD: password,
});
