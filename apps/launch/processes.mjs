import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { LaunchError } from './launch-error.mjs';

/**
 * When a process began, as a text that no later process with the same number shares; undefined when it is gone.
 * Linux counts from the boot, hence the identity of the boot beside it.
 */
export function startOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (fields[0] === 'Z') return undefined; // ended, only not yet collected by its parent
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}/${fields[19]}`;
  } catch {
    if (process.platform === 'linux') return undefined;
    const answer = spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' });
    return answer.stdout?.trim() || undefined;
  }
}

/** Whether the process that was noted is still that very process. */
export const isAlive = ({ pid, started }) => startOf(pid) === started;

/** A promise of how a child ended: its exit code, the name of the signal, or the error that kept it from starting. */
export const endOf = (child) =>
  new Promise((done) => {
    child.once('error', done);
    child.once('exit', (code, signal) => done(code ?? signal));
  });

/**
 * Runs a command to its end.
 * @param {{ signal?: AbortSignal, capture?: boolean | 'all', tolerate?: boolean }} options `capture` gives standard output
 *   back, `'all'` also standard error; `tolerate` gives a failing end back instead of throwing; aborting ends the child in
 *   order and throws what the signal says
 * @returns {Promise<{ code: number, stdout: string }>}
 */
export async function run(command, args, { signal, capture = false, tolerate = false, ...options } = {}) {
  signal?.throwIfAborted();
  const stdio = options.stdio ?? ['ignore', capture ? 'pipe' : 2, capture === 'all' ? 'pipe' : 2];
  const child = spawn(command, args, { ...options, stdio });
  const ended = endOf(child);
  const closed = new Promise((done) => child.once('close', done));
  const abort = () => child.kill('SIGTERM');
  signal?.addEventListener('abort', abort, { once: true });
  const chunks = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => chunks.push(chunk));
  const end = await ended;
  signal?.removeEventListener('abort', abort);
  signal?.throwIfAborted();
  if (end instanceof Error) throw end;
  if (end !== 0 && !tolerate) {
    throw new LaunchError('COMMAND_FAILED', {
      fr: `« ${[command, ...args].join(' ')} » s'est terminé par ${end} ; sa sortie est ci-dessus.`,
      en: `"${[command, ...args].join(' ')}" ended with ${end}; its output is above.`,
    });
  }
  await closed; // what was written last may still be on its way
  return { code: typeof end === 'number' ? end : 1, stdout: Buffer.concat(chunks).toString('utf8') };
}

/** Asks a child to end, and makes it end when it has not done so in time. */
export async function endWithin(child, ended, ms) {
  if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
  const patience = new AbortController();
  const late = sleep(ms, 'late', { signal: patience.signal }).catch(() => 'in time');
  const first = await Promise.race([ended, late]);
  patience.abort();
  if (first === 'late') child.kill('SIGKILL');
  return ended;
}
