import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { commands } from '../../../apps/cli/src/commands.ts';
import { run } from '../../../apps/cli/src/run.ts';
import { settingsOfSpecs } from '../../../libs/testing/src/contract/store.ts';

// What a command keeps on disk goes to a folder of the spec, not to that of an instance.
process.env['ENTREGENT_HOME'] = mkdtempSync(join(tmpdir(), 'entregent-home-'));

const root = fileURLToPath(new URL('../../../', import.meta.url));

export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** One command line in this process. */
export async function cli(...args: readonly string[]): Promise<Outcome> {
  let out = '';
  let err = '';
  const code = await run(args, commands, {
    out: async (text) => {
      out += text;
    },
    err: (text) => {
      err += `${text}\n`;
    },
  });
  return { code, out, err };
}

/** The JSON that a command line answers. @throws Error when it failed */
export async function told<T = Record<string, never>>(...args: readonly string[]): Promise<T> {
  const { code, out, err } = await cli(...args, '--json');
  if (code !== 0) throw new Error(`${args.join(' ')}: ${out}${err}`);
  return JSON.parse(out) as T;
}

/** The error that a command line answers with `--json`. */
export async function failed(...args: readonly string[]): Promise<{ code: string; message: string; exit: number }> {
  const { code, out } = await cli(...args, '--json');
  const { error } = JSON.parse(out) as { error: { code: string; message: string } };
  return { code: error.code, message: error.message, exit: code };
}

/** One command line in a process of its own, started from another folder. */
export async function spawned(...args: readonly string[]): Promise<Outcome> {
  const { uri, user, password } = settingsOfSpecs();
  const node = [
    '--conditions=source',
    '--import',
    `${root}apps/launch/swc-register.mjs`,
    `${root}apps/cli/src/main.ts`,
  ];
  const child = spawn(process.execPath, [...node, ...args], {
    cwd: '/',
    env: { ENTREGENT_HOME: process.env['ENTREGENT_HOME'], NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk) => (out += String(chunk)));
  child.stderr.on('data', (chunk) => (err += String(chunk)));
  const code = await new Promise<number>((done) => child.on('close', (status) => done(status ?? -1)));
  return { code, out, err };
}
