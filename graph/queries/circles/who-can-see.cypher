// Who can see at this moment what bears a marking: the active accounts that hold its circle at its level or above.
MATCH (c:Circle {code: $circle})
OPTIONAL MATCH (o:User {id: c.owner}) WHERE o.active
RETURN c.code AS code, c.name AS name, c.kind AS kind, c.purpose AS purpose, o.name AS owner, COLLECT {
  MATCH (u:User)-[m:MEMBER|GRANT]->(c)
  WHERE u.active AND m.level >= $level AND m.since <= $now AND (m.until IS NULL OR m.until > $now)
  WITH u, m ORDER BY coalesce(m.until, '9999') DESC, m.level DESC
  WITH u, collect(m)[0] AS longest
  RETURN {id: u.id, name: u.name, role: u.role, level: longest.level, until: longest.until} ORDER BY u.name, u.id
} AS people
