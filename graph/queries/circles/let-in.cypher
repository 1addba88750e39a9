// Lets an account into a circle from a moment on: the membership that holds then ends then, what was planned for later gives way.
// Writing to the circle first makes two who do so at once take turns.
MATCH (u:User) WHERE (u.id = $user OR u.login = $user) AND u.active
MATCH (c:Circle {code: $circle})
SET c.changed = $now
WITH u, c
CALL (u, c) {
  MATCH (u)-[m:MEMBER]->(c) WHERE m.since >= $since
  DELETE m
}
WITH u, c, COLLECT { MATCH (u)-[m:MEMBER]->(c) WHERE m.until IS NULL OR m.until > $since
  RETURN {level: m.level, joined: m.joined} ORDER BY m.since } AS before
CALL (u, c) {
  MATCH (u)-[m:MEMBER]->(c) WHERE m.until IS NULL OR m.until > $since
  SET m.until = $since, m.endedBy = $by, m.endReason = $reason
}
CREATE (u)-[:MEMBER {level: $level, since: $since, until: $until, joined: coalesce(before[0].joined, $since), by: $by,
  reason: $reason}]->(c)
RETURN u.id AS user, before[0].level AS before
