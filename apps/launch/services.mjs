import { spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { LaunchError } from './launch-error.mjs';
import { endOf, endWithin } from './processes.mjs';

const restartsAllowed = 3;
const within = 60_000;

/** Something that runs beside the launcher and is started again, up to three times a minute, when it ends by itself. */
export class Service {
  #begin;
  #handle;
  #stopping = new AbortController();
  #restarting = Promise.resolve();
  #ends = [];

  /**
   * @param {{ name: string, begin: (signal: AbortSignal) => Promise<{ ended: Promise<unknown>, stop: (ms?: number) =>
   *   Promise<unknown> }>, progress: object, onLost: (error: Error) => void }} options `onLost` hears that it was given up
   */
  constructor({ name, begin, progress, onLost }) {
    Object.assign(this, { name, progress, onLost });
    this.#begin = begin;
  }

  /** @param {AbortSignal} [signal] ends the start, not what was started */
  async start(signal) {
    this.#stopping = new AbortController();
    const signals = [this.#stopping.signal, ...(signal ? [signal] : [])];
    this.#watch(await this.#begin(AbortSignal.any(signals)));
    return this.#handle;
  }

  async stop(ms) {
    this.#stopping.abort(new Error(`${this.name} is being stopped`));
    await this.#restarting;
    const handle = this.#handle;
    this.#handle = undefined;
    await handle?.stop(ms);
  }

  #watch(handle) {
    this.#handle = handle;
    void handle.ended.then((how) => {
      if (this.#stopping.signal.aborted || this.#handle !== handle) return;
      this.#handle = undefined;
      this.#restarting = this.#restart(how);
    });
  }

  async #restart(how) {
    const { signal } = this.#stopping;
    for (let reason = how; !signal.aborted;) {
      const now = Date.now();
      this.#ends = [...this.#ends.filter((end) => now - end < within), now];
      if (this.#ends.length > restartsAllowed) return this.onLost(this.#lost(reason));
      this.progress.line(`! ${this.name} s’est arrêté · ended (${reason}) : redémarrage · restarting`);
      try {
        return this.#watch(await this.#begin(signal));
      } catch (error) {
        reason = error.message;
      }
    }
  }

  #lost(reason) {
    return new LaunchError('SERVICE_LOST', {
      fr: `${this.name} s’est arrêté ${this.#ends.length} fois en une minute (${reason}) ; vos données sont gardées, Entregent s’arrête.`,
      en: `${this.name} ended ${this.#ends.length} times within a minute (${reason}); your data are kept, Entregent stops.`,
    });
  }
}

const largeLog = 10 * 1024 * 1024;

function openLog(file) {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  if (existsSync(file) && statSync(file).size > largeLog) renameSync(file, `${file}.1`);
  return openSync(file, 'a', 0o600);
}

async function isHealthy(url, signal) {
  try {
    const answer = await fetch(`${url}/health`, { signal: AbortSignal.any([signal, AbortSignal.timeout(2000)]) });
    return answer.status === 200;
  } catch {
    return false;
  }
}

async function untilHealthy(url, signal, patience) {
  for (const until = Date.now() + patience; Date.now() < until;) {
    if (await isHealthy(url, signal)) return 'healthy';
    await sleep(50, undefined, { signal });
  }
  return `${patience / 1000} s`;
}

/**
 * Starts the API and waits until it answers at /health. It ends with the launcher: its standard input is a pipe that
 * closes however the launcher dies, and ENTREGENT_END_WITH_STDIN asks it to heed that.
 * @param {{ command: string[], env: object, cwd: string, url: string, log: string, signal: AbortSignal,
 *   patience?: number }} options
 * @throws {LaunchError} API_NOT_STARTED, with the end of its log
 */
export async function startApi({ command: [program, ...args], env, cwd, url, log, signal, patience = 60_000 }) {
  signal.throwIfAborted();
  const logFile = openLog(log);
  // Its own process group, as for Neo4j: Ctrl-C reaches the launcher alone.
  const child = spawn(program, args, { cwd, env, detached: true, stdio: ['pipe', logFile, logFile] });
  closeSync(logFile);
  child.stdin.on('error', () => {});
  const ended = endOf(child);
  const stop = (ms = 4000) => endWithin(child, ended, ms);
  const waiting = new AbortController();
  try {
    const health = untilHealthy(url, AbortSignal.any([signal, waiting.signal]), patience);
    const first = await Promise.race([health, ended]);
    if (first === 'healthy') return { pid: child.pid, ended, stop };
    throw new LaunchError('API_NOT_STARTED', {
      fr: `L’API n’a pas démarré (${first}) ; vos données sont intactes. Journal : ${log}`,
      en: `The API did not start (${first}); your data are untouched. Log: ${log}\n${readFileSync(log, 'utf8').slice(-2000)}`,
    });
  } catch (error) {
    waiting.abort();
    await stop();
    throw error;
  }
}
