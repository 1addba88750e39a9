// Keeps that a browser was sent to the identity provider, and for whom; forgets some that never came back.
CREATE (e:Errand {hash: $hash, user: $user, back: $back, until: $until})
WITH e
OPTIONAL MATCH (old:Errand) WHERE old.until < $now
WITH e, old ORDER BY old.until LIMIT 20
DETACH DELETE old
RETURN DISTINCT e.until AS until
