// Replaces the hash of a password by one of the same password with the settings of today.
MATCH (u:User {id: $id})
SET u.changed = $at
WITH u WHERE u.password = $before
SET u.password = $password
RETURN u.id AS id
