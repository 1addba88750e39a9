// Ends the sessions of an account, but for the one that is kept; tells those that were open.
MATCH (s:Session {user: $user}) WHERE $keep IS NULL OR s.id <> $keep
WITH s, s.id AS id, s.retired IS NULL AS open
DETACH DELETE s
WITH id, open WHERE open
RETURN id
