// Ends the membership of an account at a moment; what was planned for later is dropped. Answers the level that it held.
MATCH (u:User) WHERE u.id = $user OR u.login = $user
MATCH (c:Circle {code: $circle})
SET c.changed = $now
WITH u, c, COLLECT { MATCH (u)-[m:MEMBER]->(c) WHERE m.until IS NULL OR m.until > $at RETURN m.level ORDER BY m.since } AS levels
WHERE size(levels) > 0
CALL (u, c) {
  MATCH (u)-[m:MEMBER]->(c) WHERE m.since >= $at
  DELETE m
}
CALL (u, c) {
  MATCH (u)-[m:MEMBER]->(c) WHERE m.until IS NULL OR m.until > $at
  SET m.until = $at, m.endedBy = $by, m.endReason = $reason
}
RETURN u.id AS user, levels[0] AS level
