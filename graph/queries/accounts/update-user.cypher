// Changes what is given of an account; null leaves.
MATCH (u:User {login: $login})
SET u.name = coalesce($name, u.name), u.role = coalesce($role, u.role), u.language = coalesce($language, u.language),
  u.person = coalesce($person, u.person), u.active = coalesce($active, u.active)
RETURN u.id AS id
