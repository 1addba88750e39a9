// `npm run entregent --` with stubs, as a process of its own.
import { parseCommand } from '../arguments.mjs';
import { runCommand } from '../commands.mjs';
import { describeError } from '../launch-error.mjs';
import { progressOn } from '../progress.mjs';
import { stubParts } from './parts.mjs';

const args = process.argv.slice(2);
try {
  const { home, rest } = parseCommand(args);
  const { signal } = new AbortController();
  process.exitCode = await runCommand(rest, { home, parts: stubParts, progress: progressOn(process.stderr), signal });
} catch (error) {
  console.log(describeError(error, { json: true }));
  process.exitCode = 1;
}
