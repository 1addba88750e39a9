// npm test [-- --only PART]: from a clone in any state to one counted line.
import { parseArgs } from 'node:util';
import { failure, sum, verdict } from './counting.mjs';
import { describeError } from './launch-error.mjs';
import { progressOn } from './progress.mjs';
import { runTests } from './run-tests.mjs';

const stopping = new AbortController();
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, () => stopping.abort(new Error(name)));

let count;
try {
  const { values } = parseArgs({ args: process.argv.slice(2), options: { only: { type: 'string', default: '' } } });
  count = await runTests({ only: values.only, progress: progressOn(process.stdout), signal: stopping.signal });
} catch (error) {
  count = failure(describeError(error));
}
const total = sum([count]);
for (const text of total.failures) console.log(`✘ ${text}`);
console.log(verdict(total));
process.exitCode = total.failed > 0 || stopping.signal.aborted ? 1 : 0;
