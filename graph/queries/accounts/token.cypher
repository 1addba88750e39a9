// The account and the limits behind an API token that has not ended.
MATCH (t:Token {hash: $hash}) WHERE t.until > $now
MATCH (u:User {id: t.user}) WHERE u.active
SET t.used = $now
RETURN u.id AS id, u.login AS login, u.name AS name, t.role AS role, u.language AS language, u.person AS person,
  u.active AS active, u.password AS password, t.circles AS circles, t.cost AS cost,
  COLLECT { MATCH (u)-[m:MEMBER|GRANT]->(c:Circle)
    WHERE coalesce(m.since, '') <= $now AND (m.until IS NULL OR m.until > $now)
    RETURN [c.code, toString(m.level), toString(c.defaultLevel), m.since, m.request]
    ORDER BY m.request IS NOT NULL, m.since, c.code } AS memberships
