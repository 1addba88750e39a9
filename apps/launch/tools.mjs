import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { LaunchError } from './launch-error.mjs';
import { run } from './processes.mjs';

/** The first executable of this name on a search path; undefined when there is none. */
export function which(name, path = process.env.PATH ?? '') {
  for (const folder of path.split(delimiter)) {
    const file = join(folder || '.', name);
    try {
      accessSync(file, constants.X_OK);
      if (statSync(file).isFile()) return file;
    } catch {
      // not in this folder
    }
  }
  return undefined;
}

const inJavaHome = (name) => {
  const home = process.env.JAVA_HOME;
  return home && existsSync(join(home, 'bin', name)) ? join(home, 'bin', name) : which(name);
};

/** The font that stands for Times New Roman, when its letters are as wide: with any other, documents break elsewhere. */
const metricFont = () => {
  const { stdout } = spawnSync('fc-match', ['-f', '%{family}', 'Times New Roman'], { encoding: 'utf8' });
  return /Times New Roman|Liberation Serif|Tinos/.exec(stdout ?? '')?.[0];
};

/** Whether `java -version` or `javac -version` (either stream, after what JAVA_TOOL_OPTIONS makes it say) tells 17 or more. */
const isRecentJava = (command) => {
  const answer = spawnSync(command, ['-version'], { encoding: 'utf8' });
  const major = /(?:version "|javac )(\d+)/.exec(`${answer.stdout}${answer.stderr}`)?.[1];
  return Number(major) >= 17;
};

const recent = (command) => (command && isRecentJava(command) ? command : undefined);
const jdkPackages = ['openjdk-17-jdk-headless', 'openjdk-21-jdk-headless', 'default-jdk-headless'];
const orServer = {
  fr: ' ou désignez un serveur Neo4j 5.26 par NEO4J_URI, NEO4J_USER et NEO4J_PASSWORD',
  en: ', or name a Neo4j 5.26 server by NEO4J_URI, NEO4J_USER and NEO4J_PASSWORD',
};
const nothingElse = { fr: '', en: '' };

/**
 * The programs that the system must have. `packages` lists, for each Debian package wanted, the names under which
 * releases carry it, the preferred one first.
 */
const tools = {
  java: { label: 'Java ≥ 17', find: () => recent(inJavaHome('java')), packages: [jdkPackages], instead: orServer },
  javac: {
    label: 'Java ≥ 17 (JDK, javac)',
    find: () => recent(inJavaHome('javac')),
    packages: [jdkPackages],
    instead: orServer,
  },
  maven: { label: 'Maven ≥ 3.8 (mvn)', find: () => which('mvn'), packages: [['maven']], instead: orServer },
  chromium: {
    label: 'Chromium',
    find: () =>
      process.env.CHROMIUM || ['chromium', 'chromium-browser', 'google-chrome'].map((n) => which(n)).find(Boolean),
    packages: [['chromium', 'chromium-browser']],
    instead: { fr: ' ou donnez son chemin par CHROMIUM', en: ', or give its path by CHROMIUM' },
  },
  soffice: {
    label: 'LibreOffice Writer (soffice)',
    find: () => which('soffice'),
    packages: [['libreoffice-writer-nogui', 'libreoffice-writer']],
    instead: nothingElse,
  },
  fonts: {
    label: 'Times New Roman (Liberation)',
    find: metricFont,
    packages: [['fontconfig'], ['fonts-liberation', 'fonts-liberation2']],
    instead: nothingElse,
  },
  pdftoppm: { label: 'pdftoppm', find: () => which('pdftoppm'), packages: [['poppler-utils']], instead: nothingElse },
};

const canInstall = () =>
  process.getuid?.() === 0 && existsSync('/etc/debian_version') && which('apt-get') !== undefined;

const isKnown = (name) => spawnSync('apt-cache', ['show', '--no-all-versions', name], { stdio: 'ignore' }).status === 0;

async function installPackages(wanted, progress, signal) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = async (...args) => {
    const { code } = await run('apt-get', ['-qq', '-o', 'DPkg::Lock::Timeout=300', ...args], {
      env,
      signal,
      tolerate: true,
    });
    return code === 0;
  };
  const named = wanted.map(([first]) => first).join(' ');
  await progress.step(`Installation par apt-get · installing with apt-get: ${named}`, async () => {
    await apt('update');
    const chosen = wanted.map((names) => names.find(isKnown) ?? names[0]);
    if (process.getuid?.() === 0) mkdirSync('/usr/share/man/man1', { recursive: true }); // slim images lack it and the JDK's set-up fails without
    await apt('install', '-y', '--no-install-recommends', ...chosen);
  });
}

function missing(names) {
  const labels = names.map((name) => tools[name].label).join(', ');
  const packages = [...new Set(names.flatMap((name) => tools[name].packages.map(([first]) => first)))].join(' ');
  const instead = tools[names[0]].instead;
  return new LaunchError('TOOL_MISSING', {
    fr: `Il manque ${labels} : installez-le (Debian, Ubuntu : sudo apt-get install ${packages})${instead.fr}, puis relancez.`,
    en: `${labels} is missing: install it (Debian, Ubuntu: sudo apt-get install ${packages})${instead.en}, then start again.`,
  });
}

/**
 * Finds programs of the system, and installs those that are missing where that is possible without a question (root on
 * Debian or Ubuntu). Nothing is assumed: what apt-get left out is named in one sentence.
 * @param {(keyof typeof tools)[]} names
 * @returns {Promise<Record<string, string>>} the command for each name
 * @throws {LaunchError} TOOL_MISSING
 */
export async function ensureTools(names, { progress, signal, mayInstall = canInstall() } = {}) {
  const lacking = () => names.filter((name) => !tools[name].find());
  if (lacking().length > 0 && mayInstall) {
    const packages = new Map(lacking().flatMap((name) => tools[name].packages.map((p) => [p[0], p])));
    await installPackages([...packages.values()], progress, signal);
  }
  if (lacking().length > 0) throw missing(lacking());
  return Object.fromEntries(names.map((name) => [name, tools[name].find()]));
}
