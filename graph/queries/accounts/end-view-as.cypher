// Ends looking through the eyes of another account; answers who looked and as whom, once.
MATCH (s:Session {hash: $hash}) WHERE s.viewAs IS NOT NULL
WITH s, s.user AS user, s.viewAs AS as, s.viewAsUntil AS until
SET s.viewAs = null, s.viewAsUntil = null
RETURN user, as, until
