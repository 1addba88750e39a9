// What the reader asked for, latest first, as he gave it; of a record, what he sees of it by now. Whether it exists is in none of it.
MATCH (q:Request {user: $user}) WHERE q.at > $after
OPTIONAL MATCH (n:Record {id: q.record}) WHERE n.access IN $access
OPTIONAL MATCH (a:Record {id: q.record})-[t]->(b:Record)
WHERE t.id = q.tie AND a.access IN $access AND t.access IN $access AND b.access IN $access
RETURN q.id AS id, q.kind AS kind, q.at AS at, q.reason AS reason, q.state AS state, q.record AS record, n.type AS type,
  n.label AS label, b.label AS other, CASE q.kind WHEN 'lowering' THEN q.marking END AS marking, q.target AS target,
  q.asked AS asked, q.minutes AS minutes, CASE WHEN q.kind = 'lowering' OR q.state = 'accepted' THEN q.decision END AS decision
ORDER BY at DESC, id LIMIT 100
