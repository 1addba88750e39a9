// Uses what was kept of an errand to the identity provider: its answer counts once.
MATCH (e:Errand {hash: $hash})
SET e._lock = true
WITH e WHERE e.used IS NULL AND e.until > $now
SET e.used = $now
RETURN e.user AS user, e.back AS back
