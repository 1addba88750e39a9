import { parseArgs } from 'node:util';
import { LaunchError } from './launch-error.mjs';
import { homeFolder } from './workspace.mjs';

const usage = (cause, text) =>
  new LaunchError(
    'USAGE',
    {
      fr: `Arguments refusés (${cause.message}). Usage : ${text}`,
      en: `Arguments refused (${cause.message}). Usage: ${text}`,
    },
    { cause },
  );

function readPort(text) {
  if (text === undefined) return undefined;
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65_535) throw new RangeError(`--port ${text}`);
  return Number(text);
}

/**
 * @param {string[]} args of `npm start --`
 * @returns {{ home: string, port: number | undefined, empty: boolean }}
 * @throws {LaunchError} USAGE
 */
export function parseStart(args) {
  try {
    const options = { home: { type: 'string' }, port: { type: 'string' }, empty: { type: 'boolean', default: false } };
    const { values } = parseArgs({ args, options });
    return { home: homeFolder(values.home), port: readPort(values.port), empty: values.empty };
  } catch (error) {
    throw usage(error, 'npm start [-- --home DIR --port N --empty]');
  }
}

/**
 * Takes --home out of the arguments of a command; the rest belongs to the command.
 * @param {string[]} args of `npm run -s entregent --`
 * @returns {{ home: string, rest: string[] }}
 */
export function parseCommand(args) {
  const rest = [];
  let home;
  for (let i = 0; i < args.length; i += 1) {
    if (args[i] === '--home') home = args[(i += 1)];
    else if (args[i].startsWith('--home=')) home = args[i].slice('--home='.length);
    else rest.push(args[i]);
  }
  if (home === undefined && args.includes('--home'))
    throw usage(new Error('--home'), 'entregent COMMAND [--home DIR] …');
  return { home: homeFolder(home), rest };
}
