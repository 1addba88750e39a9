// Who can see what bears a marking: the accounts that hold its circle at its level or above.
MATCH (u:User)-[m:MEMBER]->(c:Circle {code: $circle}) WHERE u.active AND m.level >= $level
RETURN u.id AS id, u.name AS name, u.role AS role, c.name AS circle
ORDER BY name, id
