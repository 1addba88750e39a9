// Creates an account. The unique constraint refuses a sign-in name that is taken.
CREATE (u:User {id: $id, login: $login, name: $name, role: $role, language: $language, person: $person, active: true, at: $at})
RETURN u.id AS id
