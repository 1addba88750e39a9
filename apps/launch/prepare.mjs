import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { delimiter, join, sep } from 'node:path';
import { ensureJars } from './jars.mjs';
import { LaunchError } from './launch-error.mjs';
import { alone } from './lock.mjs';
import { externalServer } from './neo4j.mjs';
import { run } from './processes.mjs';
import { which } from './tools.mjs';
import { childEnvironment, hashOf, productNode, readJson, workspace, writePrivately } from './workspace.mjs';

const atRoot = (...parts) => join(workspace, ...parts);

/** @throws {LaunchError} NODE_TOO_OLD: this very file runs on Node 20; the product brings its own on Linux */
export function checkNode(version = process.versions.node) {
  if (Number(version.split('.')[0]) >= 20) return;
  throw new LaunchError('NODE_TOO_OLD', {
    fr: `Node ${version} est trop ancien : installez Node 20 ou plus récent, puis relancez.`,
    en: `Node ${version} is too old: install Node 20 or newer, then start again.`,
  });
}

/**
 * Whether node_modules is what the lock says. npm writes the hidden lock last, so an interrupted installation has none;
 * a package that it may leave out (another platform's) may lack.
 */
export function isInstalled(root = workspace) {
  const wanted = readJson(join(root, 'package-lock.json'))?.packages;
  const present = readJson(join(root, 'node_modules/.package-lock.json'))?.packages;
  if (!wanted || !present) return false;
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '' || !path.includes('node_modules/')) return true;
    const found = present[path];
    if (!found) return Boolean(entry.optional || entry.devOptional || entry.peer);
    return found.version === entry.version && found.integrity === entry.integrity;
  });
}

async function install(progress, signal) {
  if (isInstalled()) return;
  await alone('install', () => (isInstalled() ? undefined : installNow(progress, signal)), { signal });
}

/** npm replaces node_modules, and with it the Node that lies there: it must run on that of the system. */
async function installNow(progress, signal) {
  const ours = atRoot('node_modules') + sep;
  const path = (process.env.PATH ?? '').split(delimiter).filter((folder) => !`${folder}${sep}`.startsWith(ours));
  const env = { ...process.env, PATH: path.join(delimiter), NODE_ENV: 'development' };
  const node = which('node', env.PATH) ?? process.execPath;
  const npm = process.env.npm_execpath?.endsWith('.js') ? [node, process.env.npm_execpath] : ['npm'];
  const [command, ...first] = npm[1]?.startsWith(ours) ? ['npm'] : npm;
  await progress.step('Installation des paquets · installing packages (npm ci)', async () => {
    await run(command, [...first, 'ci', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: workspace,
      env,
      signal,
    });
  });
}

/** The Node of the product must be able to run it; only Linux gets it with the packages. */
async function checkProductNode() {
  const { stdout } = await run(productNode(), ['--version'], { capture: true });
  const [major, minor] = stdout.trim().slice(1).split('.').map(Number);
  if (major > 24 || (major === 24 && minor >= 15)) return;
  throw new LaunchError('NODE_TOO_OLD', {
    fr: `Sur ce système, Node ${stdout.trim()} doit laisser place à Node 24.15 ou plus récent (sous Linux, npm l’installe seul).`,
    en: `On this system Node ${stdout.trim()} must give way to Node 24.15 or newer (on Linux npm installs it by itself).`,
  });
}

const left = new Set(['node_modules', 'dist', 'gen', 'target', 'coverage']);
/** Folders of the repository that no build reads. */
const besides = ['apps/launch', 'libs/testing'];
const isSpec = /\.(spec|test)\.\w+$/;

function* filesUnder(root, folder) {
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    if (left.has(entry.name) || entry.name.startsWith('.') || isSpec.test(entry.name)) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory() && !besides.includes(path)) yield* filesUnder(root, path);
    else if (entry.isFile()) yield path;
  }
}

const settingsFiles = ['package.json', 'package-lock.json', 'nx.json', 'tsconfig.base.json'];

/** A stamp of all that a build reads, by size and time of change: reading 2,000 files would take longer than Nx. */
export function sourceStamp(root = workspace) {
  const files = ['apps', 'libs', 'graph'].flatMap((folder) => [...filesUnder(root, folder)]);
  const lines = [...settingsFiles, ...files].map((file) => {
    const { size, mtimeMs } = statSync(join(root, file));
    return `${file}\t${size}\t${mtimeMs}`;
  });
  return hashOf(...lines.toSorted((a, b) => (a < b ? -1 : 1)));
}

/** Every folder that a build wrote: one that was deleted since asks for a new build. */
function outputs(root = workspace) {
  const projects = ['apps', 'libs'].flatMap((group) => readdirSync(join(root, group)).map((name) => join(group, name)));
  return [...projects, 'graph'].map((project) => join(project, 'dist')).filter((dist) => existsSync(join(root, dist)));
}

const entryPoints = ['apps/api/dist/main.js', 'apps/cli/dist/main.js', 'apps/web/dist/index.html'];
const stampFile = atRoot('.nx/launch/build.json');

function isBuilt() {
  const built = readJson(stampFile);
  if (!built || ![...entryPoints, ...built.outputs].every((path) => existsSync(atRoot(path)))) return false;
  return built.stamp === sourceStamp();
}

async function build(progress, signal) {
  if (isBuilt()) return;
  await alone('build', () => (isBuilt() ? undefined : buildNow(progress, signal)), { signal });
}

/** Runs Nx without its daemon, which would outlive the launcher. */
export const nx = (args, options = {}) =>
  run(productNode(), [atRoot('node_modules/nx/dist/bin/nx.js'), ...args], {
    cwd: workspace,
    ...options,
    env: childEnvironment({ NX_DAEMON: 'false', NX_TUI: 'false', ...options.env }),
  });

async function buildNow(progress, signal) {
  await progress.step('Construction · building', async () => {
    const stamp = sourceStamp();
    const targets = ['run-many', '-t', 'build', '-p', 'api,cli,web', '--outputStyle=static'];
    const { code, stdout } = await nx(targets, { capture: 'all', tolerate: true, signal });
    if (code !== 0) {
      process.stderr.write(stdout.slice(-8000));
      throw new LaunchError('BUILD_FAILED', {
        fr: 'La construction a échoué (sa sortie est ci-dessus) ; rien n’a été démarré.',
        en: 'The build failed (its output is above); nothing was started.',
      });
    }
    writePrivately(stampFile, JSON.stringify({ stamp, outputs: outputs() }));
  });
}

/**
 * Makes a clone ready to run: packages, build, jars. Each part is skipped when its result stands.
 * @param {{ progress: object, signal?: AbortSignal, building?: boolean }} options
 */
export async function prepare({ progress, signal, building = true }) {
  checkNode();
  await install(progress, signal);
  await checkProductNode();
  if (!externalServer()) await ensureJars({ progress, signal });
  if (building) await build(progress, signal);
}

/** A stamp of the migrations, to know whether a base has seen them all. */
export function migrationStamp(folder = atRoot('graph/migrations')) {
  if (!existsSync(folder)) return hashOf();
  return hashOf(
    ...readdirSync(folder)
      .toSorted((a, b) => (a < b ? -1 : 1))
      .flatMap((name) => [name, readFileSync(join(folder, name))]),
  );
}
