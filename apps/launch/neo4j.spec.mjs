import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { createConnection } from 'node:net';
import { join } from 'node:path';
import { externalServer, freePort, heapFor, startNeo4j } from './neo4j.mjs';
import { dump, load } from './store.mjs';
import { storedPassword } from './store-folder.mjs';
import { cypher, expectedRows } from './testing/cypher.mjs';
import {
  commandLine,
  databaseOf,
  outerAddresses,
  runScript,
  survivors,
  temporaryFolder,
  until,
} from './testing/processes.mjs';

let home;
beforeEach(() => {
  home = temporaryFolder('neo4j');
});
afterEach(() => home.remove());

const withServer = async (work, heap = 1024) => {
  const server = await startNeo4j({ home: home.path, quick: true, heap });
  try {
    return await work(server);
  } finally {
    await server.stop();
  }
};
const names = (server) => cypher(server, 'MATCH (n:Name) RETURN n.name AS name ORDER BY name');

const reachable = (port, host) =>
  new Promise((done) => {
    const socket = createConnection({ port, host });
    socket.once('connect', () => (socket.destroy(), done(true)));
    socket.once('error', () => done(false));
  });

describe('the heap', () => {
  const gib = 2 ** 30;
  it.each([
    [4, 1024, 1024],
    [16, 2048, 1024],
    [24, 3072, 1536],
    [128, 4096, 4096],
  ])('of a machine of %d GiB is an eighth of it within bounds: %d MiB, %d in tests', (memory, steady, quick) => {
    expect([heapFor(memory * gib), heapFor(memory * gib, true)]).toEqual([steady, quick]);
  });
});

describe('the embedded Neo4j', () => {
  it('answers with a password of its own that only its owner may read, on the loopback address alone, within the limits that the product counts on', async () => {
    await withServer(async (server) => {
      expect(await cypher(server, 'RETURN 1 AS one')).toEqual([{ one: 1 }]);
      const file = join(home.path, 'neo4j/password');
      expect(statSync(file).mode & 0o777).toBe(0o600);
      expect(readFileSync(file, 'utf8').trim()).toBe(server.password);
      expect(Buffer.from(server.password, 'base64url')).toHaveLength(32);
      await expect(cypher({ ...server, password: 'neo4j' }, 'RETURN 1')).rejects.toThrow(/unauthorized/i);
      const { port } = new URL(server.uri);
      const open = await Promise.all(outerAddresses().map((address) => reachable(Number(port), address)));
      expect(open.filter(Boolean)).toEqual([]);
      const rows = await cypher(server, 'SHOW SETTINGS YIELD name, value RETURN name, value');
      const settings = Object.fromEntries(rows.map(({ name, value }) => [name, value]));
      expect(settings).toMatchObject({
        'dbms.cypher.forbid_exhaustive_shortestpath': 'true',
        'db.logs.query.enabled': 'OFF',
        'db.transaction.timeout': '15s',
        'db.memory.transaction.max': '512.00MiB',
        'db.tx_log.preallocate': 'false',
        'dbms.usage_report.enabled': 'false',
      });
    });
  });

  it('plans a statement once for lists of every size', async () => {
    await withServer(async (server) => {
      await cypher(server, 'UNWIND range(1, 1000) AS x CREATE (:Name {name: toString(x)})');
      const expected = (size) =>
        expectedRows(server, 'MATCH (n:Name) WHERE n.name IN $names RETURN n', {
          names: Array.from({ length: size }, (_, x) => `${x}`),
        });
      expect(await expected(500)).toBe(await expected(1));
    });
  });

  it('refuses a transaction that would take more than half of its memory, and goes on answering', async () => {
    await withServer(async (server) => {
      const greedy = cypher(server, 'UNWIND range(1, 30000000) AS n WITH collect(n) AS kept RETURN size(kept) AS size');
      await expect(greedy).rejects.toThrow(/memory/i);
      expect(await cypher(server, 'RETURN 1 AS one')).toEqual([{ one: 1 }]);
    }, 384);
  });

  it('takes a new password when the file was lost, and keeps the data', async () => {
    const first = await withServer(async (server) => {
      await cypher(server, "CREATE (:Name {name: 'kept'})");
      return server.password;
    });
    writeFileSync(join(home.path, 'neo4j/password'), '');
    await withServer(async (server) => {
      expect(server.password).not.toBe(first);
      expect(await names(server)).toEqual([{ name: 'kept' }]);
    });
  });

  it('says where its log is when it cannot start', async () => {
    const port = await freePort();
    await withServer(async () => {
      const second = startNeo4j({ home: home.path, port, quick: true });
      await expect(second).rejects.toMatchObject({ code: 'NEO4J_NOT_STARTED', message: /console\.log/ });
    });
  });

  it('is gone within five seconds of the death of its parent, and its store opens again', async () => {
    const { child, said, ended } = runScript('run-neo4j.mjs', [home.path]);
    await until('Neo4j started', () => said.stdout.includes('\n'));
    const { pid } = JSON.parse(said.stdout);
    expect(commandLine(pid)).toContain('GraphServer');
    child.kill('SIGKILL');
    await ended;
    expect(await survivors([pid], 5000)).toEqual([]);
    await withServer(async (server) => expect(await names(server)).toEqual([]));
  });

  it('is gone within five seconds also when its parent dies while it starts', async () => {
    const { child, ended } = runScript('run-neo4j.mjs', [home.path]);
    const pid = await until('the JVM began', () => databaseOf(child.pid));
    child.kill('SIGKILL');
    await ended;
    expect(await survivors([pid], 5000)).toEqual([]);
  });
});

