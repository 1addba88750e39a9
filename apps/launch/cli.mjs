// npm run -s entregent -- COMMAND …: a command of the product's CLI with the database that it needs.
// Standard output is the command's own; all that is said about preparing goes to standard error.
import { parseCommand } from './arguments.mjs';
import { runCommand } from './commands.mjs';
import { describeError } from './launch-error.mjs';
import { product } from './launch.mjs';
import { progressOn } from './progress.mjs';

const stopping = new AbortController();
// Ctrl-C reaches the command itself too, which decides; what comes after it (stopping Neo4j) is still done.
process.on('SIGINT', () => {});
for (const name of ['SIGTERM', 'SIGHUP']) process.on(name, () => stopping.abort(new Error(name)));

const args = process.argv.slice(2);
try {
  const { home, rest } = parseCommand(args);
  const progress = progressOn(process.stderr);
  process.exitCode = await runCommand(rest, { home, parts: product, progress, signal: stopping.signal });
} catch (error) {
  if (args.includes('--json')) console.log(describeError(error, { json: true }));
  else console.error(describeError(error));
  process.exitCode = 1;
}
