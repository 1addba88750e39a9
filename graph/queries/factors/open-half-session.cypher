// Keeps who has shown one factor and owes another; forgets those of the same account that have ended.
CREATE (h:HalfSession {hash: $hash, user: $user, step: $step, means: $means, password: $password, until: $until})
WITH h
OPTIONAL MATCH (old:HalfSession {user: $user}) WHERE old.until < $now
DETACH DELETE old
RETURN DISTINCT h.step AS step
