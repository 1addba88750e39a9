// Sets the password hash of an account.
MATCH (u:User {id: $id})
SET u.password = $password
RETURN u.id AS id
