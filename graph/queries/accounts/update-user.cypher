// Changes what is given of an account; null leaves. Tells the role and the state that it had, read under the lock.
MATCH (u:User {login: $login})
SET u.changed = $at
WITH u, u.role AS role, u.active AS active
SET u.name = coalesce($name, u.name), u.role = coalesce($role, u.role), u.language = coalesce($language, u.language),
  u.person = coalesce($person, u.person), u.active = coalesce($active, u.active)
RETURN u.id AS id, role, active
