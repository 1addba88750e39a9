import { existsSync, globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { declared } from '../declared.mjs';
import { accessProblems } from './access-check.ts';
import { complaintsOf } from './access/lint.ts';

const queries = fileURLToPath(new URL('../queries/', import.meta.url));
const files = globSync('**/*.cypher', { cwd: queries }).toSorted();
const names = declared();

describe('the queries of the store', () => {
  it('are found, each in the folder of its feature', () => {
    expect(existsSync(queries)).toBe(true);
    expect(files.length).toBeGreaterThan(0);
    expect(files.filter((file) => file.split('/').length !== 2)).toEqual([]);
  });

  it.each(files)('%s reads nothing without the access predicate', (file) => {
    expect(accessProblems(readFileSync(`${queries}${file}`, 'utf8'))).toEqual([]);
  });

  it.each(files)('%s can be read by Neo4j and uses declared names only', (file) => {
    expect(complaintsOf(readFileSync(`${queries}${file}`, 'utf8'), names)).toEqual([]);
  });
});

describe('the linter', () => {
  const small = { labels: ['Person'], relationshipTypes: ['KNOWS'], propertyKeys: ['id', 'name'] };

  it('accepts declared names', () => {
    expect(complaintsOf('MATCH (p:Person {id: $id})-[:KNOWS]->(q:Person) RETURN q.name AS name', small)).toEqual([]);
  });

  it.each([
    ['a label', 'MATCH (p:Persn) RETURN p.id AS id', 'Persn'],
    ['a relationship type', 'MATCH (p:Person)-[:LIKES]->(q) RETURN q.id AS id', 'LIKES'],
    ['a property', 'MATCH (p:Person) RETURN p.nmae AS name', 'nmae'],
  ])('finds %s that nothing declares', (_, query, name) => {
    expect(complaintsOf(query, small)).toEqual([expect.stringContaining(name)]);
  });

  it('finds what Neo4j cannot read', () => {
    expect(complaintsOf('MATCH (p:Person RETURN p', small)).not.toEqual([]);
  });

  it('lets the numeric identity pass only where it is declared to stay in one answer', () => {
    const query = 'MATCH (p:Person) RETURN id(p) AS i';
    expect(complaintsOf(query, small)).toEqual([expect.stringContaining("'id'")]);
    expect(complaintsOf(`// response-local ids\n${query}`, small)).toEqual([]);
  });
});
