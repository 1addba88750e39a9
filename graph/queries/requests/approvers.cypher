// Who may approve that a marking is lowered: active accounts, not the asker's own, that hold it at this moment and own its circle
// or are directors.
MATCH (c:Circle {code: $circle})
MATCH (u:User)-[m:MEMBER|GRANT]->(c)
WHERE u.active AND u.id <> $asker AND u.role IN $roles AND (u.id = c.owner OR u.role = 'director')
  AND m.level >= $level AND m.since <= $now AND (m.until IS NULL OR m.until > $now)
RETURN DISTINCT u.id AS user, u.name AS name, u.id = coalesce(c.owner, '') AS owner ORDER BY name, user
