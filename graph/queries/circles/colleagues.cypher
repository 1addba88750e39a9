// Every active account by name, to choose one from.
MATCH (u:User) WHERE u.active
RETURN u.id AS id, u.name AS name, u.role AS role
ORDER BY name, id
