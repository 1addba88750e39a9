// Ends a half session: only one request may turn it into a session.
MATCH (h:HalfSession {hash: $hash})
SET h._lock = true
WITH h, h.user AS user WHERE h.until > $now
SET h.until = $now
RETURN user
