import { once } from 'node:events';
import { createConnection, createServer } from 'node:net';
import { closeToOthers } from './home.mjs';
import { describeError, LaunchError } from './launch-error.mjs';

/** Reads one line, the whole message of either side. */
async function readLine(socket) {
  let text = '';
  for await (const chunk of socket) {
    text += chunk;
    const end = text.indexOf('\n');
    if (end >= 0) return text.slice(0, end);
  }
  return text;
}

/**
 * Listens for commands of the same user on a socket file: one JSON line in, one out.
 * @param {string} path
 * @param {(request: { command: string, file?: string }) => Promise<object>} handle one request at a time
 * @returns {Promise<{ close: () => Promise<void> }>} `close` waits for the request that is being handled
 */
export async function serveControl(path, handle) {
  let last = Promise.resolve();
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    socket.on('error', () => {}); // a caller that went away hears nothing; the work is done all the same
    last = last.then(async () => {
      let answer;
      try {
        answer = JSON.stringify({ result: await handle(JSON.parse(await firstLine(socket))) });
      } catch (error) {
        answer = describeError(error, { json: true });
      }
      socket.end(`${answer}\n`);
    });
  });
  const mask = process.umask(0o177); // the file must not be open to others for an instant
  server.listen(path);
  process.umask(mask);
  await once(server, 'listening');
  closeToOthers(path);
  return { close: () => (server.close(), last) };
}

/** Like `readLine`, keeping the socket open for the answer. */
const firstLine = (socket) =>
  new Promise((done) => {
    let text = '';
    socket.on('data', (chunk) => {
      text += chunk;
      if (text.includes('\n')) done(text.slice(0, text.indexOf('\n')));
    });
    socket.once('end', () => done(text));
    socket.once('error', () => done(text));
  });

/**
 * Asks a running launcher for something.
 * @throws {LaunchError} with the code that the launcher gave, or INSTANCE_SILENT
 */
export async function askControl(path, request) {
  const socket = createConnection(path);
  try {
    await once(socket, 'connect');
    socket.write(`${JSON.stringify(request)}\n`);
    const { result, error } = JSON.parse(await readLine(socket));
    if (!error) return result;
    const [fr, en = fr] = error.message.split('\n');
    throw new LaunchError(error.code, { fr, en });
  } catch (error) {
    if (error instanceof LaunchError) throw error;
    throw new LaunchError(
      'INSTANCE_SILENT',
      {
        fr: 'L’instance en marche ne répond pas : arrêtez-la, puis relancez la commande.',
        en: 'The running instance does not answer: stop it, then run the command again.',
      },
      { cause: error },
    );
  } finally {
    socket.destroy();
  }
}
