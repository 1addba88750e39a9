// `npm start` with stubs, as a process of its own that specs can signal and kill. First argument: the name of the parts.
import { parseStart } from '../arguments.mjs';
import { describeError } from '../launch-error.mjs';
import { launch } from '../launch.mjs';
import { progressOn } from '../progress.mjs';
import { partsWithoutDatabase, stubParts } from './parts.mjs';

const parts = { stubs: stubParts, none: partsWithoutDatabase }[process.argv[2]];
const stopping = new AbortController();
for (const name of ['SIGINT', 'SIGTERM']) process.on(name, () => stopping.abort(new Error(name)));
try {
  const options = parseStart(process.argv.slice(3));
  await launch({ ...options, parts, progress: progressOn(process.stdout), signal: stopping.signal });
} catch (error) {
  console.error(describeError(error));
  process.exitCode = 1;
}
