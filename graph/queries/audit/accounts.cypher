// What the accounts among these ids are called.
MATCH (u:User) WHERE u.id IN $ids
RETURN u.id AS id, u.name AS label
ORDER BY id
