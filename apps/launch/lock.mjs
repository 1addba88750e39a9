import { linkSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive, startOf } from './processes.mjs';
import { readJson, workspace } from './workspace.mjs';

const self = () => ({ pid: process.pid, started: startOf(process.pid) });

/** What a lock file says, when the process that wrote it still runs; undefined otherwise. */
export function holderOf(file) {
  const holder = readJson(file);
  return holder && isAlive(holder) ? holder : undefined;
}

/**
 * Takes a lock file in one step, or gives up at once. The file of a process that is gone does not count: it is moved
 * away first, and put back should another have replaced it meanwhile.
 * @param {string} file
 * @param {object} note what others shall read in it
 * @returns {(() => void) | undefined} releases the lock; undefined when a living process holds it
 */
export function tryLock(file, note = {}) {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const draft = `${file}.${process.pid}.tmp`;
  writeFileSync(draft, JSON.stringify({ ...self(), ...note }), { mode: 0o600 });
  try {
    if (holderOf(file)) return undefined;
    setAside(file);
    linkSync(draft, file); // fails when another was quicker
  } catch (error) {
    if (error.code === 'EEXIST') return undefined;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  return () => {
    if (readJson(file)?.pid === process.pid) rmSync(file, { force: true });
  };
}

function setAside(file) {
  const aside = `${file}.${process.pid}.old`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if (error.code === 'ENOENT') return;
    throw error;
  }
  if (holderOf(aside)) linkSync(aside, file);
  rmSync(aside, { force: true });
}

/** Does work of which this workspace must have one at a time (an install, a build), after those of other processes. */
export async function alone(name, work, { signal } = {}) {
  const file = join(workspace, '.nx/launch', `${name}.lock`);
  for (;;) {
    const release = tryLock(file);
    if (!release) {
      await sleep(200, undefined, { signal });
      continue;
    }
    try {
      return await work();
    } finally {
      release();
    }
  }
}
