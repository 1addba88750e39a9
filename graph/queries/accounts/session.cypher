// The account behind a session that has neither ended nor been idle too long; notes that it was used, once a minute.
MATCH (s:Session {hash: $hash}) WHERE s.until > $now AND s.seen > $idleSince
MATCH (u:User {id: s.user}) WHERE u.active
FOREACH (_ IN CASE WHEN s.seen < $noteAfter THEN [1] ELSE [] END | SET s.seen = $now)
RETURN u.id AS id, u.login AS login, u.name AS name, u.role AS role, u.language AS language, u.person AS person,
  u.active AS active, u.password AS password, s.id AS session, s.proved AS proved,
  COLLECT { MATCH (u)-[m:MEMBER|GRANT]->(c:Circle) WHERE m.since <= $now AND (m.until IS NULL OR m.until > $now)
    RETURN [c.code, toString(m.level), toString(c.defaultLevel), c.closed, m.request]
    ORDER BY m.request IS NOT NULL, coalesce(m.joined, m.since), c.code } AS memberships,
  s.viewAs AS viewAs, s.viewAsUntil AS viewAsUntil
