// Everybody who ever was a member of some circles: each period with its level, who let him in or out and why, latest first.
MATCH (u:User)-[m:MEMBER]->(c:Circle) WHERE c.code IN $codes
OPTIONAL MATCH (b:User {id: m.by})
OPTIONAL MATCH (e:User {id: m.endedBy})
RETURN c.code AS circle, u.id AS user, u.name AS name, u.role AS role, u.active AS active, m.level AS level, m.since AS since,
  m.until AS until, b.name AS by, m.reason AS reason, e.name AS endedBy, m.endReason AS endReason
ORDER BY u.name, u.id, m.since DESC, c.code
