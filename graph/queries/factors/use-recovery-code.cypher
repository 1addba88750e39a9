// Spends a recovery code: it works once, also for two at a time.
MATCH (c:RecoveryCode {user: $user, hash: $hash})
SET c._lock = true
WITH c WHERE c.used IS NULL
SET c.used = $at
RETURN c.used AS used
