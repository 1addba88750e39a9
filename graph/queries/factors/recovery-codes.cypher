// How many recovery codes an account has left, and since when.
MATCH (c:RecoveryCode {user: $user})
RETURN min(c.at) AS at, count(CASE WHEN c.used IS NULL THEN c.at END) AS left
