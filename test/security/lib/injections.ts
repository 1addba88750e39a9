const openings = ["'", '"', '`', '\\', '\\u0027', "')", '")', "'}", '"}', '`]', '})', "'})", '\n', ';', '*/', '//', '$', '$access', '{', '}'] as const; // prettier-ignore

const statements = [
  'MATCH (n) DETACH DELETE n',
  'MATCH (n) SET n.access = "cluster:0"',
  'OR true',
  'OR 1=1',
  'RETURN n',
  'UNION MATCH (n) RETURN n.id AS id',
  'CALL db.labels()',
  'CALL dbms.listConfig()',
  'CALL apoc.cypher.runMany("CREATE (:X)", {})',
  'LOAD CSV FROM "http://127.0.0.1:1/x" AS l RETURN l',
  'CREATE (:Injected)',
  'MERGE (:Injected {a: 1})',
  'WITH 1 AS x MATCH (n) REMOVE n.access',
  'SHOW USERS',
  'CREATE USER x SET PASSWORD "y"',
  'FOREACH (x IN [1] | CREATE (:Injected))',
  '}) CALL { MATCH (n) DELETE n } RETURN 1 //',
  ':Record {access: "cluster:4"}',
  '*[1..9]*',
  'a AND NOT b OR c~2 [x TO y] {z TO w} f:g^9 \\ /.*/',
] as const;

const closings = ['', ' //', ' /*', "'", '"'] as const;

/** Texts that would end a string, a name, a pattern or a search query early and go on with a statement of their own. */
export const injections = (count: number): readonly string[] => {
  const all = statements.flatMap((statement, s) =>
    openings.flatMap((opening, o) => closings.map((closing, c) => ({ text: `${opening} ${statement}${closing}`, key: (s * 7 + o * 11 + c * 13) % 101 }))),
  ); // prettier-ignore
  return all.toSorted((a, b) => a.key - b.key).slice(0, count).map(({ text }) => text); // prettier-ignore
};
