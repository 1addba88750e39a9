// Every account with its circles, ceilings and last sign-in; never a secret.
MATCH (u:User)
RETURN u.id AS id, u.login AS login, u.name AS name, u.role AS role, u.language AS language, u.person AS person,
  u.active AS active, u.password IS NOT NULL AS hasPassword,
  COLLECT { MATCH (u)-[m:MEMBER]->(c:Circle) WHERE m.since <= $now AND (m.until IS NULL OR m.until > $now)
    RETURN [c.code, toString(m.level)] ORDER BY c.code } AS memberships
ORDER BY login
