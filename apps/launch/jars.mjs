import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { hashOf, workspace, writePrivately } from './workspace.mjs';
import { ensureTools } from './tools.mjs';
import { LaunchError } from './launch-error.mjs';
import { run } from './processes.mjs';
import { silence } from './progress.mjs';
import { alone } from './lock.mjs';

const folder = join(workspace, 'graph/server');
const sources = ['pom.xml', 'src/main/java/fr/entregent/graph/GraphServer.java'];
const stamp = join(folder, 'target/.stamp');
const wanted = () => hashOf(...sources.map((file) => readFileSync(join(folder, file))));
const isBuilt = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted();

const classPath = [join(folder, 'target/graph-server.jar'), join(folder, 'target/dependency/*')].join(':');

/**
 * The command that runs a class of the graph server, after building its jars where pom.xml or the Java class changed.
 * @param {{ progress?: import('./progress.mjs').Progress, signal?: AbortSignal }} [options]
 * @returns {Promise<{ java: string, classPath: string }>}
 */
export async function ensureJars({ progress = silence, signal } = {}) {
  if (!isBuilt()) {
    await ensureTools(['javac', 'maven'], { progress, signal });
    await alone('jars', () => (isBuilt() ? undefined : build(progress, signal)), { signal });
  }
  const { java } = await ensureTools(['java'], { progress, signal });
  return { java, classPath };
}

async function build(progress, signal) {
  const text = 'Neo4j : construction des archives Java · building the jars (≈ 120 MB the first time)';
  await progress.step(text, async () => {
    const inputs = wanted();
    rmSync(stamp, { force: true });
    const { code } = await run('mvn', ['-q', '-B', 'package'], { cwd: folder, signal, tolerate: true });
    if (code !== 0) throw failed();
    writePrivately(stamp, inputs);
  });
}

const failed = () =>
  new LaunchError('JARS_NOT_BUILT', {
    fr: 'Maven n’a pas pu construire graph/server (sa sortie est ci-dessus) : vérifiez l’accès au dépôt Maven, ou désignez un serveur par NEO4J_URI.',
    en: 'Maven could not build graph/server (its output is above): check the access to the Maven repository, or name a server by NEO4J_URI.',
  });
