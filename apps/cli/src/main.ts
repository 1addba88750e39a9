import { commands } from './commands.ts';
import { run } from './run.ts';

/** Writes the whole text before the process may end, also into a pipe. */
process.exitCode = await run(process.argv.slice(2), commands, {
  out: (text) => process.stdout.write(`${text}\n`),
  err: (text) => process.stderr.write(`${text}\n`),
});
