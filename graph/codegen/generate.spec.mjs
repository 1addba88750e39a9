import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { migrationsModule, queriesModule, readMigrations, readQueries } from './generate.mjs';

/** Runs the generator over a folder made of these files. */
function over(files, run) {
  const root = mkdtempSync(join(tmpdir(), 'graph-'));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    return run(root);
  } finally {
    rmSync(root, { recursive: true });
  }
}

const one = (text) => over({ 'queries/people/one.cypher': text }, (root) => readQueries(root)[0].queries[0]);

describe('the generated query module', () => {
  const query =
    '// Who is near, nearest first.\nMATCH (p:Person {id: $id})\nWHERE p.access IN $access\nRETURN p.id AS id\n';

  it('names features and queries in camel case and gives the names of the parameters as a type', () => {
    const text = over({ 'queries/actor-network/near-by.cypher': query }, queriesModule);
    expect(text).toContain('  actorNetwork: {');
    expect(text).toContain('    nearBy: {');
    expect(text).toContain("name: 'actor-network/near-by'");
    expect(text).toContain("as StoredQuery<'id'>");
    expect(text).toContain('     * Who is near, nearest first.');
  });

  it('leaves the opening comment and the closing semicolon out of the text', () => {
    expect(one('// Says so.\r\n// Twice.\r\nMATCH (u:User)\r\nRETURN u.id AS id;\r\n')).toMatchObject({
      comment: ['Says so.', 'Twice.'],
      text: 'MATCH (u:User)\nRETURN u.id AS id',
    });
  });

  it('takes parameters from the code alone, each once, and never the access key', () => {
    const text =
      "// Of $none.\nMATCH (n:$($label) {a: $b, `$c`: '$d'}) // $e\nWHERE n.access IN $access RETURN $b AS b, $f AS f";
    expect(one(text).parameters).toEqual(['label', 'b', 'f']);
  });

  it('gives a query without parameters the type that admits none', () => {
    expect(over({ 'queries/people/all.cypher': '// All.\nMATCH (u:User) RETURN u.id AS id' }, queriesModule)).toContain(
      'as StoredQuery<never>',
    );
  });

  it('tells queries of the platform from queries of records', () => {
    expect(one('// One.\nMATCH (:User {id: $id})-[:MEMBER]->(c:Circle) RETURN c.id AS id').touches).toBe('platform');
    expect(one('// One.\nCREATE (:Commit {id: $id}) CREATE (:Record {id: $id})').touches).toBe('records');
    expect(one('// One.\nMATCH (u:User) MATCH (n) WHERE n.access IN $access RETURN n.id AS id').touches).toBe(
      'records',
    );
  });

  it.each([
    ['has no opening comment', 'queries/people/one.cypher', 'MATCH (u:User) RETURN u.id AS id', 'comment line'],
    ['has an empty comment', 'queries/people/one.cypher', '//\nMATCH (u:User) RETURN u.id AS id', 'comment line'],
    ['holds nothing', 'queries/people/one.cypher', '// Nothing.\n', 'exactly one statement'],
    [
      'holds two statements',
      'queries/people/one.cypher',
      '// Two.\nRETURN 1 AS a; RETURN 2 AS b',
      'exactly one statement',
    ],
    ['has another way of writing its name', 'queries/people/nearBy.cypher', query, 'kebab-case'],
    ['lies in a folder with such a name', 'queries/actor_network/near.cypher', query, 'kebab-case'],
  ])('refuses a file that %s, and names it', (_, path, text, message) => {
    const run = () => over({ [path]: text }, queriesModule);
    expect(run).toThrow(message);
    expect(run).toThrow(path);
  });

  it('is empty before there is a query', () => {
    expect(over({}, queriesModule)).toContain('export const queries = {\n};');
  });
});

describe('the generated migrations', () => {
  const files = {
    'migrations/0002-second.cypher':
      '// Why; not.\nCREATE (:Setting {a: "x;y"}); // z;\n\nMATCH (s:Setting) DELETE s;\n',
    'migrations/0001-first.cypher': 'RETURN 1 AS one',
  };

  it('come in the order of their numbers, parted at the semicolons of the code', () => {
    expect(over(files, readMigrations)).toMatchObject([
      { name: '0001-first', statements: ['RETURN 1 AS one'] },
      { name: '0002-second', statements: ['CREATE (:Setting {a: "x;y"})', 'MATCH (s:Setting) DELETE s'] },
    ]);
  });

  it('have a checksum that changes with the text, not with the line ends', () => {
    const sum = (text) => over({ 'migrations/0001-a.cypher': text }, readMigrations)[0].checksum;
    expect(sum('// a\nRETURN 1 AS a')).toBe(sum('// a\r\nRETURN 1 AS a'));
    expect(sum('// a\nRETURN 1 AS a')).not.toBe(sum('// b\nRETURN 1 AS a'));
    expect(sum('// a\nRETURN 1 AS a')).toMatch(/^[0-9a-f]{64}$/);
  });

  it('refuse a name without a number and a number used twice', () => {
    expect(() => over({ 'migrations/first.cypher': 'RETURN 1 AS a' }, migrationsModule)).toThrow('first.cypher');
    expect(() =>
      over(
        { 'migrations/0001-a.cypher': 'RETURN 1 AS a', 'migrations/0001-b.cypher': 'RETURN 1 AS a' },
        migrationsModule,
      ),
    ).toThrow('0001');
  });
});
