// Requests that wait for the reader's decision, oldest first: on circles that he owns or, as a director, on any; on an access only
// where the owner does not decide himself. What is about a record that he does not see is not there.
MATCH (q:Request {state: 'open'})
WHERE q.kind IN ['lowering', 'access'] AND q.user <> $user AND (q.kind = 'lowering' OR q.at > $after)
MATCH (n:Record {id: q.record}) WHERE n.access IN $access
MATCH (c:Circle {code: split(q.marking, ':')[0]})
OPTIONAL MATCH (o:User {id: c.owner})-[m:MEMBER|GRANT]->(c)
WHERE o.active AND o.id <> q.user AND o.role IN $roles AND m.level >= toInteger(split(q.marking, ':')[1])
  AND m.since <= $now AND (m.until IS NULL OR m.until > $now)
WITH q, n, c, count(o) > 0 AS owned
WHERE q.marking IN $access AND (c.owner = $user OR ($director AND (q.kind = 'lowering' OR NOT owned)))
OPTIONAL MATCH (a:Record {id: q.record})-[t]->(b:Record)
WHERE t.id = q.tie AND a.access IN $access AND t.access IN $access AND b.access IN $access
WITH q, n, c, t, b WHERE q.tie IS NULL OR t IS NOT NULL
OPTIONAL MATCH (u:User {id: q.user})
RETURN q.id AS id, q.kind AS kind, u.name AS userName, q.at AS at, q.reason AS reason, q.marking AS marking, q.target AS target,
  c.name AS circle, q.record AS record, n.type AS type, n.label AS label, q.tie AS tie, type(t) AS tieType, b.label AS other
ORDER BY at, id LIMIT 100
