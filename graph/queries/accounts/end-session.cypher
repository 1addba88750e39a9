// Ends the session of a secret.
MATCH (s:Session {hash: $hash})
WITH s, s.id AS id, s.user AS user
DETACH DELETE s
RETURN id, user
