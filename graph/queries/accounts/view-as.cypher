// Lets a session look through the eyes of another account until a moment.
MATCH (s:Session {hash: $hash})
MATCH (u:User {id: $as}) WHERE u.active AND u.id <> s.user
SET s.viewAs = u.id, s.viewAsUntil = $until
RETURN u.id AS as
