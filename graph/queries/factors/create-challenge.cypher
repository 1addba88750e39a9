// Keeps the hash of a challenge for a few minutes, and forgets some that have ended.
CREATE (c:Challenge {hash: $hash, purpose: $purpose, user: $user, until: $until})
WITH c
OPTIONAL MATCH (old:Challenge) WHERE old.until < $now
WITH c, old ORDER BY old.until LIMIT 20
DETACH DELETE old
RETURN DISTINCT c.purpose AS purpose
