// Uses a challenge: whoever takes its lock first marks it, so it answers once, also to two at a time.
MATCH (c:Challenge {hash: $hash})
SET c._lock = true
WITH c WHERE c.used IS NULL AND c.until > $now AND c.purpose = $purpose AND c.user = $user
SET c.used = $now
RETURN c.purpose AS purpose
