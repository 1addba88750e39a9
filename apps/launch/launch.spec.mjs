import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { join } from 'node:path';
import { choosePort } from './launch.mjs';
import { freePort } from './neo4j.mjs';
import { readJson } from './workspace.mjs';
import { commandLine, databaseOf, runScript, survivors, temporaryFolder, until } from './testing/processes.mjs';

let home;
const launched = [];
beforeEach(() => {
  home = temporaryFolder('home');
});
afterEach(async () => {
  for (const { child, ended } of launched.splice(0)) {
    child.kill('SIGTERM');
    await ended;
  }
  home.remove();
});

/** Starts an instance without a database ('none') or with a real one ('stubs'). */
function start(parts, args, folder = home.path) {
  const instance = runScript('run-start.mjs', [parts, '--home', folder, ...args]);
  launched.push(instance);
  return instance;
}
const served = (folder = home.path) => until('run.json', () => readJson(join(folder, 'run.json')));
const environmentOf = async (url) => (await fetch(`${url}/environment`)).json();
const commands = () => readFileSync(join(home.path, 'commands.txt'), 'utf8').trim().split('\n');
const secondsSince = (began) => (performance.now() - began) / 1000;

describe('npm start', () => {
  it('migrates, fills once, serves, and says where and how to sign in, in a file of its owner alone', async () => {
    const port = await freePort();
    const { child, said, ended } = start('none', ['--port', String(port)]);
    const run = await served();
    const url = `http://localhost:${port}`;
    const signIn = [{ role: 'lead', url: `${url}/sign-in/one-time` }];
    expect(run).toEqual({ pid: child.pid, url, signIn, neo4j: { uri: 'bolt://127.0.0.1:9' } });
    expect(statSync(join(home.path, 'run.json')).mode & 0o777).toBe(0o600);
    expect(statSync(join(home.path, 'control.sock')).mode & 0o777).toBe(0o600);
    expect(await environmentOf(url)).toMatchObject({
      NODE_ENV: 'production',
      NEO4J_URI: 'bolt://127.0.0.1:9',
      ENTREGENT_HOME: home.path,
      WEB_DIST: expect.stringMatching(/apps\/web\/dist$/),
    });
    await until('the links are printed', () => said.stdout.includes(signIn[0].url));
    child.kill('SIGTERM');
    expect(await ended).toBe(0);

    start('none', ['--port', '0']);
    await served();
    expect(commands()).toEqual(['migrate', 'seed', 'sign-in-links', 'migrate', 'sign-in-links']);
  });

  it('leaves an empty home empty, now and later', async () => {
    const { child, ended } = start('none', ['--port', '0', '--empty']);
    await served();
    child.kill('SIGINT');
    expect(await ended).toBe(0);
    start('none', ['--port', '0']);
    await served();
    expect(commands()).not.toContain('seed');
  });

  it('refuses a second start on the same home, naming the address and the process', async () => {
    const first = start('none', ['--port', '0']);
    const { url } = await served();
    const second = start('none', ['--port', '0']);
    expect(await second.ended).toBe(1);
    expect(second.said.stderr).toContain('INSTANCE_RUNNING');
    expect(second.said.stderr).toMatch(new RegExp(`tourne déjà.*${url}.*${first.child.pid}.*\n.*already runs.*${url}`));
    expect(await environmentOf(url)).toMatchObject({ ENTREGENT_HOME: home.path });
  });

  it('refuses a port that it was told to use and that is taken, and takes the next one otherwise', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address();
    const { said, ended } = start('none', ['--port', String(port)]);
    expect(await ended).toBe(1);
    expect(said.stderr).toMatch(/PORT_TAKEN.*déjà pris/);
    expect(await choosePort(undefined, port)).toBeGreaterThan(port);
    other.close();
  });

  it('says that a home cannot be written', async () => {
    const file = join(home.path, 'file');
    writeFileSync(file, '');
    const { said, ended } = start('none', [], join(file, 'home'));
    expect(await ended).toBe(1);
    expect(said.stderr).toMatch(/HOME_NOT_WRITABLE/);
  });

  it('listens for commands also from a home whose path is too long for a socket', async () => {
    const deep = join(home.path, 'a'.repeat(60), 'b'.repeat(60));
    mkdirSync(deep, { recursive: true });
    const { child, ended } = start('none', ['--port', '0'], deep);
    await served(deep);
    const { control } = readJson(join(deep, 'lock'));
    expect(existsSync(control)).toBe(true);
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
    expect(existsSync(control)).toBe(false);
  });

  it('starts the API again when it crashes, and gives up in order when it crashes too often', async () => {
    const { said, ended } = start('none', ['--port', '0']);
    const { url } = await served();
    const pids = new Set();
    const crash = async () => {
      const { pid } = await until('the API answers', () => environmentOf(url).catch(() => undefined));
      pids.add(pid);
      await fetch(`${url}/crash`).catch(() => undefined);
      await until('it has ended', () => commandLine(pid) === '');
    };
    for (let crashes = 0; crashes < 4; crashes += 1) await crash();
    expect(await ended).toBe(1);
    expect(pids.size).toBe(4);
    expect(said.stdout.match(/redémarrage/g)).toHaveLength(3);
    expect(said.stderr).toMatch(/SERVICE_LOST/);
    expect(readdirSync(home.path)).not.toContain('run.json');
  });
});

describe('an instance with its database', () => {
  it('ends within ten seconds of SIGTERM, and leaves nothing running and no run.json', async () => {
    const { child, ended } = start('stubs', ['--port', '0']);
    const { url } = await served();
    const { pid } = await environmentOf(url);
    const began = performance.now();
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
    expect(secondsSince(began)).toBeLessThan(10);
    expect(commandLine(pid)).toBe('');
    expect(readdirSync(home.path)).toEqual(expect.not.arrayContaining(['run.json', 'lock', 'control.sock']));
  });

  it('leaves no API and no JVM within five seconds of the launcher’s sudden death, and starts again', async () => {
    const { child, ended } = start('stubs', ['--port', '0']);
    const { url } = await served();
    const { pid } = await environmentOf(url);
    const jvm = databaseOf(child.pid);
    child.kill('SIGKILL');
    await ended;
    expect(await survivors([pid, jvm], 5000)).toEqual([]);
    const again = start('stubs', ['--port', '0']);
    await until('it serves again', () => readJson(join(home.path, 'run.json'))?.pid === again.child.pid);
  });

  it('finds its Neo4j at the same address again after that one was killed', async () => {
    const { child, said } = start('stubs', ['--port', '0']);
    const { url, neo4j } = await served();
    const jvm = databaseOf(child.pid);
    process.kill(jvm, 'SIGKILL');
    await until('the restart is said', () => said.stdout.includes('Neo4j s’est arrêté'));
    const mark = async () => {
      const { said: spoken, ended } = runScript('run-command.mjs', ['mark', '--home', home.path]);
      await ended;
      return /^\{"marks".*/.exec(spoken.stdout)?.[0];
    };
    expect(JSON.parse(await until('a command is served', mark))).toEqual({ marks: 1 });
    expect(readJson(join(home.path, 'run.json'))).toMatchObject({ url, neo4j });
  });
});
