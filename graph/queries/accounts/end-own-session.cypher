// Ends one session of an account.
MATCH (s:Session {id: $id}) WHERE s.user = $user
WITH s, s.id AS id
DETACH DELETE s
RETURN id
