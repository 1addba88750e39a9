// npm start [-- --home DIR --port N --empty]: from a clone in any state to the application in a browser.
import { parseStart } from './arguments.mjs';
import { describeError } from './launch-error.mjs';
import { launch } from './launch.mjs';
import { progressOn } from './progress.mjs';

const stopping = new AbortController();
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, () => stopping.abort(new Error(name)));

try {
  const options = parseStart(process.argv.slice(2));
  await launch({ ...options, progress: progressOn(process.stdout), signal: stopping.signal });
} catch (error) {
  console.error(describeError(error));
  process.exitCode = 1;
}
