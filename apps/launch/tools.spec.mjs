import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { which } from './tools.mjs';
import { runScript, temporaryFolder } from './testing/processes.mjs';

let folder;
beforeEach(() => {
  folder = temporaryFolder('tools');
});
afterEach(() => folder.remove());

/** A program on a path of its own that answers with this text. */
function program(name, text) {
  const file = join(folder.path, name);
  writeFileSync(file, `#!/bin/sh\necho '${text}' >&2\n`);
  chmodSync(file, 0o755);
  return file;
}

async function ensure(names, env = {}) {
  const { said, ended } = runScript('run-tools.mjs', names, { PATH: folder.path, ...env });
  await ended;
  return JSON.parse(said.stdout);
}

describe('the tools of the system', () => {
  it('are asked for in one sentence of each language when nothing can install them', async () => {
    const { error } = await ensure(['javac', 'maven']);
    expect(error.code).toBe('TOOL_MISSING');
    const [french, english] = error.message.split('\n');
    expect(french).toMatch(/^Il manque Java ≥ 17.*Maven.*apt-get install openjdk-17-jdk-headless maven.*NEO4J_URI/);
    expect(english).toMatch(
      /Maven ≥ 3\.8 \(mvn\) is missing: install it .*apt-get install openjdk-17-jdk-headless maven/,
    );
  });

  it('are found on the search path', async () => {
    const java = program('java', 'openjdk version "17.0.15" 2025-04-15');
    expect(await ensure(['java'])).toEqual({ found: { java } });
  });

  it('are found in JAVA_HOME before the search path, whatever JAVA_TOOL_OPTIONS make Java say', async () => {
    program('java', 'openjdk version "11.0.2"');
    mkdirSync(join(folder.path, 'jdk/bin'), { recursive: true });
    const java = program('jdk/bin/java', 'Picked up JAVA_TOOL_OPTIONS: -Dx=1 openjdk version "21.0.1"');
    expect(await ensure(['java'], { JAVA_HOME: join(folder.path, 'jdk') })).toEqual({ found: { java } });
  });

  it.each(['openjdk version "11.0.2"', 'java version "1.8.0_402"'])('refuse an old Java: %s', async (text) => {
    program('java', text);
    expect(await ensure(['java'])).toMatchObject({ error: { code: 'TOOL_MISSING' } });
  });

  it('name the package of the browser and the variable that points at another one', async () => {
    const { error } = await ensure(['chromium']);
    expect(error.message).toMatch(/apt-get install chromium\).*CHROMIUM/);
    expect(await ensure(['chromium'], { CHROMIUM: '/opt/chrome' })).toEqual({ found: { chromium: '/opt/chrome' } });
  });

  it('are missing where another font than one as wide stands for Times New Roman', async () => {
    const script = (family) =>
      writeFileSync(join(folder.path, 'fc-match'), `#!/bin/sh\necho "${family}"\n`, { mode: 0o755 });
    script('DejaVu Serif');
    expect((await ensure(['fonts'])).error.message).toMatch(/apt-get install fontconfig fonts-liberation\)/);
    script('Liberation Serif');
    expect(await ensure(['fonts'])).toEqual({ found: { fonts: 'Liberation Serif' } });
  });

  it('are installed without a question where apt-get can, each from the package that this release has', async () => {
    const asked = join(folder.path, 'asked');
    const soffice = join(folder.path, 'soffice');
    const script = (name, text) => writeFileSync(join(folder.path, name), `#!/bin/sh\n${text}\n`, { mode: 0o755 });
    script('apt-cache', 'for last; do :; done; [ "$last" = libreoffice-writer ]');
    script(
      'apt-get',
      `echo "$DEBIAN_FRONTEND $@" >> ${asked}; echo '#!/bin/sh' > ${soffice}; /bin/chmod 755 ${soffice}`,
    );
    expect(await ensure(['--install', 'soffice'])).toEqual({ found: { soffice } });
    const [update, install] = readFileSync(asked, 'utf8').split('\n');
    expect(update).toMatch(/^noninteractive .*update$/);
    expect(install).toMatch(/^noninteractive .*install -y --no-install-recommends libreoffice-writer$/);
  });

  it('are no folders and no files that cannot be run', () => {
    mkdirSync(join(folder.path, 'soffice'));
    writeFileSync(join(folder.path, 'mvn'), '', { mode: 0o644 });
    expect(which('soffice', folder.path)).toBeUndefined();
    expect(which('mvn', folder.path)).toBeUndefined();
  });
});
