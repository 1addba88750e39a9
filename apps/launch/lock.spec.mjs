import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { spawn } from 'node:child_process';
import { holderOf, tryLock } from './lock.mjs';
import { endOf, startOf } from './processes.mjs';
import { temporaryFolder } from './testing/processes.mjs';

let folder;
let file;
beforeEach(() => {
  folder = temporaryFolder('lock');
  file = join(folder.path, 'lock');
});
afterEach(() => folder.remove());

describe('a lock file', () => {
  it('is held once, says by whom, and is gone when released', () => {
    const release = tryLock(file, { purpose: 'instance' });
    expect(tryLock(file)).toBeUndefined();
    expect(holderOf(file)).toMatchObject({ pid: process.pid, purpose: 'instance' });
    release();
    expect(existsSync(file)).toBe(false);
  });

  it('of a process that was killed does not count', async () => {
    const child = spawn('sleep', ['60']);
    writeFileSync(file, JSON.stringify({ pid: child.pid, started: startOf(child.pid) }));
    expect(tryLock(file)).toBeUndefined();
    const ended = endOf(child);
    child.kill('SIGKILL');
    await ended;
    expect(tryLock(file)).toBeInstanceOf(Function);
    expect(JSON.parse(readFileSync(file, 'utf8')).pid).toBe(process.pid);
  });

  it('of a process whose number another process has now does not count', () => {
    writeFileSync(file, JSON.stringify({ pid: process.ppid, started: 'another boot/123' }));
    expect(tryLock(file)).toBeInstanceOf(Function);
  });

  it('that is not readable does not count', () => {
    writeFileSync(file, '{"pid": 1');
    expect(tryLock(file)).toBeInstanceOf(Function);
  });
});
