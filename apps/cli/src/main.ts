import { once } from 'node:events';
import { commands } from './commands.ts';
import { run } from './run.ts';

// A reader that stops listening (`… | head`) is no failure of ours.
process.stdout.on('error', () => process.exit(0));

process.exitCode = await run(process.argv.slice(2), commands, {
  out: async (text) => {
    if (!process.stdout.write(text)) await once(process.stdout, 'drain');
  },
  err: (text) => process.stderr.write(`${text}\n`),
});
