import { askControl } from './control.mjs';
import { openHome, readState, serverOf, settledInstance, takeHome } from './home.mjs';
import { externalDatabase, migrate } from './instance.mjs';
import { LaunchError } from './launch-error.mjs';
import { externalServer, serverEnvironment } from './neo4j.mjs';
import { migrationStamp } from './prepare.mjs';
import { endOf } from './processes.mjs';
import { spawn } from 'node:child_process';
import { callerFolder, callerPath, childEnvironment } from './workspace.mjs';

const storeCommands = { backup: 'dump', restore: 'load' };
const needsNoServer = ([first]) =>
  first === undefined || ['help', '--help', '-h', '--version', 'version'].includes(first);

const fileMissing = (command) =>
  new LaunchError('USAGE', {
    fr: `Donnez un fichier : npm run -s entregent -- ${command} FICHIER`,
    en: `Give a file: npm run -s entregent -- ${command} FILE`,
  });

/**
 * `backup FILE` and `restore FILE`: the store must be at rest, so a running instance is asked to pause; it answers at the
 * same address afterwards.
 */
async function handleStore(command, file, { home, parts, progress, signal }) {
  if (externalServer()) throw externalDatabase();
  const target = callerPath(file);
  const live = await settledInstance(home, { signal });
  if (live) return askControl(live.control, { command, file: target });
  const real = openHome(home);
  const { release } = await takeHome(real, 'command', { signal });
  try {
    return await parts.store[storeCommands[command]](real, target, { progress, signal });
  } finally {
    release();
  }
}

const textOf = ({ file, bytes, sha256 }) => `${file}\n${bytes} octets · bytes\nsha256 ${sha256}`;

async function runStoreCommand([command, ...rest], context) {
  const json = rest.includes('--json');
  const file = rest.find((argument) => !argument.startsWith('--'));
  if (!file) throw fileMissing(command);
  const result = await handleStore(command, file, context);
  console.log(json ? JSON.stringify(result) : textOf(result));
  return 0;
}

/** Runs the CLI in the foreground: its streams are ours, and so is its exit code. */
async function runForeground([program, ...first], args, env, signal) {
  const child = spawn(program, [...first, ...args], {
    cwd: callerFolder(),
    env: childEnvironment(env),
    stdio: 'inherit',
  });
  const forward = () => child.kill('SIGTERM');
  signal.addEventListener('abort', forward, { once: true });
  const end = await endOf(child);
  signal.removeEventListener('abort', forward);
  if (end instanceof Error) throw end;
  return typeof end === 'number' ? end : 1;
}

async function withOwnServer(args, { home, parts, progress, signal }) {
  const real = openHome(home);
  const { release } = await takeHome(real, 'command', { signal });
  try {
    const server = await parts.startNeo4j({ home: real, progress, signal });
    const env = { ...serverEnvironment(server), ENTREGENT_HOME: real };
    try {
      if (args[0] !== 'migrate' && readState(real).migrations !== migrationStamp()) {
        await migrate(real, parts.cli(), { env, signal });
      }
      return await runForeground(parts.cli(), args, env, signal);
    } finally {
      await server.stop();
    }
  } finally {
    release();
  }
}

/**
 * One command over one home: beside the instance that serves it, or with a Neo4j of its own for as long as it lasts.
 * @returns {Promise<number>} the exit code
 */
export async function runCommand(args, context) {
  const { home, parts, progress, signal } = context;
  if (args[0] in storeCommands) return runStoreCommand(args, context);
  const live = await settledInstance(home, { signal });
  // The build that an instance runs is not replaced under it.
  if (!live) await parts.prepare({ progress, signal });
  const given = externalServer();
  const beside = (server) => {
    const env = { ...(server && serverEnvironment(server)), ENTREGENT_HOME: home };
    return runForeground(parts.cli(), args, env, signal);
  };
  if (needsNoServer(args) || given) return beside(given);
  return live ? beside(serverOf(home, live)) : withOwnServer(args, context);
}
