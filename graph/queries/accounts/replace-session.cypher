// Gives a session a new secret after its owner has proved again who he is. What was asked with the old secret a moment ago is
// still answered: it works for a few seconds more, and proves nothing.
MATCH (s:Session {hash: $hash})
SET s.seen = $at
WITH s WHERE s.retired IS NULL
WITH s, s.id AS id, s.at AS at, s.until AS until, s.device AS device, s.user AS user
SET s.id = $retired, s.until = CASE WHEN until < $grace THEN until ELSE $grace END, s.proved = '', s.retired = true
CREATE (n:Session {id: id, hash: $newHash, user: user, at: at, seen: $at, proved: $at, until: until, device: device})
RETURN n.id AS id, n.until AS until
