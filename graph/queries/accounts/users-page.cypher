// One page of the accounts by sign-in name, with their circles, last sign-in and open sessions; never a secret.
MATCH (u:User)
WHERE ($text = '' OR u.login CONTAINS $text OR toLower(u.name) CONTAINS $text) AND ($after IS NULL OR u.login > $after)
WITH u ORDER BY u.login LIMIT $limit
RETURN u.id AS id, u.login AS login, u.name AS name, u.role AS role, u.language AS language, u.person AS person,
  u.active AS active, u.password IS NOT NULL AS hasPassword, u.signedIn AS signedIn,
  COUNT { MATCH (s:Session {user: u.id}) WHERE s.until > $now AND s.seen > $idleSince AND s.retired IS NULL } AS sessions,
  EXISTS { MATCH (l:SignInLink {user: u.id}) WHERE l.until > $now } AS linkOpen,
  COLLECT { MATCH (u)-[m:MEMBER]->(c:Circle) WHERE m.since <= $now AND (m.until IS NULL OR m.until > $now)
    RETURN [c.code, c.name, toString(m.level)] ORDER BY c.code } AS circles
ORDER BY login
