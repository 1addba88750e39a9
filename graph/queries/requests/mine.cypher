// What somebody asked for, latest first, as he gave it; whether the record exists is in none of it.
MATCH (q:Request {user: $user})
WHERE q.at > $after
RETURN q.id AS id, q.kind AS kind, q.at AS at, q.reason AS reason, q.state AS state, q.record AS record, q.type AS type,
  q.tie AS tie, CASE q.kind WHEN 'lowering' THEN q.marking END AS marking, q.target AS target, q.asked AS asked,
  q.minutes AS minutes, CASE WHEN q.kind = 'lowering' OR q.state = 'accepted' THEN q.decision END AS decision
ORDER BY at DESC, id LIMIT 100
