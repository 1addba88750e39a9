import { migrate } from '@entregent/graph-db';
import { migrations } from '@entregent/graph';
import { tieTypes } from '@entregent/model';
import { testStore } from '../../../libs/testing/src/contract/store.ts';
import { refusal } from '../support/commits.ts';
import { emptyStore } from '../support/empty-store.ts';

const named = (name: string) => ({
  name,
  checksum: `checksum of ${name}`,
  statements: [`CREATE INDEX ${name.replaceAll('-', '_')} IF NOT EXISTS FOR (n:Migrated) ON (n.x${name.length})`],
});

describe('the migrations', () => {
  const store = testStore();
  const forget = async () => {
    await store.schema("MATCH (m:Migration) WHERE m.name STARTS WITH '9' DELETE m");
    const indexes = await store.schema("SHOW INDEXES YIELD name WHERE name STARTS WITH 'm9' RETURN name");
    for (const { name } of indexes as { name: string }[]) await store.schema(`DROP INDEX ${name}`);
  };
  beforeAll(() => emptyStore(store));
  afterEach(forget);
  afterAll(() => store.close());

  it('apply once: the second run finds them all known', async () => {
    const names = migrations().map(({ name }) => name);
    await migrate(store);
    expect(await migrate(store)).toEqual({ applied: [], known: names });
  });

  it('may come twice at the same time from two processes that start', async () => {
    const late = named('m9001-late');
    const all = [...migrations(), { ...late, name: '9001-late' }];
    const runs = await Promise.all([migrate(store, all), migrate(store, all)]);
    expect(runs.flatMap(({ applied }) => applied)).toContain('9001-late');
    expect((await migrate(store, all)).applied).toEqual([]);
  });

  it('apply one that was merged late although later numbers are applied', async () => {
    const [first, second] = [
      { ...named('m9001-first'), name: '9001-first' },
      { ...named('m9002-second'), name: '9002-second' },
    ];
    expect((await migrate(store, [...migrations(), second])).applied).toEqual(['9002-second']);
    expect((await migrate(store, [...migrations(), first, second])).applied).toEqual(['9001-first']);
  });

  it('refuse one whose text changed after it was applied, and apply nothing beside it', async () => {
    const [known, fresh] = [
      { ...named('m9001-known'), name: '9001-known' },
      { ...named('m9002-fresh'), name: '9002-fresh' },
    ];
    await migrate(store, [...migrations(), known]);
    const error = await refusal(migrate(store, [...migrations(), { ...known, checksum: 'another' }, fresh]));
    expect([error.code, error.message]).toEqual(['MIGRATION_EDITED', expect.stringContaining('9001-known')]);
    expect(await store.schema("MATCH (m:Migration {name: '9002-fresh'}) RETURN m.name AS name")).toEqual([]);
  });

  it('may run again over a base on which a crash left them half done', async () => {
    await store.schema('MATCH (m:Migration) DELETE m');
    expect((await migrate(store)).applied).toEqual(migrations().map(({ name }) => name));
  });

  it('give each type of tie of the model an id that is used once, and records and commits too', async () => {
    const rows = (await store.schema(
      "SHOW CONSTRAINTS YIELD labelsOrTypes, properties, type WHERE type CONTAINS 'UNIQUENESS' RETURN labelsOrTypes[0] AS of, properties",
    )) as { of: string; properties: string[] }[];
    const unique = new Set(rows.map(({ of, properties }) => `${of}(${properties.join(',')})`));
    const wanted = [
      ...tieTypes.map((type) => `${type}(id)`),
      'Record(id)',
      'Commit(id)',
      'Commit(key)',
      'Change(record,version)',
    ];
    expect(wanted.filter((constraint) => !unique.has(constraint))).toEqual([]);
  });

  it('leave every index online', async () => {
    expect(await store.schema("SHOW INDEXES YIELD name, state WHERE state <> 'ONLINE' RETURN name")).toEqual([]);
  });
});
