// The active administrators, locked one after the other: the last one cannot be two people's to take away.
MATCH (u:User {role: 'administrator'}) WHERE u.active
WITH u ORDER BY u.id
SET u.changed = $at
WITH u WHERE u.role = 'administrator' AND u.active
RETURN u.login AS login
