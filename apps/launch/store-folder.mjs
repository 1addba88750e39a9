import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { writePrivately } from './workspace.mjs';

/** The folder of the store inside a home. */
export const storeFolder = (home) => join(resolve(home), 'neo4j');

const passwordFile = (home) => join(storeFolder(home), 'password');

/** The password of the home's own server; undefined when it has none yet. */
export const storedPassword = (home) =>
  existsSync(passwordFile(home)) ? readFileSync(passwordFile(home), 'utf8').trim() : undefined;

/** The password of the home's own server, made at its first start: 32 random bytes, readable by the owner alone. */
export function ownPassword(home) {
  if (!storedPassword(home)) writePrivately(passwordFile(home), `${randomBytes(32).toString('base64url')}\n`);
  return storedPassword(home);
}

/** One transaction may take half of the heap and all together three quarters: what asks for more is refused, not fatal. */
const ownSettings = ({ port, heap, pageCache }) => ({
  'server.default_listen_address': '127.0.0.1',
  'server.bolt.enabled': true,
  'server.bolt.listen_address': `127.0.0.1:${port}`,
  'server.bolt.advertised_address': `127.0.0.1:${port}`,
  'server.memory.pagecache.size': `${pageCache}m`,
  'dbms.security.auth_enabled': true,
  'dbms.usage_report.enabled': false,
  // A path condition that cannot be tested step by step fails at once instead of searching for ever.
  'dbms.cypher.forbid_exhaustive_shortestpath': true,
  'db.transaction.timeout': '15s',
  'db.memory.transaction.max': `${Math.floor(heap / 2)}m`,
  'dbms.memory.transaction.total.max': `${Math.floor((heap * 3) / 4)}m`,
  'db.tx_log.preallocate': false,
  'db.tx_log.rotation.size': '64m',
  'db.tx_log.rotation.retention_policy': '2 days 512m',
  // Queries carry personal data as parameters: they are never written to a log.
  'db.logs.query.enabled': 'OFF',
  'db.logs.query.parameter_logging_enabled': false,
  // Else each size of a list or a text (1, 10, 100 …) has a plan of its own, 0.2 to 5 s to make, however often it ran before.
  'internal.cypher.use_parameter_size': false,
  'internal.dbms.bolt.netty_server_shutdown_quiet_period': 0, // else each stop waits twice 5 s
});

/** Writes conf/neo4j.conf, sizes in MiB; the admin commands need one too. */
export function writeSettings(store, { port = 0, heap = 1024, pageCache = 64, settings = {} } = {}) {
  for (const folder of ['conf', 'logs']) mkdirSync(join(store, folder), { recursive: true, mode: 0o700 });
  const lines = Object.entries({ ...ownSettings({ port, heap, pageCache }), ...settings }).map(
    ([name, value]) => `${name}=${value}\n`,
  );
  writeFileSync(join(store, 'conf/neo4j.conf'), lines.join(''), { mode: 0o600 });
}

// The store lies in <store>/data. A restore fills <store>/restoring/data, then two renames swap the two:
// data -> data.before-restore, restoring/data -> data. `recoverStore` finishes or undoes what an interruption left.
export const before = 'data.before-restore';

/** Puts a store in order whose restore was interrupted: it is then wholly the old one or wholly the new one. */
export function recoverStore(store) {
  const data = join(store, 'data');
  if (!existsSync(data) && existsSync(join(store, before))) renameSync(join(store, before), data);
  for (const rest of [before, 'restoring']) rmSync(join(store, rest), { recursive: true, force: true });
}
