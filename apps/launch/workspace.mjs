import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, isAbsolute, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the repository. */
export const workspace = fileURLToPath(new URL('../..', import.meta.url));

/** The environment of a child: it finds the Node and the tools that the lock names before those of the system. */
export const childEnvironment = (more = {}) => ({
  ...process.env,
  PATH: [join(workspace, 'node_modules/.bin'), process.env.PATH ?? ''].join(delimiter),
  ...more,
});

/** The Node that runs the product: the one installed with the packages, else the one that runs this. */
export function productNode() {
  const own = join(workspace, 'node_modules/.bin/node');
  return existsSync(own) ? own : process.execPath;
}

/** A path as the caller meant it: npm changes into the root before it runs a script, and says where it was called. */
export function callerPath(path) {
  if (isAbsolute(path)) return path;
  return resolve(callerFolder(), path);
}

export function callerFolder() {
  const throughNpm = ['start', 'entregent', 'test'].includes(process.env.npm_lifecycle_event ?? '');
  return throughNpm ? (process.env.INIT_CWD ?? process.cwd()) : process.cwd();
}

/** The home that the arguments or the environment name, else `.entregent` in the workspace. */
export function homeFolder(given) {
  const named = given ?? process.env.ENTREGENT_HOME;
  return named ? callerPath(named) : join(workspace, '.entregent');
}

/** Writes the whole file or nothing, readable by its owner alone. */
export function writePrivately(file, text) {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const draft = `${file}.${process.pid}.tmp`;
  writeFileSync(draft, text, { mode: 0o600 });
  renameSync(draft, file);
}

/** The content of a JSON file; undefined when it is not there or not whole. */
export function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

export function hashOf(...parts) {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex');
}
