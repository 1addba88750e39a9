import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { atLeast, type Check, none } from '../lib/check.ts';
import { levelMutants } from '../lib/level-mutants.mjs';
import type { StoreSettings } from '@entregent/graph-db';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** Runs the probes in a process of their own: with everything in place, or without one check. */
async function probe({ uri, user, password }: StoreSettings, mutant: number | undefined) {
  const env = { ...process.env, NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password };
  const modules = ['./apps/launch/swc-register.mjs', './test/security/lib/level-mutants.mjs'];
  const flags = ['--conditions=source', ...modules.flatMap((one) => ['--import', one])];
  const child = spawn(process.execPath, [...flags, 'test/security/level-probes.ts'], {
    cwd: root,
    env: mutant === undefined ? env : { ...env, LEVEL_MUTANT: String(mutant) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: string[] = [];
  const errors: string[] = [];
  child.stdout.on('data', (chunk) => said.push(String(chunk)));
  child.stderr.on('data', (chunk) => errors.push(String(chunk)));
  await once(child, 'close');
  if (child.exitCode !== 0 && said.length === 0) throw new Error(errors.join(''));
  return said.join('').trim();
}

/** Each check of levels is taken out in turn: the probes must get something through. */
export const levelMutantsCheck: Check = async ({ settings }) => {
  const whole = await probe(settings, undefined);
  const survivors: string[] = [];
  for (const [index, [file, from]] of levelMutants.entries())
    if ((await probe(settings, index)) === '') survivors.push(`${file}: ${from}`);
  const killed = (100 * (levelMutants.length - survivors.length)) / levelMutants.length;
  return [
    none('levels: ways round them', 'all', whole === '' ? [] : whole.split('\n')),
    atLeast('checks of levels removed in turn: killed', killed, 95, `% of ${levelMutants.length}`, survivors),
  ];
};