describe('a server of one’s own', () => {
  it('is used as the environment names it', () => {
    const named = { NEO4J_URI: 'neo4j+s://elsewhere', NEO4J_USER: 'me', NEO4J_PASSWORD: 'secret' };
    expect(externalServer(named)).toEqual({ uri: 'neo4j+s://elsewhere', user: 'me', password: 'secret' });
    expect(externalServer({})).toBeUndefined();
  });
});

describe('dump and load', () => {
  it('bring back the data of that moment, and a dump that is not whole changes nothing', async () => {
    const file = join(home.path, 'backups.dump');
    await withServer((server) => cypher(server, "CREATE (:Name {name: 'before'})"));
    const handedIn = join(home.path, 'files/0f0e0d0c-0000-4000-8000-000000000001');
    mkdirSync(join(home.path, 'files'));
    writeFileSync(handedIn, 'signed');
    const written = await dump(home.path, file);
    expect(written).toMatchObject({
      file,
      bytes: statSync(file).size,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(readdirSync(home.path).toSorted()).toEqual(['backups.dump', 'files', 'neo4j']);
    rmSync(handedIn);

    const password = await withServer(async (server) => {
      await cypher(server, "CREATE (:Name {name: 'after'})");
      return server.password;
    });
    const broken = join(home.path, 'broken.dump');
    writeFileSync(broken, readFileSync(file));
    truncateSync(broken, Math.floor(written.bytes / 2));
    await expect(load(home.path, broken)).rejects.toMatchObject({ code: 'RESTORE_FAILED' });
    await withServer(async (server) => expect(await names(server)).toEqual([{ name: 'after' }, { name: 'before' }]));

    await load(home.path, file);
    await withServer(async (server) => {
      expect(await names(server)).toEqual([{ name: 'before' }]);
      expect(server.password).toBe(password);
    });
    expect(storedPassword(home.path)).toBe(password);
    expect([readFileSync(handedIn, 'utf8'), statSync(handedIn).mode & 0o777]).toEqual(['signed', 0o600]);
  });

  it('refuse a file that is not there and a home without a base', async () => {
    await expect(load(home.path, '/nowhere.dump')).rejects.toMatchObject({ code: 'FILE_NOT_FOUND' });
    await expect(dump(home.path, join(home.path, 'x.dump'))).rejects.toMatchObject({ code: 'NO_STORE' });
  });

  it('leave what was there in place of a dump that could not be written', async () => {
    await withServer((server) => cypher(server, 'RETURN 1'));
    await expect(dump(home.path, join(home.path, 'neo4j/password/x.dump'))).rejects.toMatchObject({
      code: 'BACKUP_FAILED',
    });
  });
});
