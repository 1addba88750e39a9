// The account of a sign-in name, with the hash of its password.
MATCH (u:User {login: $login})
RETURN u.id AS id, u.login AS login, u.name AS name, u.role AS role, u.language AS language, u.person AS person,
  u.active AS active, u.password AS password,
  COLLECT { MATCH (u)-[m:MEMBER|GRANT]->(c:Circle) WHERE m.since <= $now AND (m.until IS NULL OR m.until > $now)
    RETURN [c.code, toString(m.level), toString(c.defaultLevel), c.closed, m.request]
    ORDER BY m.request IS NOT NULL, coalesce(m.joined, m.since), c.code } AS memberships
