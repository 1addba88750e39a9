import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { serveControl } from './control.mjs';
import { openHome, removeRun, takeHome, writeRun } from './home.mjs';
import { Instance } from './instance.mjs';
import { LaunchError } from './launch-error.mjs';
import { freePort, startNeo4j } from './neo4j.mjs';
import { checkNode, prepare } from './prepare.mjs';
import { dump, load } from './store.mjs';
import { productNode, workspace } from './workspace.mjs';

const defaultPort = 4000;

/** The parts of the product that the launcher brings together; specs give others. */
export const product = {
  prepare,
  startNeo4j,
  store: { dump, load },
  api: () => [productNode(), join(workspace, 'apps/api/dist/main.js')],
  cli: () => [productNode(), join(workspace, 'apps/cli/dist/main.js')],
};

async function isFree(port) {
  const probe = createServer();
  try {
    probe.listen(port, '127.0.0.1');
    await once(probe, 'listening');
    return true;
  } catch {
    return false;
  } finally {
    probe.close();
  }
}

/** The port that was asked for, or else 4000 or the next free one. */
export async function choosePort(asked, first = defaultPort) {
  if (asked === 0) return freePort();
  if (asked !== undefined && (await isFree(asked))) return asked;
  if (asked !== undefined) {
    throw new LaunchError('PORT_TAKEN', {
      fr: `Le port ${asked} est déjà pris par un autre programme : libérez-le ou choisissez un autre --port.`,
      en: `Port ${asked} is already taken by another program: free it or choose another --port.`,
    });
  }
  for (let port = first; port < first + 100; port += 1) if (await isFree(port)) return port;
  return freePort();
}

const roles = {
  administrator: 'Administrateur · administrator',
  delegate: 'Délégué normalisation · standards delegate',
  director: 'Direction · director',
  lead: 'Responsable influence · influence lead',
};

function announce(progress, { url, signIn }, home) {
  progress.line('');
  progress.line(`Entregent : ${url}`);
  for (const link of signIn) progress.line(`  ${roles[link.role] ?? link.role} : ${link.url}`);
  progress.line(`  (liens à usage unique · one-time links; journal · log: ${join(home, 'logs/api.log')})`);
}

function tellOthers(home, content, progress) {
  try {
    writeRun(home, content);
  } catch (error) {
    const reason = `${join(home, 'run.json')} (${error.code})`;
    progress.line(
      `! Écriture impossible, les commandes ne trouveront pas cette instance · cannot be written: ${reason}`,
    );
  }
}

/** Starts everything in order, and serves until it is asked to stop or a part is lost for good. */
async function serve(instance, { empty, control, progress, signal }) {
  const stopped = new Promise((done) => signal.addEventListener('abort', () => done('stopped'), { once: true }));
  let listening;
  try {
    await progress.step('Neo4j', () => instance.neo4j.start(signal));
    await progress.step('Migrations', () => instance.migrate());
    await instance.fill(empty);
    await progress.step('API', () => instance.api.start(signal));
    const signIn = await progress.step('Liens de connexion · sign-in links', () => instance.links());
    listening = await serveControl(control, (request) => instance.handle(request));
    const { url, home, server } = instance;
    tellOthers(home, { pid: process.pid, url, signIn, neo4j: { uri: server.uri } }, progress);
    announce(progress, { url, signIn }, home);
    await Promise.race([stopped, instance.lost]);
  } finally {
    removeRun(instance.home);
    await listening?.close();
    await instance.stop();
  }
}

/**
 * Runs one instance over one home, from whatever state the clone and the home are in, until `signal` is aborted.
 * @param {{ home: string, port?: number, empty?: boolean, parts?: typeof product, progress: object, signal: AbortSignal }}
 *   options without `port`: 4000 or the next free one; `empty`: no demonstration data on the first start
 * @throws {LaunchError} INSTANCE_RUNNING, PORT_TAKEN, HOME_NOT_WRITABLE and those of each step; all is stopped by then
 */
export async function launch({ home: wanted, port: asked, empty = false, parts = product, progress, signal }) {
  checkNode();
  const home = openHome(wanted);
  const { control, release } = await takeHome(home, 'instance', { signal });
  try {
    const port = await choosePort(asked);
    await parts.prepare({ progress, signal });
    await serve(new Instance({ home, port, parts, progress, signal }), { empty, control, progress, signal });
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    release();
  }
}
