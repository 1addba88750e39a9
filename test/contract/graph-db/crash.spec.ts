import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { GraphStore, migrate, readRecords } from '@entregent/graph-db';
import { DomainError } from '@entregent/model';
import { memberOf } from '../../../libs/testing/src/contract/store.ts';
import { type OwnServer, startNeo4j } from '../support/own-server.mjs';
import { newId, organisation, person, save, tying } from '../support/commits.ts';

const writer = memberOf(['cluster'], { user: 'writer' });
interface Group {
  readonly people: readonly string[];
  readonly commit: string;
}

describe('a database that is killed while three writers run', () => {
  const home = mkdtempSync(join(tmpdir(), 'entregent-crash-'));
  const environment = { ...process.env };
  let server: OwnServer;
  let store: GraphStore;
  beforeAll(async () => {
    for (const name of ['NEO4J_URI', 'NEO4J_USER', 'NEO4J_PASSWORD']) delete process.env[name]; // a server of its own
    server = await startNeo4j({ home, quick: true });
    store = new GraphStore(server);
    await migrate(store);
  });
  afterAll(async () => {
    Object.assign(process.env, environment);
    await store.close();
    await server.stop();
    rmSync(home, { recursive: true, force: true });
  });

  /** Commits of eight people, an organisation and eight ties each, until the first that fails. */
  const writeUntilItFails = async (acknowledged: Group[]): Promise<unknown> => {
    for (;;) {
      const people = Array.from({ length: 8 }, (_, index) => person(`Person ${index}`));
      const employer = organisation('Acme');
      const ties = people.map(({ id }) => tying('EMPLOYED_BY', id, employer.id));
      try {
        const { commit } = await save(store, writer, [...people, employer, ...ties], { key: newId() });
        acknowledged.push({ people: people.map(({ id }) => id), commit: commit! });
      } catch (error) {
        return error;
      }
    }
  };

  it('keeps every acknowledged commit whole, says that it is unavailable, and is written again when it is back', async () => {
    const acknowledged: Group[] = [];
    const writers = [1, 2, 3].map(() => writeUntilItFails(acknowledged));
    while (acknowledged.length < 20) await pause(50);
    process.kill(server.pid!, 'SIGKILL');
    const errors = await Promise.all(writers);
    expect(errors.map((error) => (error as DomainError).code)).toEqual(errors.map(() => 'STORE_UNAVAILABLE'));
    const whileDown = await save(store, writer, [person('Nobody')]).catch((error: unknown) => error);
    expect(whileDown).toMatchObject({ code: 'STORE_UNAVAILABLE' });

    await server.ended;
    server = await startNeo4j({ home, quick: true, port: Number(new URL(server.uri).port) });
    await save(store, writer, [person('After')]);

    expect(acknowledged.length).toBeGreaterThanOrEqual(20);
    const ids = acknowledged.flatMap(({ people }) => people);
    expect(await readRecords(store, writer, 'Person', ids)).toHaveLength(ids.length);
    const partial = await store.schema(
      `MATCH (c:Commit) WHERE c.key IS NOT NULL
       WITH c, COUNT { MATCH (n:Record) WHERE n.commit = c.id } AS records,
         COUNT { MATCH (:Record)-[r:EMPLOYED_BY]->() WHERE r.commit = c.id } AS ties,
         COUNT { MATCH (k:Created {commit: c.id}) } AS kept
       WHERE records <> 9 OR ties <> 8 OR kept <> 3 RETURN c.id AS id`,
    );
    expect(partial).toEqual([]);
  });
});
