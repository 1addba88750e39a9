import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readJson } from './workspace.mjs';
import { runScript, temporaryFolder, until } from './testing/processes.mjs';

let home;
beforeEach(() => {
  home = temporaryFolder('commands');
});
afterEach(() => home.remove());

async function entregent(...args) {
  const { said, ended } = runScript('run-command.mjs', [...args, '--home', home.path]);
  const code = await ended;
  return { code, ...said };
}
const answer = async (...args) => JSON.parse((await entregent(...args)).stdout);
const commands = () => readFileSync(join(home.path, 'commands.txt'), 'utf8').trim().split('\n');

describe('npm run entregent', () => {
  it('brings a database of its own, migrates it once, and gives back what the command says and its exit code', async () => {
    expect(await answer('mark')).toEqual({ marks: 1 });
    expect(await entregent('fail')).toMatchObject({ code: 3, stdout: '' });
    expect(commands()).toEqual(['migrate', 'mark', 'fail']);
  });

  it('backs up and restores a home at rest', async () => {
    const file = join(home.path, 'saved.dump');
    await answer('mark');
    const saved = await answer('backup', file, '--json');
    expect(saved).toEqual({ file, bytes: statSync(file).size, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
    await answer('mark');
    expect(await answer('restore', file, '--json')).toEqual(saved);
    expect(await answer('marks')).toEqual({ marks: 1 });
    expect(commands().filter((name) => name === 'migrate')).toHaveLength(2);
  });

  it('says in one JSON value why a backup cannot be made', async () => {
    expect(await answer('backup', '--json')).toMatchObject({ error: { code: 'USAGE' } });
    expect(await answer('restore', '/nowhere.dump', '--json')).toMatchObject({ error: { code: 'FILE_NOT_FOUND' } });
  });

  it('backs up and restores beside a running instance, which answers at the same address afterwards', async () => {
    const file = join(home.path, 'saved.dump');
    const { child, ended } = runScript('run-start.mjs', ['stubs', '--port', '0', '--home', home.path]);
    try {
      const { url, neo4j } = await until('run.json', () => readJson(join(home.path, 'run.json')));
      expect(await answer('mark')).toEqual({ marks: 1 });
      expect(await answer('backup', file, '--json')).toMatchObject({ file, bytes: statSync(file).size });
      expect((await fetch(`${url}/health`)).status).toBe(200);
      expect(await answer('mark')).toEqual({ marks: 2 });
      await answer('restore', file, '--json');
      expect(await answer('marks')).toEqual({ marks: 1 });
      expect((await fetch(`${url}/health`)).status).toBe(200);
      expect(readJson(join(home.path, 'run.json'))).toMatchObject({ url, neo4j });
      expect(await answer('restore', '/nowhere.dump', '--json')).toMatchObject({ error: { code: 'FILE_NOT_FOUND' } });
      expect(await answer('marks')).toEqual({ marks: 1 });
    } finally {
      child.kill('SIGTERM');
      await ended;
    }
  });
});
