// Looks for the tools that the arguments name, with the search path of the environment; --install lets apt-get help.
import { describeError } from '../launch-error.mjs';
import { silence } from '../progress.mjs';
import { ensureTools } from '../tools.mjs';

const [first, ...more] = process.argv.slice(2);
const mayInstall = first === '--install';
try {
  const names = mayInstall ? more : [first, ...more];
  console.log(
    JSON.stringify({ found: await ensureTools(names, { progress: silence, ...(mayInstall && { mayInstall }) }) }),
  );
} catch (error) {
  console.log(describeError(error, { json: true }));
}
