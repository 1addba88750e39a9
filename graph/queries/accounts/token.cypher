// The account and the limits behind an API token that has not ended; notes that it was used, once a minute. A token never has
// a role that its account could not give it today.
MATCH (t:Token {hash: $hash}) WHERE t.until > $now
MATCH (u:User {id: t.user}) WHERE u.active AND (u.role = 'administrator' OR t.role IN [u.role, 'guest'])
FOREACH (_ IN CASE WHEN coalesce(t.used, '') < $noteAfter THEN [1] ELSE [] END | SET t.used = $now)
RETURN u.id AS id, u.login AS login, u.name AS name, t.role AS role, u.language AS language, u.person AS person,
  u.active AS active, u.password AS password, t.circles AS circles, t.cost AS cost,
  COLLECT { MATCH (u)-[m:MEMBER]->(c:Circle) WHERE m.since <= $now AND (m.until IS NULL OR m.until > $now)
    RETURN [c.code, toString(m.level), toString(c.defaultLevel), c.closed, null] ORDER BY m.joined, c.code } AS memberships
