import type { Rule } from './scope.ts';

const OK = 'a.access IN $access AND r.access IN $access AND b.access IN $access';

/** Queries that break the rule: what each shows, its text, and what the check must say of it. */
export const planted: readonly (readonly [string, string, readonly Rule[]])[] = [
  ['no predicate', 'MATCH (p:Person) RETURN p.id AS id', ['unchecked']],
  ['a predicate under OR', 'MATCH (p) WHERE p.access IN $access OR p.open RETURN p.id AS id', ['unchecked']],
  ['a predicate under XOR', 'MATCH (p) WHERE p.access IN $access XOR p.open RETURN p.id AS id', ['unchecked']],
  ['a predicate under NOT', 'MATCH (p) WHERE NOT p.access IN $access RETURN p.id AS id', ['unchecked']],
  ['a predicate under NOT and brackets', 'MATCH (p) WHERE NOT (p.access IN $access) RETURN p.id AS id', ['unchecked']],
  [
    'a predicate in CASE',
    'MATCH (p) WHERE CASE WHEN true THEN p.access IN $access END RETURN p.id AS id',
    ['unchecked'],
  ],
  ['a compared predicate', 'MATCH (p) WHERE p.access IN $access = false RETURN p.id AS id', ['unchecked']],
  ['a longer list', "MATCH (p) WHERE p.access IN $access + ['x'] RETURN p.id AS id", ['unchecked']],
  ['another parameter', 'MATCH (p) WHERE p.access IN $accessible RETURN p.id AS id', ['unchecked']],
  ['another property', 'MATCH (p) WHERE p.acces IN $access RETURN p.id AS id', ['unchecked']],
  ['the predicate of another variable', 'MATCH (p), (q) WHERE q.access IN $access RETURN p.id AS id', ['unchecked']],
  ['a predicate in a comment', 'MATCH (p) // WHERE p.access IN $access\nRETURN p.id AS id', ['unchecked']],
  ['a predicate in a string', "MATCH (p) WHERE p.x = 'p.access IN $access' RETURN p.id AS id", ['unchecked']],
  ['a filter after the match', 'MATCH (p) WITH p WHERE p.access IN $access RETURN p.id AS id', ['unchecked']],
  ['a null of OPTIONAL MATCH', 'OPTIONAL MATCH (p {id: $id}) RETURN p.id AS id', ['unchecked']],
  ['a node without a name', 'MATCH (:Person {id: $id}) RETURN 1 AS one', ['unnamed']],
  [
    'a relationship without a name',
    'MATCH (a)--(b) WHERE a.access IN $access AND b.access IN $access RETURN 1 AS one',
    ['unnamed'],
  ],
  [
    'a relationship without a predicate',
    'MATCH (a)-[r:KNOWS]->(b) WHERE a.access IN $access AND b.access IN $access RETURN r.id AS id',
    ['unchecked'],
  ],
  [
    'an end without a predicate',
    'MATCH (a)-[r]->(b) WHERE a.access IN $access AND r.access IN $access RETURN b.id AS id',
    ['unchecked'],
  ],
  ['a second pattern', `MATCH (a)-[r]->(b), (c:Issue) WHERE ${OK} RETURN c.id AS id`, ['unchecked']],
  [
    'a name dropped by WITH and used again',
    'MATCH (p) WHERE p.access IN $access WITH 1 AS one MATCH (p) RETURN p.id AS id',
    ['unchecked'],
  ],
  [
    'a name out of its subquery',
    'CALL () { MATCH (p) WHERE p.access IN $access RETURN 1 AS one } MATCH (p) RETURN p.id AS id',
    ['unchecked'],
  ],
  [
    'a subquery that does not import',
    'MATCH (p) WHERE p.access IN $access CALL () { MATCH (p) RETURN count(p) AS n } RETURN n',
    ['unchecked'],
  ],
  [
    'the second half of a union',
    'MATCH (p) WHERE p.access IN $access RETURN p.id AS id UNION MATCH (p) RETURN p.id AS id',
    ['unchecked'],
  ],
  ['a mix of platform and record labels', 'MATCH (n:User&Person) RETURN n.id AS id', ['unchecked']],
  ['a record label as an alternative', 'MATCH (n:User|Person) RETURN n.id AS id', ['unchecked']],
  ['a negated platform label', 'MATCH (n:!User) RETURN n.id AS id', ['unchecked']],
  ['a dynamic label', 'MATCH (n:$($label)) RETURN n.id AS id', ['unchecked']],
  [
    'a platform node tied to a record',
    'MATCH (u:User)-[:MEMBER]->(p:Person) RETURN p.id AS id',
    ['unchecked', 'unnamed'],
  ],
  ['an unknown tie of the platform', 'MATCH (u:User)-[:SAW]->(c:Circle) RETURN c.id AS id', ['unnamed']],
  ['any tie of the platform', 'MATCH (u:User)-->(c:Circle) RETURN c.id AS id', ['unnamed']],
  ['a long tie of the platform', 'MATCH (u:User)-[:MEMBER*]->(c:Circle) RETURN c.id AS id', ['path']],
  [
    'a path of many steps, ends only',
    'MATCH (a)-[:KNOWS*..4]-(b) WHERE a.access IN $access AND b.access IN $access RETURN b.id AS id',
    ['path'],
  ],
  [
    'a shortest path with its nodes only',
    'MATCH p = shortestPath((a)-[*..6]-(b)) WHERE all(x IN nodes(p) WHERE x.access IN $access) RETURN length(p) AS n',
    ['path'],
  ],
  [
    'a shortest path with its relationships only',
    'MATCH p = shortestPath((a)-[*..6]-(b)) WHERE a.access IN $access AND b.access IN $access AND all(r IN relationships(p) WHERE r.access IN $access) RETURN length(p) AS n',
    ['path'],
  ],
  [
    'any() instead of all()',
    'MATCH p = (a)-[*..3]-(b) WHERE any(x IN nodes(p) WHERE x.access IN $access) AND all(r IN relationships(p) WHERE r.access IN $access) RETURN length(p) AS n',
    ['unchecked', 'unchecked', 'path'],
  ],
  [
    'all() with an alternative inside',
    'MATCH p = (a)-[*..3]-(b) WHERE all(x IN nodes(p) WHERE x.access IN $access OR x.open) AND all(r IN relationships(p) WHERE r.access IN $access) RETURN length(p) AS n',
    ['unchecked', 'unchecked', 'path'],
  ],
  [
    'all() over a part of the path',
    'MATCH p = (a)-[*..3]-(b) WHERE all(x IN nodes(p)[1..] WHERE x.access IN $access) AND all(r IN relationships(p) WHERE r.access IN $access) RETURN length(p) AS n',
    ['unchecked', 'unchecked', 'path'],
  ],
  [
    'a shortest path filtered afterwards',
    'MATCH p = shortestPath((a)-[*..6]-(b)) WITH p WHERE all(x IN nodes(p) WHERE x.access IN $access) RETURN length(p) AS n',
    ['unchecked', 'unchecked', 'path'],
  ],
  [
    'a path selector',
    'MATCH p = SHORTEST 3 (a)-[:KNOWS]-+(b) WHERE all(x IN nodes(p) WHERE x.access IN $access) AND all(r IN relationships(p) WHERE r.access IN $access) RETURN length(p) AS n',
    ['path-selector'],
  ],
  [
    'a group of steps without predicates',
    'MATCH (a) WHERE a.access IN $access MATCH (a) ((x)-[r:PART_OF]->(y)){1,4} (b) WHERE b.access IN $access RETURN b.id AS id',
    ['unchecked', 'unchecked', 'unchecked'],
  ],
  [
    'EXISTS without a predicate',
    `MATCH (a) WHERE a.access IN $access AND EXISTS { (a)-[r]-(b) WHERE r.access IN $access } RETURN a.id AS id`,
    ['unchecked'],
  ],
  [
    'EXISTS relying on the outer WHERE',
    'MATCH (a) WHERE EXISTS { (a)-[r]-(b) WHERE b.access IN $access } AND a.access IN $access AND r.access IN $access RETURN a.id AS id',
    ['unchecked'],
  ],
  [
    'a predicate hidden in EXISTS',
    'MATCH (a) WHERE EXISTS { (a) WHERE a.access IN $access } RETURN a.id AS id',
    ['unchecked'],
  ],
  [
    'COUNT without a predicate',
    'MATCH (a) WHERE a.access IN $access RETURN COUNT { (a)--() } AS ties',
    ['unnamed', 'unnamed'],
  ],
  [
    'COLLECT without a predicate',
    'MATCH (a) WHERE a.access IN $access RETURN COLLECT { MATCH (b:Person) RETURN b.id } AS ids',
    ['unchecked'],
  ],
  [
    'a count in ORDER BY',
    'MATCH (a) WHERE a.access IN $access RETURN a.id AS id ORDER BY COUNT { (a)-[r]-(b) WHERE b.access IN $access }',
    ['unchecked'],
  ],
  [
    'a pattern comprehension',
    'MATCH (a) WHERE a.access IN $access RETURN [(a)-[r]-(b) WHERE b.access IN $access | b.id] AS ids',
    ['unchecked'],
  ],
  [
    'a pattern in the map of another',
    'MATCH (a {n: COUNT { (x:Person) }}) WHERE a.access IN $access RETURN a.id AS id',
    ['unchecked'],
  ],
  [
    'a pattern as a condition',
    'MATCH (a) WHERE a.access IN $access AND (a)-[:KNOWS]-() RETURN a.id AS id',
    ['pattern-expression', 'pattern-expression'],
  ],
  [
    'a pattern as a negated condition',
    'MATCH (a), (b) WHERE a.access IN $access AND b.access IN $access AND NOT (a)-[:KNOWS]-(b) RETURN a.id AS id',
    ['pattern-expression'],
  ],
  [
    'a shortest path as a value',
    'MATCH (a), (b) WHERE a.access IN $access AND b.access IN $access RETURN length(shortestPath((a)-[*]-(b))) AS n',
    ['pattern-expression'],
  ],
  ['a record in MERGE', 'MERGE (p:Person {id: $id}) RETURN p.id AS id', ['merge']],
  [
    'a tie in MERGE',
    'MATCH (a), (b) WHERE a.access IN $access AND b.access IN $access MERGE (a)-[r:KNOWS]->(b) RETURN r.id AS id',
    ['merge'],
  ],
  ['an update', 'UNWIND $rows AS row MATCH (n:Record {id: row.id}) SET n += row.set', ['unchecked']],
  ['a deletion', 'MATCH (n:Record {id: $id}) DETACH DELETE n', ['unchecked']],
  ['a write in FOREACH', 'FOREACH (row IN $rows | MERGE (n:Record {id: row.id}))', ['merge']],
  ['a record created without its key', 'CREATE (:Record {id: $id})', ['create-without-access']],
  ['a record created from a parameter', 'CREATE (n:Record $row)', ['create-without-access']],
  ['a record without a label', 'CREATE (n {id: $id})', ['create-without-access']],
  [
    'a tie created without its key',
    'MATCH (a), (b) WHERE a.access IN $access AND b.access IN $access CREATE (a)-[:KNOWS {id: $id}]->(b)',
    ['create-without-access'],
  ],
  [
    'a live record by the key of the trash',
    'MATCH (x:Record) WHERE x.removedAccess IN $access RETURN x.id AS id',
    ['unchecked'],
  ],
  [
    'perhaps a record of the trash',
    'MATCH (x:Removed|Record) WHERE x.removedAccess IN $access RETURN x.id AS id',
    ['unchecked'],
  ],
  [
    'full text without a predicate',
    "CALL db.index.fulltext.queryNodes('s', $q) YIELD node RETURN node.id AS id",
    ['unchecked'],
  ],
  [
    'full text filtered afterwards',
    "CALL db.index.fulltext.queryNodes('s', $q) YIELD node WITH node WHERE node.access IN $access RETURN node.id AS id",
    ['unchecked'],
  ],
  [
    'a full-text score',
    "CALL db.index.fulltext.queryNodes('s', $q) YIELD node, score WHERE node.access IN $access RETURN node.id AS id ORDER BY score",
    ['score'],
  ],
  [
    'full text over relationships',
    "CALL db.index.fulltext.queryRelationships('s', $q) YIELD relationship AS r WHERE r.access IN $access RETURN r.id AS id",
    ['clause'],
  ],
  ['a procedure that counts', 'CALL db.labels() YIELD label RETURN label', ['clause']],
  ['a file read', "LOAD CSV FROM 'file:///a.csv' AS row RETURN row", ['clause']],
  ['a command', 'SHOW INDEXES', ['clause']],
  ['two statements', 'MATCH (u:User) RETURN u.id AS id; MATCH (p) RETURN p.id AS id', ['not-understood', 'clause']],
  ['what cannot be read', 'MATCH (u:User RETURN u.id AS id', ['not-understood']],
  ['a page without an order', 'MATCH (p) WHERE p.access IN $access RETURN p.id AS id LIMIT 20', ['unordered']],
  [
    'a page of WITH without an order',
    'MATCH (p) WHERE p.access IN $access WITH p LIMIT 20 RETURN p.id AS id ORDER BY id',
    ['unordered'],
  ],
  ['rows skipped without an order', 'MATCH (p) WHERE p.access IN $access RETURN p.id AS id SKIP 20', ['unordered']],
  ['a slice without an order', 'MATCH (p) WHERE p.access IN $access RETURN collect(p.id)[..20] AS ids', ['unordered']],
  [
    'a slice ordered too late',
    'MATCH (p) WHERE p.access IN $access RETURN collect(p.id)[..20] AS ids ORDER BY ids',
    ['unordered'],
  ],
  [
    'a slice of an unordered list',
    'MATCH (p) WHERE p.access IN $access WITH collect(p.id) AS ids RETURN ids[..20] AS ids',
    ['unordered'],
  ],
  [
    'the first of an unordered list',
    'MATCH (p) WHERE p.access IN $access RETURN head(collect(p.id)) AS id',
    ['unordered'],
  ],
  ['the first by its number', 'MATCH (p) WHERE p.access IN $access RETURN collect(p.id)[0] AS id', ['unordered']],
  ['an identity of the store', 'MATCH (p) WHERE p.access IN $access RETURN elementId(p) AS id', ['internal-id']],
  ['the older identity', 'MATCH (p) WHERE p.access IN $access RETURN collect(id(p)) AS ids', ['internal-id']],
  [
    'an excuse without a reason',
    '// unordered:\nMATCH (p) WHERE p.access IN $access RETURN p.id AS id LIMIT 20',
    ['unordered'],
  ],
  ...(
    [
      [
        'returns the record',
        'OPTIONAL MATCH (n:Record {id: $id}) CREATE (q:Request {id: $q, marking: n.access}) RETURN n.id AS id',
      ],
      [
        'returns that it is there',
        'OPTIONAL MATCH (n:Record {id: $id}) CREATE (q:Request {id: $q}) RETURN n IS NULL AS none',
      ],
      [
        'returns what it created',
        'OPTIONAL MATCH (n:Record {id: $id}) CREATE (q:Request {marking: n.access}) RETURN q.marking AS m',
      ],
      [
        'writes only where the record is there',
        'MATCH (n:Record {id: $id}) CREATE (q:Request {id: $q, marking: n.access})',
      ],
      [
        'chooses by a WHERE',
        "OPTIONAL MATCH (n:Record {id: $id}) WHERE n.access = 'a:1' CREATE (q:Request {marking: n.access})",
      ],
      [
        'chooses by a WITH',
        'OPTIONAL MATCH (n:Record {id: $id}) WITH n WHERE n IS NOT NULL CREATE (q:Request {marking: n.access})',
      ],
      [
        'keeps more than the marking',
        'OPTIONAL MATCH (n:Record {id: $id}) CREATE (q:Request {marking: n.access, label: n.label})',
      ],
      [
        'keeps all properties',
        'OPTIONAL MATCH (n:Record {id: $id}) CREATE (q:Request {marking: n.access, all: properties(n)})',
      ],
      [
        'keeps the record itself in a list',
        'OPTIONAL MATCH (n:Record {id: $id}) CREATE (q:Request {marking: [n][0].label})',
      ],
      ['looks up by another property', 'OPTIONAL MATCH (n:Record {label: $id}) CREATE (q:Request {marking: n.access})'],
      ['looks up every record', 'OPTIONAL MATCH (n:Record) CREATE (q:Request {marking: n.access})'],
      ['looks up neighbours', 'OPTIONAL MATCH (n:Record {id: $id})--(m) CREATE (q:Request {marking: n.access})'],
      [
        'ties what it writes to the record',
        'OPTIONAL MATCH (n:Record {id: $id}) CREATE (q:Request {marking: n.access})-[:ABOUT]->(n)',
      ],
      ['writes a record', 'OPTIONAL MATCH (n:Record {id: $id}) CREATE (q:Record {id: $q, access: n.access})'],
      [
        'writes two',
        'OPTIONAL MATCH (n:Record {id: $id}) CREATE (q:Request {marking: n.access}), (r:Person {access: n.access})',
      ],
      ['changes the record', 'OPTIONAL MATCH (n:Record {id: $id}) SET n.access = $key CREATE (q:Request {id: $q})'],
      ['deletes the record', 'OPTIONAL MATCH (n:Record {id: $id}) CREATE (q:Request {id: $q}) DELETE n'],
      [
        'looks around in a subquery',
        'OPTIONAL MATCH (n:Record {id: $id}) CREATE (q:Request {m: COUNT { MATCH (n)--(x) }})',
      ],
      [
        'looks around elsewhere in a list',
        'OPTIONAL MATCH (n:Record {id: $id}) CREATE (q:Request {marking: n.access, m: [(x)--(y) | x.label]})',
      ],
      ['looks around in a list', 'OPTIONAL MATCH (n:Record {id: $id}) CREATE (q:Request {m: [(n)--(x) | x.label]})'],
      ['reads first', 'MATCH (x:Person) OPTIONAL MATCH (n:Record {id: $id}) CREATE (q:Request {marking: n.access})'],
    ] as const
  ).map(
    ([what, query]) =>
      [
        `what tells the owner, not the reader, and ${what}`,
        `// tells the owner, not the reader: a reason\n${query}`,
        ['tells-reader'],
      ] as const,
  ),
  [
    'the form of what tells the owner, with no reason given',
    '// tells the owner, not the reader:\nOPTIONAL MATCH (n:Record {id: $id}) CREATE (q:Request {id: $q, marking: n.access})',
    ['unchecked'],
  ],
];
