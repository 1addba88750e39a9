// Who can see what bears a marking: the accounts that hold its circle at its level or above.
MATCH (u:User)-[m:MEMBER|GRANT]->(c:Circle {code: $circle})
WHERE u.active AND m.level >= $level AND coalesce(m.since, '') <= $now AND (m.until IS NULL OR m.until > $now)
RETURN DISTINCT u.id AS id, u.name AS name, u.role AS role, c.name AS circle
ORDER BY name, id
