import type { Rule } from './scope.ts';

const abuses = [
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
] as const;

/** What is declared to tell the owner and could tell the reader: what each does, its text, and what the check must say of it. */
export const tellingTheReader: readonly (readonly [string, string, readonly Rule[]])[] = [
  ...abuses.map(
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
