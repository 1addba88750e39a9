import { createHash } from 'node:crypto';
import { spawn } from 'node:child_process';
import {
  closeSync,
  cpSync,
  createReadStream,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { isArchive, pack, unpack } from './archive.mjs';
import { changeState } from './home.mjs';
import { LaunchError } from './launch-error.mjs';
import { ensureJars } from './jars.mjs';
import { endOf } from './processes.mjs';
import { before, recoverStore, storeFolder, writeSettings } from './store-folder.mjs';

/** Runs a command of neo4j-admin over a stopped store. */
async function admin(store, args, { stdin = 'ignore', options }) {
  const { java, classPath } = await ensureJars(options);
  const env = { ...process.env, NEO4J_HOME: store, NEO4J_CONF: join(store, 'conf') };
  const child = spawn(java, ['-Xmx512m', '-cp', classPath, 'org.neo4j.cli.AdminTool', ...args], {
    env,
    stdio: [stdin, 'pipe', 'pipe'],
    signal: options?.signal,
  });
  const said = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => said.push(chunk));
  const end = await endOf(child);
  return { end, said: Buffer.concat(said).toString('utf8').trim() };
}

const lastLine = (text) => text.split('\n').findLast((line) => line.trim() !== '') ?? '';

async function sha256Of(file) {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk);
  return hash.digest('hex');
}

const describe = async (file) => ({ file, bytes: statSync(file).size, sha256: await sha256Of(file) });

function flush(file) {
  const descriptor = openSync(file, 'r');
  fsyncSync(descriptor);
  closeSync(descriptor);
}

const filesFolder = (home) => join(home, 'files');
const isFileName = (name) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(name);

/** The files that people handed in, under the names that the archive gives them. */
const keptFiles = (home) =>
  (existsSync(filesFolder(home)) ? readdirSync(filesFolder(home)) : [])
    .filter(isFileName)
    .toSorted()
    .map((name) => ({ name: `files/${name}`, path: join(filesFolder(home), name) }));

/** Brings back the files of an archive. They never change, so one that is there already is the same. */
function restoreFiles(home, unpacked) {
  const from = join(unpacked, 'files');
  if (!existsSync(from)) return;
  mkdirSync(filesFolder(home), { recursive: true, mode: 0o700 });
  for (const name of readdirSync(from)) {
    const target = join(filesFolder(home), name);
    if (!existsSync(target)) renameSync(join(from, name), target);
  }
}

/**
 * Writes the whole database of a stopped store, and the files that people handed in, to one archive; it appears only when
 * it is complete.
 * @param {string} home
 * @param {string} file replaced when it is there already
 * @returns {Promise<{ file: string, bytes: number, sha256: string }>}
 * @throws {LaunchError} NO_STORE, BACKUP_FAILED
 */
export async function dump(home, file, options) {
  const store = storeFolder(home);
  const target = resolve(file);
  if (!existsSync(join(store, 'data/databases/neo4j'))) {
    throw new LaunchError('NO_STORE', {
      fr: `Rien à sauvegarder : ${store} ne contient pas de base.`,
      en: `Nothing to back up: ${store} holds no database.`,
    });
  }
  recoverStore(store);
  writeSettings(store);
  const drafts = `${target}.${process.pid}.tmp`;
  try {
    mkdirSync(drafts, { recursive: true, mode: 0o700 });
    const { end, said } = await admin(store, ['database', 'dump', 'neo4j', `--to-path=${drafts}`], { options });
    const draft = join(drafts, 'neo4j.dump');
    if (end !== 0 || !existsSync(draft)) throw new Error(lastLine(said) || `neo4j-admin: ${end}`);
    const archive = join(drafts, 'archive');
    await pack(archive, [{ name: 'neo4j.dump', path: draft }, ...keptFiles(home)]);
    flush(archive);
    renameSync(archive, target);
    return await describe(target);
  } catch (error) {
    throw new LaunchError(
      'BACKUP_FAILED',
      {
        fr: `La sauvegarde a échoué ; la base est intacte et ${target} n’a pas été touché. Cause : ${error.message}`,
        en: `The backup failed; the database is untouched and so is ${target}. Cause: ${error.message}`,
      },
      { cause: error },
    );
  } finally {
    rmSync(drafts, { recursive: true, force: true });
  }
}

/**
 * Replaces the database of a stopped store by a backup, or by a bare dump of Neo4j, and brings back its files. The dump is loaded beside it first: one that is not whole, or an
 * interruption at any point, leaves the old database. Accounts of the server itself are kept.
 * @returns {Promise<{ file: string, bytes: number, sha256: string }>}
 * @throws {LaunchError} FILE_NOT_FOUND, RESTORE_FAILED
 */
export async function load(home, file, options) {
  const store = storeFolder(home);
  const source = resolve(file);
  if (!existsSync(source)) {
    throw new LaunchError('FILE_NOT_FOUND', {
      fr: `Le fichier ${source} n’existe pas ; rien n’a changé.`,
      en: `The file ${source} does not exist; nothing has changed.`,
    });
  }
  mkdirSync(store, { recursive: true, mode: 0o700 });
  recoverStore(store);
  const unpacked = join(store, `unpacked.${process.pid}`);
  try {
    const archived = isArchive(source);
    if (archived)
      await unpack(
        source,
        unpacked,
        (name) => name === 'neo4j.dump' || (name.startsWith('files/') && isFileName(name.slice(6))),
      );
    await loadBeside(store, archived ? join(unpacked, 'neo4j.dump') : source, options);
    // First the files: without them a record would name what is not there; too many of them do no harm.
    restoreFiles(home, unpacked);
    swap(store);
    // Other migrations and other data from now on: the next start migrates, and does not fill it.
    changeState(home, { migrations: undefined, filled: 'restored' });
    return await describe(source);
  } catch (error) {
    recoverStore(store);
    throw new LaunchError(
      'RESTORE_FAILED',
      {
        fr: `La restauration a échoué ; la base d’avant est gardée telle quelle. Cause : ${error.message}`,
        en: `The restore failed; the database from before is kept as it was. Cause: ${error.message}`,
      },
      { cause: error },
    );
  } finally {
    rmSync(unpacked, { recursive: true, force: true });
  }
}

async function loadBeside(store, source, options) {
  const scratch = join(store, 'restoring');
  const replaced = ['databases/neo4j', 'transactions/neo4j'].map((name) => join(store, 'data', name));
  writeSettings(scratch);
  if (existsSync(join(store, 'data'))) {
    cpSync(join(store, 'data'), join(scratch, 'data'), { recursive: true, filter: (path) => !replaced.includes(path) });
  }
  const input = openSync(source, 'r');
  try {
    const args = ['database', 'load', 'neo4j', '--from-stdin', '--overwrite-destination'];
    const { end, said } = await admin(scratch, args, { stdin: input, options });
    if (end !== 0 || !existsSync(join(scratch, 'data/databases/neo4j'))) {
      throw new Error(lastLine(said) || `neo4j-admin: ${end}`);
    }
  } finally {
    closeSync(input);
  }
}

function swap(store) {
  const data = join(store, 'data');
  if (existsSync(data)) renameSync(data, join(store, before));
  renameSync(join(store, 'restoring/data'), data);
  flush(dirname(data));
  recoverStore(store);
}
