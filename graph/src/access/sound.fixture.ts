/** Queries that keep the rule: what each shows, and its text. */
export const sound: readonly (readonly [string, string])[] = [
  ['a node', 'MATCH (p:Person) WHERE p.access IN $access RETURN p.id AS id ORDER BY id LIMIT $limit'],
  ['a predicate beside others', 'MATCH (p:Person) WHERE p.name = $name AND p.access IN $access RETURN p.id AS id'],
  ['a predicate in brackets', 'MATCH (p) WHERE (p.access IN $access AND (p.a = 1 OR p.b = 2)) RETURN p.id AS id'],
  ['a keyword in small letters', 'match (p:Person) where p.access in $access return p.id as id'],
  ['a name in backticks', 'MATCH (`a b`:Person) WHERE `a b`.access IN $access RETURN `a b`.id AS id'],
  [
    'a path of one step',
    'MATCH (a)-[r:KNOWS]->(b) WHERE a.access IN $access AND r.access IN $access AND b.access IN $access RETURN b.id AS id',
  ],
  ['a predicate inside the node', 'MATCH (p:Person WHERE p.access IN $access) RETURN p.id AS id'],
  [
    'a predicate inside the relationship',
    'MATCH (a WHERE a.access IN $access)-[r:KNOWS WHERE r.access IN $access]->(b WHERE b.access IN $access) RETURN b.id AS id',
  ],
  [
    'a variable checked before',
    'MATCH (a) WHERE a.access IN $access MATCH (a)-[r]-(b) WHERE r.access IN $access AND b.access IN $access RETURN b.id AS id',
  ],
  [
    'a variable checked before and renamed',
    'MATCH (a) WHERE a.access IN $access WITH a AS c OPTIONAL MATCH (c)-[r]-(b) WHERE r.access IN $access AND b.access IN $access RETURN b.id AS id',
  ],
  [
    'a shortest path',
    `MATCH (a {id: $a}) WHERE a.access IN $access MATCH (b {id: $b}) WHERE b.access IN $access
     MATCH p = allShortestPaths((a)-[:KNOWS|VIA_MANDATE*..6]-(b))
     WHERE all(x IN nodes(p) WHERE x.access IN $access AND NOT x.id IN $excluded)
       AND all(r IN relationships(p) WHERE r.access IN $access AND r.from <= $on)
     RETURN [x IN nodes(p) | x.id][1..-1] AS ids`,
  ],
  [
    'a path without names, covered as a whole',
    `MATCH p = (:Person)-[:KNOWS]-()-[:KNOWS]-(:Person)
     WHERE all(x IN nodes(p) WHERE x.access IN $access) AND all(r IN relationships(p) WHERE r.access IN $access)
     RETURN length(p) AS steps`,
  ],
  [
    'a list of relationships',
    `MATCH p = (a)-[rs:KNOWS*1..3]-(b)
     WHERE all(n IN nodes(p) WHERE n.access IN $access) AND all(r IN rs WHERE r.access IN $access)
     RETURN length(p) AS steps`,
  ],
  [
    'a group of steps with its own predicate',
    `MATCH (a) WHERE a.access IN $access
     MATCH (a) ((x)-[r:PART_OF]->(y) WHERE x.access IN $access AND r.access IN $access AND y.access IN $access){1,4} (b)
     WHERE b.access IN $access RETURN b.id AS id`,
  ],
  [
    'EXISTS with its own predicate',
    'MATCH (a) WHERE a.access IN $access AND EXISTS { (a)-[r:KNOWS]-(b) WHERE r.access IN $access AND b.access IN $access } RETURN a.id AS id',
  ],
  [
    'COUNT with its own predicate',
    'MATCH (a) WHERE a.access IN $access RETURN COUNT { MATCH (a)-[r]-(b) WHERE r.access IN $access AND b.access IN $access } AS ties',
  ],
  [
    'COLLECT cut in order',
    `MATCH (a) WHERE a.access IN $access
     RETURN COLLECT { MATCH (a)-[r]-(b) WHERE r.access IN $access AND b.access IN $access RETURN b.id ORDER BY b.id }[..5] AS ids`,
  ],
  [
    'a pattern comprehension',
    'MATCH (a) WHERE a.access IN $access RETURN [(a)-[r]-(b) WHERE r.access IN $access AND b.access IN $access | b.id] AS ids',
  ],
  [
    'a pattern comprehension over a list of checked nodes',
    `MATCH (a) WHERE a.access IN $access WITH collect(a) AS all
     RETURN [x IN all | size([(x)-[r]-(b) WHERE r.access IN $access AND b.access IN $access | 1])] AS degrees`,
  ],
  [
    'a subquery that imports',
    `MATCH (a) WHERE a.access IN $access
     CALL (a) { MATCH (a)-[r]-(b) WHERE r.access IN $access AND b.access IN $access WITH b ORDER BY b.id RETURN collect(b)[..600] AS near }
     UNWIND near AS n MATCH (n)-[s]-(c) WHERE s.access IN $access AND c.access IN $access RETURN c.id AS id`,
  ],
  [
    'a subquery in the older form',
    'MATCH (a) WHERE a.access IN $access CALL { WITH a MATCH (a)-[r]-(b) WHERE r.access IN $access AND b.access IN $access RETURN b } RETURN b.id AS id',
  ],
  [
    'a union',
    'MATCH (a:Person) WHERE a.access IN $access RETURN a.id AS id UNION MATCH (o:Organisation) WHERE o.access IN $access RETURN o.id AS id',
  ],
  ['nodes of the platform', 'MATCH (u:User {id: $id})-[m:MEMBER]->(c:Circle) RETURN c.id AS id'],
  ['platform nodes without a name', 'MATCH (:User {id: $id})-[:MEMBER]->(c:Circle) RETURN c.id AS id'],
  ['platform nodes in MERGE', 'MERGE (m:Setting {name: $name}) ON CREATE SET m.value = $value RETURN m.name AS name'],
  [
    'a platform relationship in MERGE',
    'MATCH (u:User {id: $id}) MATCH (c:Circle {id: $circle}) MERGE (u)-[:MEMBER]->(c) RETURN count(*) AS done',
  ],
  ['the trash', 'MATCH (x:Record:Removed) WHERE x.removedAccess IN $access RETURN x.id AS id'],
  [
    'a relationship of the trash',
    'MATCH (x:Removed)-[r]-(y) WHERE x.removedAccess IN $access AND r.removedAccess IN $access AND y.access IN $access RETURN r.id AS id',
  ],
  [
    'a removed relationship between live records, declared',
    '// reads the trash\nMATCH (x)-[r]-(y) WHERE x.access IN $access AND r.removedAccess IN $access AND y.access IN $access RETURN r.id AS id',
  ],
  [
    'full text',
    "CALL db.index.fulltext.queryNodes('actor_search', $q) YIELD node WHERE node.access IN $access RETURN node.id AS id ORDER BY id LIMIT $n",
  ],
  [
    'full text under another name',
    "CALL db.index.fulltext.queryNodes('actor_search', $q) YIELD node AS n WHERE n.access IN $access AND n.kind = 'Person' RETURN n.id AS id",
  ],
  ['a created record with its key', 'UNWIND $rows AS row CREATE (:Record:Person {id: row.id, access: row.access})'],
  ['a created record, key set after', 'UNWIND $rows AS row CREATE (n:Record) SET n.access = row.access, n.id = row.id'],
  [
    'a created record by its row, declared',
    '// sets access: yes\nUNWIND $rows AS row CREATE (n:Record) SET n = row.values',
  ],
  [
    'a created tie',
    `UNWIND $rows AS row MATCH (a:Record {id: row.from}) WHERE a.access IN $access
     MATCH (b:Record {id: row.to}) WHERE b.access IN $access CREATE (a)-[:KNOWS {id: row.id, access: row.access}]->(b)`,
  ],
  ['a created commit', 'CREATE (c:Commit {id: $id, at: datetime()}) RETURN c.id AS id'],
  [
    'a write in FOREACH',
    'MATCH (n:Record) WHERE n.access IN $access FOREACH (i IN [1] | SET n.version = i CREATE (:Commit {id: n.id}))',
  ],
  ['a page declared unordered', '// unordered: at most one row\nMATCH (u:User {id: $id}) RETURN u.id AS id LIMIT 1'],
  [
    'as many cuts as are declared unordered',
    '// unordered, 2 times: at most one row\nMATCH (u:User {id: $id}) WITH u LIMIT 1 RETURN u.id AS id LIMIT 1',
  ],
  ['a slice of a parameter', 'UNWIND $ids[..100] AS id MATCH (n {id: id}) WHERE n.access IN $access RETURN n.id AS id'],
  ['a slice of a stored list', 'MATCH (n) WHERE n.access IN $access RETURN n.aliases[..3] AS aliases'],
  [
    'a slice of a list collected in order',
    'MATCH (n) WHERE n.access IN $access WITH n ORDER BY n.id WITH collect(n.id) AS ids RETURN ids[..3] AS first, size(ids) AS total',
  ],
  [
    'identities for one answer',
    '// response-local ids\nMATCH (n) WHERE n.access IN $access RETURN collect(id(n)) AS ids',
  ],
  [
    'what only looks like a pattern',
    "MATCH (n) WHERE n.access IN $access AND n.name <> '(x)-[r]->(y)' // (z)\nRETURN n.id AS id",
  ],
  [
    'what tells the owner, not the reader',
    `// tells the owner, not the reader: who decides must learn of it, who asks must not
     OPTIONAL MATCH (n:Record {id: $record}) CREATE (q:Request {id: $id, user: $user, marking: n.access})`,
  ],
];
