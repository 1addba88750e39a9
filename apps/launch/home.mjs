import { accessSync, chmodSync, constants, existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { LaunchError } from './launch-error.mjs';
import { holderOf, tryLock } from './lock.mjs';
import { storedPassword } from './store-folder.mjs';
import { readJson, writePrivately } from './workspace.mjs';

const lockFile = (home) => join(home, 'lock');
const runFile = (home) => join(home, 'run.json');
const stateFile = (home) => join(home, 'state.json');

/**
 * Makes the folder that holds all of one instance (store, logs, run.json), for its owner alone.
 * @returns {string} the real path
 * @throws {LaunchError} HOME_NOT_WRITABLE
 */
export function openHome(home) {
  try {
    mkdirSync(home, { recursive: true, mode: 0o700 });
    accessSync(home, constants.W_OK | constants.X_OK);
    return realpathSync(home);
  } catch (error) {
    throw new LaunchError(
      'HOME_NOT_WRITABLE',
      {
        fr: `Le dossier ${home} ne peut pas être écrit (${error.code}) : choisissez-en un autre par --home.`,
        en: `The folder ${home} cannot be written (${error.code}): choose another one by --home.`,
      },
      { cause: error },
    );
  }
}

/** Where the launcher listens for commands; the system allows about 100 characters, so a deep home uses a short folder. */
function controlPath(home) {
  const inside = join(home, 'control.sock');
  const remove = () => rmSync(inside, { force: true });
  if (Buffer.byteLength(inside) <= 100) return { path: inside, clear: remove, remove, abandon() {} };
  const folder = mkdtempSync(join(tmpdir(), 'entregent-'));
  const removeFolder = () => rmSync(folder, { recursive: true, force: true });
  return { path: join(folder, 'control.sock'), clear() {}, remove: removeFolder, abandon: removeFolder };
}

const running = (home, pid) => {
  const url = readJson(runFile(home))?.url;
  return new LaunchError('INSTANCE_RUNNING', {
    fr: `Entregent tourne déjà sur ${home}${url ? ` : ${url}` : ', il démarre'} (processus ${pid}) ; arrêtez-le d’abord ou choisissez un autre --home.`,
    en: `Entregent already runs on ${home}${url ? `: ${url}` : ', it is starting'} (process ${pid}); stop it first or choose another --home.`,
  });
};

const busy = (home, pid) =>
  new LaunchError('HOME_BUSY', {
    fr: `Une autre commande travaille sur ${home} (processus ${pid}) ; relancez quand elle aura fini.`,
    en: `Another command works on ${home} (process ${pid}); try again when it has ended.`,
  });

/**
 * Takes a home for this process alone. A command waits for another command; an instance that runs refuses at once.
 * @param {'instance' | 'command'} purpose
 * @returns {Promise<{ control: string, release: () => void }>}
 * @throws {LaunchError} INSTANCE_RUNNING, HOME_BUSY
 */
export async function takeHome(home, purpose, { patience = 60_000, signal } = {}) {
  const control = controlPath(home);
  try {
    const unlock = await lockHome(home, { purpose, control: control.path }, { patience, signal });
    rmSync(runFile(home), { force: true }); // of an instance that was killed, as is its socket
    control.clear();
    return { control: control.path, release: () => (control.remove(), unlock()) };
  } catch (error) {
    control.abandon();
    throw error;
  }
}

async function lockHome(home, note, { patience, signal }) {
  for (const until = Date.now() + patience; ;) {
    const unlock = tryLock(lockFile(home), note);
    if (unlock) return unlock;
    const holder = holderOf(lockFile(home));
    if (holder?.purpose === 'instance') throw running(home, holder.pid);
    if (holder && Date.now() > until) throw busy(home, holder.pid);
    await sleep(100, undefined, { signal });
  }
}

/** The instance that serves this home, undefined when none does. `uri` is of its Neo4j. */
export function liveInstance(home) {
  const holder = existsSync(home) ? holderOf(lockFile(home)) : undefined;
  if (holder?.purpose !== 'instance') return undefined;
  const said = readJson(runFile(home));
  return { pid: holder.pid, control: holder.control, url: said?.url, uri: said?.neo4j.uri };
}

/** The same, after waiting for one that is just starting. */
export async function settledInstance(home, { signal, patience = 120_000 } = {}) {
  for (const until = Date.now() + patience; ;) {
    const live = liveInstance(home);
    if (!live || live.uri || Date.now() > until) return live;
    await sleep(200, undefined, { signal });
  }
}

/** The Neo4j of a running instance, for a command beside it. */
export function serverOf(home, instance) {
  const password = storedPassword(home);
  if (instance.uri && password) return { uri: instance.uri, user: 'neo4j', password };
  throw new LaunchError('INSTANCE_STARTING', {
    fr: `L’instance de ${home} (processus ${instance.pid}) n’est pas encore prête ou utilise un autre Neo4j : réessayez, ou donnez NEO4J_URI, NEO4J_USER et NEO4J_PASSWORD.`,
    en: `The instance of ${home} (process ${instance.pid}) is not ready yet or uses another Neo4j: try again, or give NEO4J_URI, NEO4J_USER and NEO4J_PASSWORD.`,
  });
}

/** Says where an instance answers, for the commands and for whoever opens it; holds one-time links, so for its owner alone. */
export const writeRun = (home, content) => writePrivately(runFile(home), `${JSON.stringify(content, null, 2)}\n`);
export const removeRun = (home) => rmSync(runFile(home), { force: true });

/** What was done to this home before: `{ filled, migrations }`. */
export const readState = (home) => readJson(stateFile(home)) ?? {};
export const changeState = (home, change) =>
  writePrivately(stateFile(home), JSON.stringify({ ...readState(home), ...change }));

/** Nobody but the owner may talk to a control socket. */
export const closeToOthers = (path) => chmodSync(path, 0o600);
