// Stands for the API in the launcher's specs: healthy at once, and does what the address asks.
import { createServer } from 'node:http';

const { PORT, HOST, NEO4J_URI, NODE_ENV, WEB_DIST, ENTREGENT_HOME, ENTREGENT_END_WITH_STDIN } = process.env;
const answers = {
  '/health': () => 'ok',
  '/crash': () => process.exit(7),
  '/environment': () => ({ pid: process.pid, NEO4J_URI, NODE_ENV, WEB_DIST, ENTREGENT_HOME }),
};
createServer((request, response) => response.end(JSON.stringify(answers[request.url]()))).listen(PORT, HOST);
if (ENTREGENT_END_WITH_STDIN === '1') process.stdin.resume().on('end', () => process.exit(0));
