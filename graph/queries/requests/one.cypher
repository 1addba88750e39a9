// One request, with whether its asker may still ask for it: active, with his role, and the keys that he holds at this moment.
MATCH (q:Request {id: $id})
MATCH (u:User {id: q.user})
RETURN q.id AS id, q.kind AS kind, q.user AS user, u.name AS userName, q.at AS at, q.reason AS reason, q.state AS state,
  q.record AS record, q.tie AS tie, q.type AS type, q.version AS version, q.marking AS marking, q.target AS target,
  q.decidedBy AS decidedBy, u.active AS active, u.role AS role,
  COLLECT { MATCH (u)-[m:MEMBER|GRANT]->(c:Circle) WHERE m.since <= $now AND (m.until IS NULL OR m.until > $now)
    RETURN [c.code, toString(m.level)] ORDER BY c.code, m.level } AS memberships
