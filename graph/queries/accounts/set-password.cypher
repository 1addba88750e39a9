// Sets the password hash of an account and ends its other sessions.
MATCH (u:User {id: $id})
SET u.password = $password
WITH u
OPTIONAL MATCH (s:Session {user: u.id}) WHERE s.hash <> $keep
DETACH DELETE s
RETURN DISTINCT u.id AS id
